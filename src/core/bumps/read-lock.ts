import type { Lock } from './lock.ts';
import { readNpmLock } from './read-npm-lock.ts';
import { readPnpmLock } from './read-pnpm-lock.ts';
import { readYarnLock } from './read-yarn-lock.ts';

const READERS: Record<string, (text: string, file: string) => Lock> = {
  // npm passes package-lock.json over where there is this one.
  'npm-shrinkwrap.json': readNpmLock,
  'package-lock.json': readNpmLock,
  'pnpm-lock.yaml': readPnpmLock,
  'yarn.lock': readYarnLock,
};

export const LOCK_FILES: readonly string[] = Object.keys(READERS);

export const MANIFEST = 'package.json';

/** Whether a file of a repository says which packages a project installs. */
export function tellsPackages(file: string): boolean {
  const segments = file.split('/');
  const name = segments.at(-1) ?? '';
  return !segments.includes('node_modules') && (name === MANIFEST || LOCK_FILES.includes(name));
}

/**
 * @param path says which kind of lock file it is
 * @param shown the file as people should read it
 * @throws BadInput when it cannot be read
 */
export function readLock(text: string, path: string, shown: string): Lock {
  const reader = READERS[path.slice(path.lastIndexOf('/') + 1)];
  if (!reader) throw new Error(`${path} is no lock file.`);
  return reader(text, shown);
}
