import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { HostBackend } from '../core/host-backend.ts';
import { BadInput } from '../core/problem.ts';
import type { FetchedAlongside, TargetSpec } from '../model/target.ts';
import type { OpenedTarget, OpenOptions } from './contract.ts';
import { fetchAlongside } from './fetch-alongside.ts';
import { folderSource, pageSource } from './file-source.ts';
import { serveHostPage } from './serve-host-page.ts';
import type { Mount } from './static-server.ts';

type FolderSpec = Extract<TargetSpec, { kind: 'folder' }>;

/** How deep in what a vendor hands out its files may lie: `tinymce/js/tinymce` in one vendor's archive. */
const DEEPEST = 3;
const FOLDERS_LOOKED_INTO = 500;

/**
 * A folder of this machine: with an `index.html` it is a site; otherwise a vendor's package, unpacked, which the editor's
 * host page embeds.
 * @throws BadInput when it is neither
 */
export async function openFolder(spec: FolderSpec, options: OpenOptions): Promise<OpenedTarget> {
  const root = path.resolve(spec.path);
  if (!(await isA('isDirectory', root))) {
    throw new BadInput({ message: `There is no folder ${spec.path}.`, hint: `looked for ${root}` });
  }
  const isSite = await isA('isFile', path.join(root, 'index.html'));
  const { mounts, version, backend, alongside } = isSite ? asSite(root) : await asPackage(spec, root, options);
  return {
    target: {
      side: options.side,
      editor: options.editor,
      label: spec.path,
      version,
      kind: 'folder',
      // Nobody's data is behind a host page of ours; a site may talk to whom it likes.
      disposable: options.disposable || !isSite,
      ...(alongside ? { alongside } : {}),
    },
    ...(await serveHostPage(mounts, backend, options)),
  };
}

interface Served {
  mounts: Mount[];
  version: string;
  backend?: HostBackend;
  alongside?: FetchedAlongside[];
}

/** A site's own `package.json` would name the version of the application, not of the editor. */
function asSite(root: string): Served {
  return { version: '', mounts: [{ below: '/', files: folderSource(root), caching: 'ask' }] };
}

async function asPackage(spec: FolderSpec, root: string, options: OpenOptions): Promise<Served> {
  const found = await findPackage(root, options);
  if (found.length !== 1) throw noSinglePackage(spec, found, options);
  const [{ folder, version, name }] = found as [Candidate];
  const page = options.hostPage(version, name);
  const { mounts, described } = await fetchAlongside(page.alongside, options.progress);
  return {
    version,
    ...described,
    ...(page.backend ? { backend: page.backend } : {}),
    mounts: [
      ...mounts,
      { below: '/vendor/', files: folderSource(folder), caching: 'for-good' },
      { below: '/', files: pageSource(page.html), caching: 'never' },
    ],
  };
}

/** What a folder's own `package.json` says of it, or the one above it; '' where none does. */
interface Described {
  version: string;
  name: string;
}

interface Candidate extends Described {
  folder: string;
}

/** The folders closest to `root` that hold all the host page needs. */
async function findPackage(root: string, { hostPage }: OpenOptions): Promise<Candidate[]> {
  let level: Candidate[] = [{ folder: root, ...(await describePackage(root, { version: '', name: '' })) }];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const found: Candidate[] = [];
    for (const candidate of level)
      if (await hasAll(candidate.folder, hostPage(candidate.version, candidate.name).needs)) found.push(candidate);
    if (found.length > 0) return found;
    level = depth < DEEPEST ? (await Promise.all(level.map(foldersOf))).flat().slice(0, FOLDERS_LOOKED_INTO) : [];
  }
  return [];
}

async function foldersOf({ folder, ...above }: Candidate): Promise<Candidate[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inner = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules',
  );
  return Promise.all(
    inner.map(async ({ name }) => {
      const deeper = path.join(folder, name);
      return { folder: deeper, ...(await describePackage(deeper, above)) };
    }),
  );
}

async function describePackage(folder: string, above: Described): Promise<Described> {
  try {
    const said = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
    const { version, name } = said;
    return {
      version: typeof version === 'string' && /^\d[\w.+-]{0,63}$/.test(version) ? version : above.version,
      name: typeof name === 'string' ? name : above.name,
    };
  } catch {
    return above;
  }
}

async function hasAll(folder: string, files: string[]): Promise<boolean> {
  for (const file of files) if (!(await isA('isFile', path.join(folder, file)))) return false;
  return true;
}

function noSinglePackage(spec: FolderSpec, found: Candidate[], { editor, hostPage }: OpenOptions): BadInput {
  if (found.length > 1) {
    return new BadInput({
      message: `${spec.path} holds several packages of ${editor}: ${found.map(({ folder }) => path.relative(path.resolve(spec.path), folder)).join(', ')}.`,
      hint: 'name one of them',
    });
  }
  return new BadInput({
    message: `${spec.path} is a folder without an editor.`,
    hint: `looked for index.html (a site) and, here and up to ${DEEPEST} folders deeper, for ${hostPage('').needs.join(', ')} (the package of ${editor})`,
  });
}

const isA = (kind: 'isFile' | 'isDirectory', file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found[kind](),
    () => false,
  );
