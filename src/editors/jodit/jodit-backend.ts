import { AssetStore, type StoredAsset } from '../../core/asset-store.ts';
import type { SeedAsset } from '../../model/asset.ts';
import type { BackendRequest, BackendResponse, HostBackend } from '../host-backend.ts';

/** Where the backend is mounted, as the browser names it; what the host page tells Jodit. */
export const JODIT_CONNECTOR = '/api/jodit';

const USER = 'user';
const SOURCE = 'default';

/**
 * The connector of Jodit's file browser, as its scripts speak to it: one address, what is wanted in `action`, answers in an
 * envelope with a status of its own. Jodit names a file by folder and name: so does the inventory.
 */
export const joditBackend: HostBackend = {
  destructive: [
    {
      name: 'remove a file',
      method: 'POST',
      url: JODIT_CONNECTOR,
      when: { 'body.action': 'fileRemove' },
      id: 'body.asset',
    },
    {
      name: 'remove a folder',
      method: 'POST',
      url: JODIT_CONNECTOR,
      when: { 'body.action': 'folderRemove' },
      scope: 'body.asset',
    },
  ],
  newStore: () => new AssetStore(idOf, urlOf),
  async answer(request, store) {
    if (request.path !== '/jodit' || request.method !== 'POST') return null;
    const form = await readForm(request);
    const ask = (field: string): string => form.texts.get(field) ?? request.query.get(field) ?? '';
    const action = ACTIONS[ask('action')];
    if (!action) return refused(404, `Unknown action ${ask('action')}`);
    try {
      return granted(action({ store, ask, files: form.files }));
    } catch (error) {
      if (error instanceof Refusal) return refused(error.code, error.message);
      throw error;
    }
  },
};

interface Asked {
  store: AssetStore;
  ask(field: string): string;
  files: UploadedFile[];
}

interface UploadedFile {
  name: string;
  type: string;
  bytes: Buffer;
}

/** Why the connector does not do it, in the code and the words of its envelope. */
class Refusal extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

const ACTIONS: Partial<Record<string, (asked: Asked) => Record<string, unknown>>> = {
  files: listFiles,
  folders: listFolders,
  permissions: ({ store }) => ({ permissions: permissionsOf(store) }),
  fileRemove: removeFile,
  folderRemove: removeFolder,
  fileRename: renameFile,
  fileUpload: uploadFiles,
};

function idOf({ tenant, folder, name }: SeedAsset): string {
  const path = joinPath(folder, name);
  return tenant === 'own' ? path : `${tenant}:${path}`;
}

/** Letters of other languages as they are, which is how Jodit writes an address. */
const urlOf = (id: string): string => `/assets/${id.replace(/[%#?]/g, encodeURIComponent)}`;

const joinPath = (folder: string, name: string): string => (folder ? `${folder}/${name}` : name);

/** The browser writes folders with a slash too many, and its own top as `.`. */
const folderOf = (written: string): string =>
  written
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

const visible = (store: AssetStore): StoredAsset[] =>
  store.all().filter(({ tenant, hidden, trashed }) => tenant === 'own' && !hidden && !trashed);

function listFiles({ store, ask }: Asked): Record<string, unknown> {
  const folder = folderOf(ask('path'));
  const word = ask('mods[filterWord]').toLowerCase();
  const onlyImages = ask('mods[onlyImages]') === 'true';
  const files = visible(store)
    .filter((asset) => asset.folder === folder && asset.name.toLowerCase().includes(word))
    .filter(({ type }) => !onlyImages || type === 'image');
  return { sources: [{ ...sourceOf(folder), files: files.map(describeFile) }] };
}

function describeFile({ name, type, uploadedAt, bytes }: StoredAsset): Record<string, unknown> {
  return {
    file: name,
    name,
    type: type === 'image' ? 'image' : 'file',
    thumb: name,
    thumbIsAbsolute: false,
    changed: connectorTime(uploadedAt),
    size: `${(bytes.length / 1024).toFixed(2)}kB`,
    isImage: type === 'image',
  };
}

/** `01/31/2026 9:05 AM`, as the vendor's own connector writes it. */
function connectorTime(iso: string): string {
  const [year, month, day, hour, minute] = iso.split(/\D/);
  const hours = Number(hour);
  return `${month}/${day}/${year} ${hours % 12 || 12}:${minute} ${hours < 12 ? 'AM' : 'PM'}`;
}

function listFolders({ store, ask }: Asked): Record<string, unknown> {
  const folder = folderOf(ask('path'));
  const below = folder ? `${folder}/` : '';
  const names = visible(store)
    .filter((asset) => asset.folder.startsWith(below) && asset.folder !== folder)
    .map((asset) => asset.folder.slice(below.length).split('/')[0] ?? '');
  const folders = [folder ? '..' : '.', ...new Set(names.toSorted())];
  return { sources: [{ ...sourceOf(folder), folders }] };
}

const sourceOf = (folder: string): Record<string, unknown> => ({
  name: SOURCE,
  title: 'Images',
  baseurl: '/assets/',
  path: folder ? `${folder}/` : '',
});

function permissionsOf({ role }: AssetStore): Record<string, boolean> {
  const may = role === 'editor';
  return {
    allowFiles: true,
    allowFolders: true,
    allowFileRemove: may,
    allowFileRename: may,
    allowFileUpload: may,
    allowFolderRemove: may,
    allowFileDownload: true,
    allowFileMove: false,
    allowFileUploadRemote: false,
    allowFolderCreate: false,
    allowFolderMove: false,
    allowFolderRename: false,
    allowImageCrop: false,
    allowImageResize: false,
  };
}

function removeFile({ store, ask }: Asked): Record<string, unknown> {
  mayChange(store);
  const asset = unlocked(existing(store, ask('path'), ask('name')));
  store.remove([asset.id], USER);
  return {};
}

/** With everything in it, hidden files included: all of it or, when one of them is locked, nothing. */
function removeFolder({ store, ask }: Asked): Record<string, unknown> {
  mayChange(store);
  const folder = folderOf(joinPath(ask('path'), ask('name')));
  const inside = store
    .all()
    .filter((asset) => asset.tenant === 'own' && `${asset.folder}/`.startsWith(`${folder}/`) && !asset.trashed);
  if (folder === '' || inside.length === 0) throw new Refusal(404, `${ask('name')} does not exist`);
  inside.forEach(unlocked);
  store.remove(
    inside.map(({ id }) => id),
    USER,
  );
  return {};
}

function renameFile({ store, ask }: Asked): Record<string, unknown> {
  mayChange(store);
  const asset = unlocked(existing(store, ask('path'), ask('name')));
  const name = ask('newname');
  if (!isFileName(name)) throw new Refusal(400, `${name} is no file name`);
  if (store.find(joinPath(asset.folder, name))) throw new Refusal(400, `${name} exists already`);
  store.remove([asset.id], USER);
  store.add({ ...asset, name, bytes: asset.bytes.toString('base64') }, USER);
  return {};
}

/** A name that exists is kept: the newcomer gets a number. */
function uploadFiles({ store, ask, files }: Asked): Record<string, unknown> {
  mayChange(store);
  const folder = folderOf(ask('path'));
  const names = files.map(({ name, type, bytes }) => {
    if (!isFileName(name)) throw new Refusal(400, `${name} is no file name`);
    const isImage = type.startsWith('image/');
    const asset: SeedAsset = {
      name: freeName(store, folder, name),
      folder,
      type: isImage ? 'image' : 'document',
      tenant: 'own',
      hidden: false,
      trashed: false,
      locked: false,
      usedIn: 'nothing',
      uploadedAt: new Date().toISOString(),
      bytes: bytes.toString('base64'),
    };
    return { name: store.add(asset, USER).name, isImage };
  });
  return {
    baseurl: '/assets/',
    files: names.map(({ name }) => joinPath(folder, name)),
    isImages: names.map(({ isImage }) => isImage),
  };
}

function freeName(store: AssetStore, folder: string, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 0; ; number++) {
    const free = number === 0 ? name : `${stem}-${number}${ending}`;
    if (!store.find(joinPath(folder, free))) return free;
  }
}

const isFileName = (name: string): boolean => name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name);

function mayChange({ role }: AssetStore): void {
  if (role !== 'editor') throw new Refusal(403, 'Access denied');
}

function existing(store: AssetStore, path: string, name: string): StoredAsset {
  const asset = visible(store).find(({ id }) => id === joinPath(folderOf(path), name));
  if (!asset) throw new Refusal(404, `${name} does not exist`);
  return asset;
}

function unlocked(asset: StoredAsset): StoredAsset {
  if (asset.locked) throw new Refusal(403, `${asset.name} is locked`);
  return asset;
}

interface Form {
  texts: Map<string, string>;
  files: UploadedFile[];
}

/** Form-urlencoded or multipart. */
async function readForm({ contentType, body }: BackendRequest): Promise<Form> {
  const form: Form = { texts: new Map(), files: [] };
  if (!contentType.startsWith('multipart/form-data')) {
    form.texts = new Map(new URLSearchParams(body.toString('utf8')));
    return form;
  }
  const parts = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  for (const [field, value] of parts) {
    if (typeof value === 'string') form.texts.set(field, value);
    else form.files.push({ name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return form;
}

const granted = (data: Record<string, unknown>): BackendResponse =>
  envelope(true, { messages: [], code: 220, ...data });

const refused = (code: number, message: string): BackendResponse => envelope(false, { messages: [message], code });

function envelope(success: boolean, data: Record<string, unknown>): BackendResponse {
  return {
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify({ success, time: '2026-01-05 01:00:00', data, elapsedTime: 0 }),
  };
}
