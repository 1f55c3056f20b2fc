import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface ManifestEntry {
  size: number;
  mtimeMs: number;
  sha256: string;
}

/** Files below a folder, by path with `/`. */
export type FileManifest = Record<string, ManifestEntry>;

export const sha256 = (body: Buffer): string => createHash('sha256').update(body).digest('hex');

/** Every regular file below `root`, hashed. Links are left out. */
export async function makeManifest(root: string): Promise<FileManifest> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const manifest: FileManifest = {};
  for (const file of files.toSorted()) {
    const { size, mtimeMs } = await lstat(path.join(root, file));
    manifest[file] = { size, mtimeMs, sha256: sha256(await readFile(path.join(root, file))) };
  }
  return manifest;
}

/**
 * The first file that is not what it was; `null` when all are. Size and time are looked at; content only where the time
 * is another, as after a cache was restored from an archive.
 */
export async function findChangedFile(root: string, manifest: FileManifest): Promise<string | null> {
  for (const [file, entry] of Object.entries(manifest)) {
    if (!(await isUnchanged(path.join(root, file), entry))) return file;
  }
  return null;
}

async function isUnchanged(file: string, entry: ManifestEntry): Promise<boolean> {
  try {
    const found = await lstat(file);
    if (!found.isFile() || found.size !== entry.size) return false;
    return found.mtimeMs === entry.mtimeMs || sha256(await readFile(file)) === entry.sha256;
  } catch {
    return false;
  }
}
