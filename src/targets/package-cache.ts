import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { BadInput } from '../core/problem.ts';
import { findChangedFile, type FileManifest } from './file-manifest.ts';

/** A fetched package whose files are what they were when they arrived. */
export interface CachedPackage {
  name: string;
  version: string;
  /** `sha512-…`, as npm verified it. */
  integrity: string;
  /** Folder of this fetch; the package is at `node_modules/<name>` in it, its dependencies beside it. */
  folder: string;
  /** Paths relative to `folder`. */
  manifest: FileManifest;
}

export const MANIFEST_FILE = 'sekisho.json';
export const LOCK_FILE = 'package-lock.json';

const FETCHING = '.fetching-';
/** No fetch takes so long; what is older was left by a process that was killed. */
const LEFT_OVER_AFTER_MS = 60 * 60_000;
const TRIES_TO_PLACE = 3;

const ManifestFile = z.object({
  format: z.literal(1),
  name: z.string(),
  version: z.string(),
  integrity: z.string().min(1),
  files: z.record(z.string(), z.object({ size: z.number(), mtimeMs: z.number(), sha256: z.string() })),
});

/** What lies beside a fetched package and describes it. */
export type FetchedPackage = z.infer<typeof ManifestFile>;

/** npm's lock file, as far as it is read here. */
export const LockFile = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), integrity: z.string().optional() })),
});

type Cached = { state: 'ready'; found: CachedPackage } | { state: 'broken'; why: string } | { state: 'absent' };

/** @param home folder of all fetched packages */
export async function readCached(home: string, name: string, version: string): Promise<Cached> {
  const folder = placeOf(home, name, version);
  if (!(await exists(folder))) return { state: 'absent' };
  try {
    const described = ManifestFile.parse(await readJson(path.join(folder, MANIFEST_FILE)));
    const lock = LockFile.parse(await readJson(path.join(folder, LOCK_FILE)));
    const locked = lock.packages[`node_modules/${name}`];
    if (described.name !== name || described.version !== version)
      return { state: 'broken', why: 'it is another package' };
    if (locked?.integrity !== described.integrity || locked.version !== version) {
      return { state: 'broken', why: 'its lock file names another integrity' };
    }
    const changed = await findChangedFile(folder, described.files);
    if (changed) return { state: 'broken', why: `${changed} was changed` };
    return { state: 'ready', found: cachedPackage(folder, described) };
  } catch {
    return { state: 'broken', why: 'its description cannot be read' };
  }
}

/** An empty folder beside the packages, so that what is made in it can take its place in one step. */
export async function makeWorkshop(home: string): Promise<string> {
  const workshop = path.join(home, `${FETCHING}${randomUUID()}`);
  try {
    await mkdir(workshop, { recursive: true });
  } catch (error) {
    throw new BadInput({
      message: `The cache folder ${home} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
      hint: 'set SEKISHO_CACHE to a folder that can',
    });
  }
  await removeLeftOvers(home);
  return workshop;
}

/** Gives a finished fetch its place, unless another process was faster. */
export async function placeFetched(home: string, workshop: string, fetched: FetchedPackage): Promise<CachedPackage> {
  const folder = placeOf(home, fetched.name, fetched.version);
  await mkdir(path.dirname(folder), { recursive: true });
  for (let attempt = 1; ; attempt++) {
    const cached = await readCached(home, fetched.name, fetched.version);
    if (cached.state === 'ready') return cached.found;
    try {
      if (cached.state === 'broken') await clear(home, folder);
      await rename(workshop, folder);
      return cachedPackage(folder, fetched);
    } catch (error) {
      if (attempt === TRIES_TO_PLACE) throw error;
    }
  }
}

/** Exact versions that need no network. */
export async function fetchedVersions(home: string, name: string): Promise<string[]> {
  const start = `${name.split('/').at(-1)}@`;
  const names = await readdir(path.dirname(placeOf(home, name, '0'))).catch(() => []);
  return names.filter((entry) => entry.startsWith(start)).map((entry) => entry.slice(start.length));
}

function cachedPackage(folder: string, { name, version, integrity, files }: FetchedPackage): CachedPackage {
  return { name, version, integrity, folder, manifest: files };
}

const placeOf = (home: string, name: string, version: string): string =>
  path.join(home, ...`${name}@${version}`.split('/'));

/** Moved away first: nobody may come upon a half-removed folder. */
async function clear(home: string, folder: string): Promise<void> {
  const away = path.join(home, `${FETCHING}${randomUUID()}`);
  await rename(folder, away);
  await rm(away, { recursive: true, force: true });
}

async function removeLeftOvers(home: string): Promise<void> {
  const names = (await readdir(home)).filter((name) => name.startsWith(FETCHING));
  for (const name of names) {
    const folder = path.join(home, name);
    const age = await stat(folder).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > LEFT_OVER_AFTER_MS) await rm(folder, { recursive: true, force: true });
  }
}

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
