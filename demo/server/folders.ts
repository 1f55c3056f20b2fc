import { z } from 'zod';
import { deleteAssets, type Deletion } from './asset-delete.ts';
import { Refusal, type Request } from './exchange.ts';
import { readJson } from './read-body.ts';
import { isWithin, live, type Shelf } from './shelf.ts';

/** Folders right below one, with what is in each of them and in theirs. A folder is there as long as something is in it. */
export function listFolders(shelf: Shelf, parent: string): object {
  const depth = parent === '' ? 0 : parent.split('/').length;
  const below = live(shelf)
    .map(({ folder }) => folder)
    .filter((folder) => folder !== parent && isWithin(folder, parent));
  const paths = new Set(
    below.map((folder) =>
      folder
        .split('/')
        .slice(0, depth + 1)
        .join('/'),
    ),
  );
  const folders = [...paths].toSorted().map((path) => {
    return { path, name: path.split('/').at(-1), count: assetsWithin(shelf, path).length };
  });
  return { folders };
}

/** How many assets go when a folder is deleted: those of the folders in it too. */
export function countFolder(shelf: Shelf, path: string): object {
  const all = assetsWithin(shelf, path);
  return {
    count: shelf.has('folder-count-not-recursive') ? all.filter(({ folder }) => folder === path).length : all.length,
  };
}

const FolderBody = z.object({ path: z.string().min(1).max(1000) });

export function deleteFolder(shelf: Shelf, request: Request): Deletion {
  const all = assetsWithin(shelf, readJson(request, FolderBody).path);
  if (all.length === 0) throw new Refusal(404, 'There is no such folder.');
  return deleteAssets(
    shelf,
    all.map(({ id }) => id),
  );
}

const assetsWithin = (shelf: Shelf, path: string) => live(shelf).filter(({ folder }) => isWithin(folder, path));
