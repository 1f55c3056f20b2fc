import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DigestedFile } from '../model/statement.ts';
import { UNFINISHED } from './atomic-write.ts';
import { RECORDINGS } from './recordings.ts';

const FOLDERS = [RECORDINGS, 'images'];
const FILES = ['run.json', 'verdict.json'];

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** What files held when they were read last, by name. */
export type KnownDigests = Map<string, { stamp: string; digested: DigestedFile }>;

/**
 * Every file that a verdict rests on, by its path below the run folder, sorted. What is not there is left out.
 * @param known spares reading again what has the same inode, size and time; for a session that judges many times
 */
export function digestRun(folder: string, known?: KnownDigests): DigestedFile[] {
  const files = [...FILES.filter((name) => isFile(path.join(folder, name))), ...FOLDERS.flatMap(filesBelow(folder))];
  return files.toSorted().map((name) => {
    const file = path.join(folder, name);
    const { ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    const stamp = [ino, size, mtimeNs, ctimeNs].join(' ');
    const before = known?.get(name);
    if (before?.stamp === stamp) return before.digested;
    const digested = digestText(name, readFileSync(file));
    known?.set(name, { stamp, digested });
    return digested;
  });
}

export const digestText = (name: string, content: string | Uint8Array): DigestedFile => ({
  name,
  digest: { sha256: sha256(content) },
});

/** Pictures whose bytes are not those they are named after. */
export function alteredImages(digested: readonly DigestedFile[]): string[] {
  return digested.flatMap(({ name, digest }) => {
    const hash = /^images\/(.*)\.png$/.exec(name)?.[1];
    return hash !== undefined && 'sha256' in digest && digest.sha256 !== hash ? [name] : [];
  });
}

const filesBelow =
  (folder: string) =>
  (below: string): string[] => {
    const root = path.join(folder, below);
    if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return [];
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith(UNFINISHED))
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  };

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
