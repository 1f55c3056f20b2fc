import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ZodError } from 'zod';
import { BadInput, type Problem } from '../core/problem.ts';
import type { ImageRef, Recording } from '../model/recording.ts';
import { SIDES, type Side } from '../model/target.ts';
import type { ReportFile, RunDescription, Verdict } from '../model/verdict.ts';
import { UNFINISHED, writeAtomically } from './atomic-write.ts';
import { lockRun } from './lock-run.ts';
import { parseRecording } from './recording-schema.ts';

export { lockRun };

const RUN_FILE = 'run.json';
const FORMAT = 1;

/**
 * Makes a run folder and locks it.
 * @returns what unlocks it
 * @throws BadInput when the folder already holds a run
 */
export function createRun(folder: string, run: RunDescription): () => void {
  if (existsSync(path.join(folder, RUN_FILE))) {
    throw new BadInput({
      file: folder,
      message: 'this folder already holds a run',
      hint: `choose another --out, or go on with it: --resume ${folder}`,
    });
  }
  mkdirSync(folder, { recursive: true });
  const unlock = lockRun(folder);
  writeAtomically(path.join(folder, RUN_FILE), `${JSON.stringify(run, null, 2)}\n`);
  return unlock;
}

/** @throws BadInput when there is no run, or none that this version can read */
export function readRun(folder: string): RunDescription {
  return readOwnFile<RunDescription>(folder, RUN_FILE, 'start a run with: npx sekisho verify <old> <new>');
}

/** @throws BadInput when the run was not judged yet */
export function readVerdict(folder: string): Verdict {
  return readOwnFile<Verdict>(folder, 'verdict.json', `judge it first: npx sekisho judge ${folder}`);
}

function readOwnFile<Value extends { format: number }>(folder: string, name: string, hint: string): Value {
  const file = path.join(folder, name);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new BadInput({ file, message: 'there is no such file', hint });
  }
  const value = jsonOrNull(text) as Value | null;
  if (value?.format !== FORMAT) {
    throw new BadInput({ file, message: `it is damaged or of another format than ${FORMAT}`, hint: 'record the run again' });
  }
  return value;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What names one recording. */
export type RecordingName = Pick<Recording, 'side' | 'trial' | 'attempt'>;

/** Ids are checked where they are written and where they are read: they become file names. */
const TRIAL_ID = /^[a-z0-9-]+(\/[a-z0-9-]+)?$/;

function recordingFile(folder: string, { side, trial, attempt }: RecordingName): string {
  if (!TRIAL_ID.test(trial)) throw new Error(`"${trial}" cannot name a recording.`);
  return path.join(folder, 'recordings', side, `${trial.replace('/', '~')}.${attempt}.json`);
}

export function hasRecording(folder: string, name: RecordingName): boolean {
  return existsSync(recordingFile(folder, name));
}

export function writeRecording(folder: string, recording: Recording): void {
  writeAtomically(recordingFile(folder, recording), JSON.stringify(recording));
}

/** All recordings that can be trusted, and a problem for every file that cannot. */
export function readRecordings(folder: string): { recordings: Recording[]; problems: Problem[] } {
  const recordings: Recording[] = [];
  const problems: Problem[] = [];
  for (const side of SIDES) {
    for (const name of listFiles(path.join(folder, 'recordings', side))) {
      const file = path.join('recordings', side, name);
      try {
        recordings.push(readRecording(path.join(folder, file), side));
      } catch (error) {
        problems.push({ file, message: `${file}: ${whyUnreadable(error)}` });
      }
    }
  }
  return { recordings, problems };
}

function readRecording(file: string, side: Side): Recording {
  const recording = parseRecording(JSON.parse(readFileSync(file, 'utf8')));
  const belongs = path.basename(recordingFile('', recording)) === path.basename(file) && recording.side === side;
  if (!belongs) throw new Error('it belongs to another trial, side or attempt');
  return recording;
}

function whyUnreadable(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is truncated or damaged';
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    return `it is no recording of this format (${issue?.path.join('.')}: ${issue?.message})`;
  }
  return error instanceof Error ? error.message : String(error);
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.endsWith(UNFINISHED))
    .toSorted();
}

/** Keeps a PNG once, under the hash of its bytes. */
export function writeImage(folder: string, png: Buffer): ImageRef {
  const hash = createHash('sha256').update(png).digest('hex');
  const file = path.join(folder, 'images', `${hash}.png`);
  if (!existsSync(file)) writeAtomically(file, png);
  // Width and height stand at fixed places of the first chunk, IHDR.
  return { hash, width: png.readUInt32BE(16), height: png.readUInt32BE(20), bytes: png.length };
}

/** Hashes of pictures that recordings name but that are gone or cut short. */
export function missingImages(folder: string, recordings: readonly Recording[]): string[] {
  const wanted = new Map<string, number>();
  for (const { captures } of recordings) {
    for (const seen of captures.flatMap((capture) => capture.observations)) {
      if (seen.probe === 'screenshot' && 'value' in seen) wanted.set(seen.value.image.hash, seen.value.image.bytes);
    }
  }
  return [...wanted].flatMap(([hash, bytes]) => {
    const found = statSync(path.join(folder, 'images', `${hash}.png`), { throwIfNoEntry: false });
    return found?.size === bytes ? [] : [hash];
  });
}

/** Writes report files below the run folder. */
export function writeReports(folder: string, files: readonly ReportFile[]): void {
  for (const { path: relative, content } of files) {
    const file = path.resolve(folder, relative);
    if (!file.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${relative} lies outside of the run folder.`);
    writeAtomically(file, content);
  }
}

/** Folder of the run that was made last below `reports`, or `null`. */
export function findLatestRun(reports: string): string | null {
  if (!existsSync(reports)) return null;
  const runs = readdirSync(reports)
    .map((name) => path.join(reports, name))
    .flatMap((folder) => {
      const made = statSync(path.join(folder, RUN_FILE), { throwIfNoEntry: false });
      return made ? [{ folder, at: made.mtimeMs }] : [];
    });
  return runs.toSorted((one, other) => other.at - one.at)[0]?.folder ?? null;
}
