import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StoredAsset } from '../../src/core/asset-store.ts';
import { Refusal } from './exchange.ts';
import { live, visible, type Shelf } from './shelf.ts';

/** What a list shows, without its pages. */
export const View = z.object({
  q: z.string().max(1000).default(''),
  type: z.enum(['all', 'image', 'document']).default('all'),
  folder: z.string().max(1000).default(''),
  sort: z.enum(['name', 'date']).default('name'),
  dir: z.enum(['asc', 'desc']).default('asc'),
  view: z.enum(['live', 'trash']).default('live'),
});

const Paged = View.extend({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce
    .number()
    .pipe(z.union([z.literal(10), z.literal(20), z.literal(50)]))
    .default(20),
});

/** Every asset of a view, in its order. A view shows one folder; the trash knows none. */
export function assetsOf(shelf: Shelf, { q, type, folder, sort, dir, view }: z.infer<typeof View>): StoredAsset[] {
  const within =
    view === 'trash'
      ? visible(shelf).filter(({ trashed }) => trashed)
      : live(shelf).filter((asset) => asset.folder === folder);
  const found = within.filter((asset) => (type === 'all' || asset.type === type) && isFound(shelf, asset.name, q));
  const key = ({ name, uploadedAt, id }: StoredAsset): string => `${sort === 'name' ? name : uploadedAt}\0${id}`;
  const sorted = found.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  return dir === 'asc' ? sorted : sorted.toReversed();
}

function isFound({ has }: Shelf, name: string, q: string): boolean {
  if (has('search-by-exact-form')) return name.includes(q);
  const plain = (text: string): string => text.normalize('NFC').toLowerCase();
  return plain(name).includes(plain(q));
}

/** One page of a view. @throws Refusal for a query that makes no sense */
export function listAssets(shelf: Shelf, query: URLSearchParams): object {
  const wanted = Paged.safeParse(Object.fromEntries(query));
  if (!wanted.success) {
    throw new Refusal(400, wanted.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  }
  const { page, size } = wanted.data;
  const all = assetsOf(shelf, wanted.data);
  const more = shelf.has('empty-page-at-the-end') ? 1 : 0;
  return {
    total: all.length + (shelf.has('count-includes-hidden') ? hiddenOnes(shelf) : 0),
    page,
    pages: Math.max(1, Math.ceil((all.length + more) / size)),
    assets: all.slice((page - 1) * size, page * size).map(tell),
  };
}

const hiddenOnes = ({ store, user }: Shelf): number =>
  store.all().filter(({ tenant, hidden }) => hidden && tenant === user.tenant).length;

const versionOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

/** An asset, as the page is told of it. */
export const tell = ({ id, name, type, folder, url, bytes, uploadedAt, usedIn }: StoredAsset): object => ({
  id,
  name,
  type,
  folder,
  url,
  // Other bytes have another address here, so that a browser may keep what it has; mails use `url`.
  thumb: `${url}?v=${versionOf(bytes)}`,
  uploadedAt,
  usedIn,
});
