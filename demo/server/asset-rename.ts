import { z } from 'zod';
import { tell } from './asset-view.ts';
import { json, Refusal, type Reply, type Request } from './exchange.ts';
import { checkFileName, namesake } from './file-names.ts';
import { readJson } from './read-body.ts';
import { live, type Shelf } from './shelf.ts';

const RenameBody = z.object({ id: z.string(), name: z.string() });

/** Its address stays, so that mails keep it. */
export function renameWanted(shelf: Shelf, request: Request): Reply {
  const { id, name } = readJson(request, RenameBody);
  checkFileName(name);
  const asset = live(shelf).find((asset) => asset.id === id);
  if (!asset) throw new Refusal(404, 'It is not there any more.');
  const there = namesake(shelf, name, asset.folder);
  if (there && there.id !== id) return json(409, { exists: true, error: 'There is a file of this name already.' });
  const moved = shelf.has('rename-moves-url') ? { url: `/assets/${id}/${encodeURIComponent(name)}` } : {};
  shelf.store.change(id, { name, ...moved }, shelf.user.name, 'rename');
  return json(200, { asset: tell(asset) });
}
