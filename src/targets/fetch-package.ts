import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import { cacheFolder } from './cache-folder.ts';
import { makeManifest } from './file-manifest.ts';
import { nearestVersions } from './nearest-versions.ts';
import { runNpm, type NpmAnswer } from './npm-client.ts';
import { explainNpmError, npmErrorCode } from './npm-problem.ts';
import { checkNpmSpec, exactVersion } from './npm-spec.ts';
import {
  fetchedVersions,
  LOCK_FILE,
  LockFile,
  makeWorkshop,
  MANIFEST_FILE,
  placeFetched,
  readCached,
  type CachedPackage,
  type FetchedPackage,
} from './package-cache.ts';

/**
 * A package from the cache, or from npm the first time. An exact version that was fetched before needs no network.
 * Safe against other processes that fetch the same and against being killed: a fetch takes its place in one step.
 * @param wanted exact version, range or tag
 * @throws BadInput when there is no such package or version, or the registry cannot be reached
 */
export async function fetchPackage(
  name: string,
  wanted: string,
  progress: (message: string) => void,
): Promise<CachedPackage> {
  checkNpmSpec(name, wanted);
  const home = path.join(cacheFolder(), 'npm');
  const exact = exactVersion(wanted);
  if (exact) {
    const cached = await readCached(home, name, exact);
    if (cached.state === 'ready') return cached.found;
    if (cached.state === 'broken') progress(`${name}@${exact} in the cache is not what was fetched (${cached.why})`);
  }
  progress(`fetching ${name}@${wanted} from npm`);
  const workshop = await makeWorkshop(home);
  try {
    return await placeFetched(home, workshop, await fetchInto(workshop, home, name, exact ?? wanted));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

const INSTALL = [
  '--save',
  '--save-exact',
  '--package-lock=true',
  '--package-lock-only=false',
  '--install-strategy=hoisted',
  '--bin-links=false',
  '--engine-strict=false',
  '--omit=dev',
  '--omit=optional',
];

async function fetchInto(workshop: string, home: string, name: string, wanted: string): Promise<FetchedPackage> {
  await writeFile(path.join(workshop, 'package.json'), '{ "private": true }\n');
  const answer = await runNpm('install', INSTALL, [`${name}@${wanted}`], workshop);
  if (!answer.ok) throw await refusal(answer, name, wanted, home, workshop);
  const lock = LockFile.parse(JSON.parse(await readFile(path.join(workshop, LOCK_FILE), 'utf8')));
  const { version, integrity } = lock.packages[`node_modules/${name}`] ?? {};
  if (!version || !integrity) {
    throw new BadInput({ message: `npm says nothing about the integrity of ${name}@${wanted}; it is not used.` });
  }
  const fetched: FetchedPackage = { format: 1, name, version, integrity, files: await makeManifest(workshop) };
  await writeFile(path.join(workshop, MANIFEST_FILE), JSON.stringify(fetched));
  return fetched;
}

async function refusal(
  answer: NpmAnswer,
  name: string,
  wanted: string,
  home: string,
  folder: string,
): Promise<BadInput> {
  const problem = explainNpmError(answer, name, wanted);
  if (npmErrorCode(answer) === 'ETARGET') {
    const versions = await publishedVersions(name, folder);
    return new BadInput(
      versions.length > 0
        ? { ...problem, hint: `there are for example ${nearestVersions(wanted, versions).join(', ')}` }
        : problem,
    );
  }
  const fetched = await fetchedVersions(home, name);
  if (fetched.length === 0) return new BadInput(problem);
  return new BadInput({
    ...problem,
    hint: [problem.hint, `in the cache: ${fetched.join(', ')}`].filter(Boolean).join('; '),
  });
}

async function publishedVersions(name: string, folder: string): Promise<string[]> {
  const { ok, json } = await runNpm('view', [], [name, 'versions'], folder);
  return ok ? [json].flat().filter((version) => typeof version === 'string') : [];
}
