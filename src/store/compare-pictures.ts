import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { EvidenceError } from '../core/evidence-error.ts';
import type { PictureComparison } from '../model/difference.ts';
import { createPictureWorkers } from './picture-workers.ts';
import { readPicture } from './read-picture.ts';

/** Compares stored pictures in worker threads. */
export interface PicturePool {
  /** How two pictures differ; `null` = every pixel is equal. */
  compare(oldFile: string, newFile: string): Promise<PictureComparison | null>;
  /** Where the new picture differs from both old ones, outside of where those differ from each other. */
  compareBeyondNoise(oldFile1: string, oldFile2: string, newFile: string): Promise<PictureComparison | null>;
  /** Ends the threads; comparisons still waiting fail. */
  close(): Promise<void>;
}

const MOST_WORKERS = 2;

/** Files are held in memory only for so many comparisons at a time, however many are asked for. */
const READ_AHEAD = 2;

/**
 * A pool that costs nothing until two files differ: threads start with the first pair that is not byte for byte equal.
 * A picture that is missing, cut off or not what its name says fails with an EvidenceError; it is never "equal".
 */
export function createPicturePool(options: { workers?: number } = {}): PicturePool {
  const most = Math.max(1, options.workers ?? Math.min(MOST_WORKERS, availableParallelism()));
  const workers = createPictureWorkers(most);
  const inTurn = createTurns(most + READ_AHEAD);

  const compareFiles = (files: [string, string] | [string, string, string]) =>
    inTurn(async () => {
      const pictures = files.map(readPicture) as [Buffer, Buffer] | [Buffer, Buffer, Buffer];
      const next = pictures.at(-1) as Buffer;
      if (pictures.slice(0, -1).some((old) => old.equals(next))) return null;
      return await workers.ask(pictures).catch((error: Error) => {
        throw new EvidenceError(`${error.message} Pictures: ${files.map((file) => basename(file)).join(', ')}.`);
      });
    });

  return {
    compare: (oldFile, newFile) => compareFiles([oldFile, newFile]),
    compareBeyondNoise: (oldFile1, oldFile2, newFile) => compareFiles([oldFile1, oldFile2, newFile]),
    close: async () => {
      inTurn.stop(new EvidenceError('Comparing the pictures was stopped.'));
      await workers.close();
    },
  };
}

/** Lets only so many tasks run at a time, in the order they came. */
function createTurns(most: number) {
  const waiting: { start: () => void; refuse: (error: Error) => void }[] = [];
  let running = 0;
  const turns = async <Value>(task: () => Promise<Value>): Promise<Value> => {
    if (running >= most) await new Promise<void>((start, refuse) => waiting.push({ start, refuse }));
    else running += 1;
    try {
      return await task();
    } finally {
      const following = waiting.shift();
      if (following) following.start();
      else running -= 1;
    }
  };
  return Object.assign(turns, {
    stop: (error: Error) => {
      for (const { refuse } of waiting.splice(0)) refuse(error);
    },
  });
}
