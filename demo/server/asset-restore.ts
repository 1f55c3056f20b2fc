import { z } from 'zod';
import type { StoredAsset } from '../../src/core/asset-store.ts';
import { oneColourPng } from '../../src/core/one-colour-png.ts';
import type { Request } from './exchange.ts';
import { readJson } from './read-body.ts';
import { visible, type Shelf } from './shelf.ts';

const RestoreBody = z.object({ ids: z.array(z.string()).max(100_000) });

/** Out of the trash, to where it was. */
export function restoreWanted(shelf: Shelf, request: Request): object {
  const wanted = new Set(readJson(request, RestoreBody).ids);
  const restored = visible(shelf).filter(({ id, trashed }) => trashed && wanted.has(id));
  for (const asset of restored) restore(shelf, asset);
  const ids = restored.map(({ id }) => id);
  if (ids.length > 0) shelf.store.log(shelf.user.name, 'restore', ids);
  return { restored: ids, failed: [...wanted].filter((id) => !ids.includes(id)) };
}

function restore({ has }: Shelf, asset: StoredAsset): void {
  asset.trashed = false;
  if (has('restore-under-another-url')) asset.url = `${asset.url}-restored`;
  if (has('restore-other-bytes')) asset.bytes = oneColourPng(0xcc_cc_cc);
}
