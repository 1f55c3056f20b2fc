import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { sha256, type FileManifest } from './file-manifest.ts';

export interface FoundFile {
  /** The file's name, for its type. */
  name: string;
  body: Buffer;
}

/**
 * Reads by a path with `/`, without one at its start; the empty path and one that ends with `/` mean a folder's page.
 * `folder` = a folder named without its last `/`; `null` = there is no such file.
 */
export type FileSource = (wanted: string) => Promise<FoundFile | 'folder' | null>;

const PAGE = 'index.html';

/** One page and nothing else. */
export function pageSource(html: string): FileSource {
  const body = Buffer.from(html);
  return async (wanted) => (wanted === '' ? { name: PAGE, body } : null);
}

/** Files of a folder as they are now. Links that lead out of it and hidden files do not exist. */
export function folderSource(root: string): FileSource {
  return async (wanted) => {
    if (wanted.split('/').some((part) => part.startsWith('.') && part !== '.well-known')) return null;
    const isFolder = wanted === '' || wanted.endsWith('/');
    try {
      const [realRoot, file] = await Promise.all([
        realpath(root),
        realpath(path.join(root, wanted, isFolder ? PAGE : '')),
      ]);
      if (!file.startsWith(realRoot.endsWith(path.sep) ? realRoot : realRoot + path.sep)) return null;
      const found = await stat(file);
      if (found.isDirectory()) return isFolder ? null : 'folder';
      // Anything else, such as a pipe, would never end.
      return found.isFile() ? { name: path.basename(file), body: await readFile(file) } : null;
    } catch (error) {
      if (MISSING.has((error as NodeJS.ErrnoException).code ?? '')) return null;
      throw error;
    }
  };
}

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);

/**
 * Files that a manifest names, and only with the content it names.
 * @param below part of the manifest that is served: `''`, or a path that ends with `/`
 * @param onChanged told once of a file that is not what it was; it is not served
 */
export function manifestSource(
  root: string,
  manifest: FileManifest,
  below: string,
  onChanged: (file: string) => void,
): FileSource {
  const read = new Map<string, FoundFile>();
  return async (wanted) => {
    const file = below + wanted;
    const entry = Object.hasOwn(manifest, file) ? manifest[file] : undefined;
    if (!entry) return null;
    const known = read.get(file);
    if (known) return known;
    const body = await readFile(path.join(root, file));
    if (sha256(body) !== entry.sha256) {
      onChanged(file);
      throw new Error(`${file} was changed in the cache while it was being served`);
    }
    const found = { name: path.basename(file), body };
    read.set(file, found);
    return found;
  };
}
