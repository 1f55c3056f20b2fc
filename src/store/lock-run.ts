import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import { isRunning } from './is-running.ts';

/**
 * Keeps a second process out of a run folder. The lock of a process that is gone is taken over.
 * @returns what unlocks it
 * @throws BadInput while another process records into the folder
 */
export function lockRun(folder: string): () => void {
  const file = path.join(folder, 'lock');
  for (let take = 0; take < 2; take++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(readFileSync(file, 'utf8'));
      if (owner !== process.pid && isRunning(owner)) {
        throw new BadInput({
          file: folder,
          message: `process ${owner} is recording into this run`,
          hint: 'wait for it, or choose another --out',
        });
      }
      rmSync(file, { force: true });
    }
  }
  throw new BadInput({ file: folder, message: 'another process took this run', hint: 'try again' });
}
