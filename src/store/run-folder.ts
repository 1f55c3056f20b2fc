import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import type { ReportFile, RunDescription, Verdict } from '../model/verdict.ts';
import { writeAtomically } from './atomic-write.ts';
import { lockRun } from './lock-run.ts';
import { RECORDINGS } from './recordings.ts';
import { readRunFile } from './run-file.ts';
import { runSchema } from './run-schema.ts';
import { verdictSchema } from './verdict-schema.ts';

export { missingImages, writeImage } from './images.ts';
export { lockRun } from './lock-run.ts';
export { hasRecording, readRecordings, writeRecording } from './recordings.ts';

const RUN_FILE = 'run.json';

/**
 * Makes a run folder and locks it.
 * @returns what unlocks it
 * @throws BadInput when the folder already holds a run, or another process is making one there
 */
export function createRun(folder: string, run: RunDescription): () => void {
  assertNoRun(folder);
  makeFolder(folder);
  const unlock = lockRun(folder);
  try {
    // Another process may have made its run, from beginning to end, since the first look.
    assertNoRun(folder);
    writeAtomically(path.join(folder, RUN_FILE), `${JSON.stringify(run, null, 2)}\n`);
  } catch (error) {
    unlock();
    throw error;
  }
  return unlock;
}

/**
 * Before anything is started for a run: whether its folder can be made, as far as that can be told without making it.
 * @param place the run folder, or `reports`, where it gets a name of its own
 * @throws BadInput
 */
export function assertRoomForRun({ out, reports }: { out?: string | undefined; reports: string }): void {
  if (out) assertNoRun(out);
  const folder = out ?? reports;
  let above = path.resolve(folder);
  while (!existsSync(above)) above = path.dirname(above);
  if (!statSync(above).isDirectory()) throw cannotBeMade(folder, 'ENOTDIR');
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw cannotBeMade(folder, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

const cannotBeMade = (folder: string, why: string): BadInput =>
  new BadInput({
    file: folder,
    message: `the run folder cannot be made (${why})`,
    hint: 'choose another --out or --reports',
  });

/** Recordings without a run would be taken for those of the new one. */
function assertNoRun(folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw cannotBeMade(folder, 'it is no folder');
  }
  if (![RUN_FILE, RECORDINGS].some((name) => existsSync(path.join(folder, name)))) return;
  throw new BadInput({
    file: folder,
    message: 'this folder already holds a run',
    hint: `choose another --out, or go on with it: --resume ${folder}`,
  });
}

/** @throws BadInput when there is no run, or none that this version can read */
export function readRun(folder: string): RunDescription {
  return readRunFile(folder, RUN_FILE, runSchema, 'start a run with: npx sekisho verify <old> <new>');
}

/** @throws BadInput when the run was not judged yet */
export function readVerdict(folder: string): Verdict {
  return readRunFile(folder, 'verdict.json', verdictSchema, `judge it first: npx sekisho judge ${folder}`);
}

/** Writes report files below the run folder, each of them whole. Paths that lead out of it are refused before anything is written. */
export function writeReports(folder: string, files: readonly ReportFile[]): void {
  const inside = path.resolve(folder) + path.sep;
  const placed = files.map(({ path: relative, content }) => ({
    file: path.resolve(folder, relative),
    relative,
    content,
  }));
  const stray = placed.find(({ file }) => !file.startsWith(inside));
  if (stray) throw new Error(`${stray.relative} lies outside of the run folder.`);
  for (const { file, content } of placed) writeAtomically(file, content);
}

/** Folder of the run that was made last below `reports`, or `null`. */
export function findLatestRun(reports: string): string | null {
  if (!isFolder(reports)) return null;
  const runs = readdirSync(reports)
    .map((name) => path.join(reports, name))
    .filter(isFolder)
    .flatMap((folder) => {
      const made = statSync(path.join(folder, RUN_FILE), { throwIfNoEntry: false });
      return made ? [{ folder, at: made.mtimeMs }] : [];
    });
  return runs.toSorted((one, other) => other.at - one.at || other.folder.localeCompare(one.folder))[0]?.folder ?? null;
}

const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
