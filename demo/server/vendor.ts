import type { AssetStore } from '../../src/core/asset-store.ts';
import type { FileSource } from '../../src/targets/file-source.ts';
import { answerStaging, refuseStranger } from '../../src/targets/staging-endpoint.ts';
import type { Has } from '../faults.ts';
import { assetBytes } from './asset-bytes.ts';
import { deleteWanted } from './asset-delete.ts';
import { renameWanted } from './asset-rename.ts';
import { restoreWanted } from './asset-restore.ts';
import { uploadWanted } from './asset-upload.ts';
import { listAssets } from './asset-view.ts';
import type { BUILDS, BuildName } from './builds.ts';
import { json, Refusal, type Answer, type Reply, type Request } from './exchange.ts';
import { countFolder, deleteFolder, listFolders } from './folders.ts';
import { answerMailStaging } from './mail-staging.ts';
import { page, staticFile } from './page-files.ts';
import type { PostOffice } from './post-office.ts';
import type { Sessions } from './sessions.ts';
import type { Shelf } from './shelf.ts';

export interface VendorParts {
  sessions: Sessions;
  store: AssetStore;
  /** Tayori's: one staging API tells of both. */
  office: PostOffice;
  has: Has;
  deletesByScope: (typeof BUILDS)[BuildName]['deletesByScope'];
  stagingToken: string;
  /** Page `editor.html`, and what it loads below `/fude/`. */
  files: FileSource;
  tinymce: FileSource;
  hostOrigin: string;
  /** `window.FUDE` */
  known: () => object;
}

const STAGING = '/sekisho-staging';
const TINYMCE = '/vendor/tinymce/';

/** Fude: the editor's page, its image library, and the staging API. */
export function vendorAnswers(parts: VendorParts): Answer {
  const { store, has } = parts;
  return (request) => {
    const { path } = request;
    if (path.startsWith(`${STAGING}/`)) return stagingAnswer(parts, request, path.slice(STAGING.length));
    if (path.startsWith('/api/')) return apiAnswer(parts, request);
    if (request.method !== 'GET' && request.method !== 'HEAD') return null;
    if (path.startsWith('/assets/')) return assetBytes(store, has, request);
    return pageAnswer(parts, path);
  };
}

async function stagingAnswer(
  { store, office, stagingToken }: VendorParts,
  request: Request,
  route: string,
): Promise<Reply | null> {
  if (!route.startsWith('/mails')) return answerStaging({ ...request, path: route }, store, stagingToken);
  return refuseStranger(request, stagingToken) ?? answerMailStaging(request, route, office);
}

async function pageAnswer({ files, tinymce, hostOrigin, known }: VendorParts, path: string): Promise<Reply | null> {
  if (path === '/editor') {
    const found = await page(files, 'editor.html', 'FUDE', known());
    // Nobody but Tayori may put it into a frame.
    return found && { ...found, headers: { 'Content-Security-Policy': `frame-ancestors ${hostOrigin}` } };
  }
  if (path.startsWith(TINYMCE)) {
    const found = await staticFile(tinymce, path.slice(TINYMCE.length));
    return found && { ...found, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } };
  }
  return path.startsWith('/fude/') ? staticFile(files, path.slice('/fude/'.length)) : null;
}

async function apiAnswer(
  { sessions, store, has, deletesByScope }: VendorParts,
  request: Request,
): Promise<Reply | null> {
  const user = sessions.userOf(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
  if (!user) throw new Refusal(401, 'Sign in first.');
  const shelf: Shelf = { store, has, user };
  if (request.method !== 'GET') sessions.mustEdit(user);
  switch (`${request.method} ${request.path}`) {
    case 'GET /api/assets':
      return json(200, listAssets(shelf, request.query));
    case 'POST /api/assets/delete':
      return json(200, deleteWanted(shelf, request, deletesByScope));
    case 'POST /api/assets/restore':
      return json(200, restoreWanted(shelf, request));
    case 'POST /api/assets/upload':
      return uploadWanted(shelf, request);
    case 'POST /api/assets/rename':
      return renameWanted(shelf, request);
    case 'GET /api/folders':
      return json(200, listFolders(shelf, request.query.get('parent') ?? ''));
    case 'GET /api/folders/count':
      return json(200, countFolder(shelf, request.query.get('path') ?? ''));
    case 'POST /api/folders/delete':
      return json(200, deleteFolder(shelf, request));
    default:
      return null;
  }
}
