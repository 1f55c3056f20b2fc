import type { AssetStore, StoredAsset } from '../../src/core/asset-store.ts';
import type { Has } from '../faults.ts';
import type { User } from './users.ts';

/** What a user acts on: the library of the user's tenant. */
export interface Shelf {
  store: AssetStore;
  has: Has;
  user: User;
}

/** What a user may see of the tenant's library, in order of arrival. */
export const visible = ({ store, user }: Shelf): StoredAsset[] =>
  store.all().filter(({ tenant, hidden }) => tenant === user.tenant && !hidden);

export const live = (shelf: Shelf): StoredAsset[] => visible(shelf).filter(({ trashed }) => !trashed);

/** Whether a folder is this one or somewhere in it. `''` is the top, which holds everything. */
export const isWithin = (folder: string, path: string): boolean =>
  path === '' || folder === path || folder.startsWith(`${path}/`);
