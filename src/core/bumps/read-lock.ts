import type { Lock } from './lock.ts';
import { readBunLock } from './read-bun-lock.ts';
import { readNpmLock } from './read-npm-lock.ts';
import { readPnpmLock } from './read-pnpm-lock.ts';
import { readYarnLock } from './read-yarn-lock.ts';
import { unreadLock } from './unread-lock.ts';

const READERS: Record<string, (text: string, file: string) => Lock> = {
  'npm-shrinkwrap.json': readNpmLock,
  'package-lock.json': readNpmLock,
  'pnpm-lock.yaml': readPnpmLock,
  'yarn.lock': readYarnLock,
  'bun.lock': readBunLock,
};

const UNREAD: readonly string[] = ['bun.lockb', 'deno.lock'];

const PASSED_OVER_FOR: Record<string, readonly string[]> = {
  'package-lock.json': ['npm-shrinkwrap.json'],
  'bun.lockb': ['bun.lock'],
  // Many use Deno for their tools alone, beside what installs their packages.
  'deno.lock': Object.keys(READERS),
};

export const MANIFEST = 'package.json';

/** Whether a file of a repository says which packages a project installs. */
export function tellsPackages(file: string): boolean {
  const segments = file.split('/');
  const name = segments.at(-1) ?? '';
  return (
    !segments.includes('node_modules') && (name === MANIFEST || Object.hasOwn(READERS, name) || UNREAD.includes(name))
  );
}

/** Whether a lock file counts for nothing because of another one in its folder. */
export function isPassedOver(path: string, paths: ReadonlySet<string>): boolean {
  const [folder, name] = splitPath(path);
  return (PASSED_OVER_FOR[name] ?? []).some((other) => paths.has(folder + other));
}

/**
 * @param path says which kind of lock file it is
 * @param shown the file as people should read it
 * @throws BadInput when it cannot be read
 */
export function readLock(text: string, path: string, shown: string): Lock {
  const [, name] = splitPath(path);
  const reader = UNREAD.includes(name) ? unreadLock : READERS[name];
  if (!reader) throw new Error(`${path} is no lock file.`);
  return reader(text, shown);
}

/** `packages/mail/yarn.lock` → `packages/mail/`, `yarn.lock` */
function splitPath(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
}
