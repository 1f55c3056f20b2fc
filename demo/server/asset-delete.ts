import { z } from 'zod';
import type { StoredAsset } from '../../src/core/asset-store.ts';
import { assetsOf, View } from './asset-view.ts';
import { Refusal, type Request } from './exchange.ts';
import { readJson } from './read-body.ts';
import { live, type Shelf } from './shelf.ts';

interface Failure {
  id: string;
  name: string;
  reason: 'locked' | 'gone';
}

export interface Deletion {
  deleted: string[];
  failed: Failure[];
}

const DeleteBody = z.union([
  z.object({ ids: z.array(z.string()).max(100_000) }),
  View.extend({ all: z.literal(true) }),
]);

/** @param deletesByScope whether `all` may stand in place of ids: everything the view shows on any of its pages */
export function deleteWanted(shelf: Shelf, request: Request, deletesByScope: boolean): Deletion {
  const wanted = readJson(request, DeleteBody);
  if ('ids' in wanted) return deleteAssets(shelf, wanted.ids);
  if (!deletesByScope) throw new Refusal(400, 'Name the ids of what is to be deleted.');
  return deleteAssets(
    shelf,
    assetsOf(shelf, wanted).map(({ id }) => id),
  );
}

/** Into the trash. What is locked, gone or not the user's stays as it is. */
export function deleteAssets(shelf: Shelf, ids: readonly string[]): Deletion {
  const { has } = shelf;
  const deleted: StoredAsset[] = [];
  const failed: Failure[] = [];
  const own = new Map(live(shelf).map((asset) => [asset.id, asset]));
  for (const id of new Set(ids)) {
    const asset =
      own.get(id) ?? (has('already-deleted-item-deletes-neighbour') ? neighbourOf(id, ids, own) : undefined);
    if (asset && !asset.locked) deleted.push(asset);
    else failed.push({ id, name: asset?.name ?? '', reason: asset ? 'locked' : 'gone' });
    if (asset?.locked && has('locked-dies-all-the-same')) asset.trashed = true;
  }
  trash(shelf, [...deleted, ...collateral(shelf, deleted)]);
  logDeletion(shelf, deleted);
  return { deleted: deleted.map(({ id }) => id), failed };
}

function trash({ store, user, has }: Shelf, assets: StoredAsset[]): void {
  if (has('deleted-for-good'))
    store.remove(
      assets.map(({ id }) => id),
      user.name,
    );
  for (const asset of assets) asset.trashed = true;
}

/** One entry for one deletion. */
function logDeletion({ store, user, has }: Shelf, deleted: StoredAsset[]): void {
  if (deleted.length === 0 || has('audit-log-missing')) return;
  const ids = deleted.map(({ id }) => id);
  store.log(user.name, 'delete', has('audit-incomplete') ? ids.slice(0, 1) : ids);
}

/** The next one of the library that nobody asked for. */
function neighbourOf(
  id: string,
  ids: readonly string[],
  own: ReadonlyMap<string, StoredAsset>,
): StoredAsset | undefined {
  const place = (id: string): number => Number(id.slice(1));
  return [...own.values()].find((asset) => place(asset.id) > place(id) && !ids.includes(asset.id));
}

/** What a planted fault takes along. */
function collateral({ store, user, has }: Shelf, deleted: readonly StoredAsset[]): StoredAsset[] {
  const others = store.all().filter((asset) => !asset.trashed && !deleted.includes(asset));
  const folders = new Set(deleted.map(({ folder }) => folder));
  const names = new Set(deleted.map(({ name }) => name));
  const own = others.filter(({ tenant }) => tenant === user.tenant);
  return deleted.length === 0
    ? []
    : [
        ...own.filter(({ hidden, folder }) => hidden && folders.has(folder) && has('hidden-dies')),
        ...own.filter(({ folder }) => !folders.has(folder) && has('canary-in-other-folder-dies')).slice(0, 1),
        ...others.filter(({ tenant, name }) => tenant !== user.tenant && names.has(name) && has('other-tenant-dies')),
      ];
}
