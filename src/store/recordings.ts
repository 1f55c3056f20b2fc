import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../core/problem.ts';
import type { Recording } from '../model/recording.ts';
import { SIDES, type Side } from '../model/target.ts';
import { UNFINISHED, writeAtomically } from './atomic-write.ts';
import { recordingSchema, side as sideSchema, trialId } from './recording-schema.ts';
import { whyUnreadable } from './run-file.ts';

/** What names one recording. */
type RecordingName = Pick<Recording, 'side' | 'trial' | 'attempt'>;

export const RECORDINGS = 'recordings';

/** Names are checked where they are written and where they are read: they become paths. */
function recordingFile(folder: string, { side, trial, attempt }: RecordingName): string {
  if (
    !trialId.safeParse(trial).success ||
    !sideSchema.safeParse(side).success ||
    !Number.isSafeInteger(attempt) ||
    attempt < 1
  ) {
    throw new Error(`${JSON.stringify([side, trial, attempt])} cannot name a recording.`);
  }
  return path.join(folder, RECORDINGS, side, `${trial.replace('/', '~')}.${attempt}.json`);
}

export function hasRecording(folder: string, name: RecordingName): boolean {
  return existsSync(recordingFile(folder, name));
}

/** Writes `recordings/<side>/<trial>.<attempt>.json`; a reader sees all of it or nothing. */
export function writeRecording(folder: string, recording: Recording): void {
  writeAtomically(recordingFile(folder, recording), JSON.stringify(recording));
}

/**
 * All recordings that can be trusted, and a problem for every file that cannot: damaged, foreign, or of another trial
 * than its name says. Leftovers of killed processes are passed over: what they would have become is simply missing.
 */
export function readRecordings(folder: string): { recordings: Recording[]; problems: Problem[] } {
  const recordings: Recording[] = [];
  const problems: Problem[] = [];
  for (const side of SIDES) {
    for (const name of listFiles(path.join(folder, RECORDINGS, side))) {
      const file = path.posix.join(RECORDINGS, side, name);
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
  const recording = recordingSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const belongs = recording.side === side && path.basename(recordingFile('', recording)) === path.basename(file);
  if (!belongs) throw new Error('it belongs to another trial, side or attempt');
  return recording;
}

/** Names that begin with a dot are an operating system's own. */
function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.endsWith(UNFINISHED) && !name.startsWith('.'))
    .toSorted();
}
