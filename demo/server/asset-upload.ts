import type { StoredAsset } from '../../src/core/asset-store.ts';
import { tell } from './asset-view.ts';
import { json, Refusal, type Reply, type Request } from './exchange.ts';
import { checkFileName, freeName, namesake } from './file-names.ts';
import { readForm } from './read-body.ts';
import { live, type Shelf } from './shelf.ts';

const CONFLICT_ANSWERS = ['', 'keep-both', 'replace'];
const MINUTE_MS = 60_000;

interface Upload {
  name: string;
  folder: string;
  type: StoredAsset['type'];
  bytes: Buffer;
}

/** 409 `{ exists: true }` for a name that is taken, unless `conflict` says what to do about it. */
export async function uploadWanted(shelf: Shelf, request: Request): Promise<Reply> {
  const form = await readForm(request);
  const said = form.get('conflict') ?? '';
  if (typeof said !== 'string' || !CONFLICT_ANSWERS.includes(said)) {
    throw new Refusal(400, 'conflict: must be keep-both or replace.');
  }
  const upload = await uploadIn(form, shelf);
  const there = namesake(shelf, upload.name, upload.folder);
  const conflict = said === '' && shelf.has('same-name-upload-overwrites') ? 'replace' : said;
  if (!there) return created(shelf, upload);
  if (conflict === '') return json(409, { exists: true, error: 'There is a file of this name already.' });
  if (conflict === 'replace' || shelf.has('keep-both-overwrites')) return replaced(shelf, there, upload);
  return created(shelf, { ...upload, name: freeName(shelf, upload.name, upload.folder) });
}

async function uploadIn(form: FormData, { has }: Shelf): Promise<Upload> {
  const file = form.get('file');
  const folder = form.get('folder') ?? '';
  if (!(file instanceof File) || typeof folder !== 'string') throw new Refusal(400, 'file: is missing.');
  if (folder !== '') for (const part of folder.split('/')) checkFileName(part);
  let name = file.name;
  if (has('file-name-percent-decoded')) name = decodeLoosely(name);
  if (has('file-name-normalised')) name = name.normalize('NFC');
  return {
    name: checkFileName(name),
    folder,
    type: file.type.startsWith('image/') ? 'image' : 'document',
    bytes: Buffer.from(await file.arrayBuffer()),
  };
}

const decodeLoosely = (name: string): string =>
  name.replaceAll(/%[0-9a-f]{2}/gi, (escape) => String.fromCodePoint(Number.parseInt(escape.slice(1), 16)));

function created(shelf: Shelf, { name, folder, type, bytes }: Upload): Reply {
  const asset = shelf.store.add(
    {
      name,
      folder,
      type,
      tenant: shelf.user.tenant,
      hidden: false,
      trashed: false,
      locked: false,
      usedIn: 'nothing',
      uploadedAt: afterAll(shelf),
      bytes: bytes.toString('base64'),
    },
    shelf.user.name,
  );
  return json(201, { asset: tell(asset) });
}

/** The mails that show it show the new one from now on. */
function replaced({ store, user }: Shelf, { id }: StoredAsset, { bytes }: Upload): Reply {
  const asset = store.change(id, { bytes }, user.name, 'replace');
  return json(200, { asset: asset ? tell(asset) : null });
}

/** Newer than anything that is there, whatever the clock says: two builds show the same. */
function afterAll(shelf: Shelf): string {
  const latest = Math.max(Date.UTC(2026, 0, 5), ...live(shelf).map(({ uploadedAt }) => Date.parse(uploadedAt)));
  return new Date(latest + MINUTE_MS).toISOString();
}
