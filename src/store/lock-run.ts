import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import { takeLock } from './lock-file.ts';

/**
 * Keeps a second process out of a run folder. The lock of a process that is gone is taken over.
 * @returns what unlocks it
 * @throws BadInput while another process records into the folder
 */
export function lockRun(folder: string): () => void {
  const taken = takeLock(path.join(folder, 'lock'));
  if (typeof taken === 'function') return taken;
  if (taken.by === null)
    throw new BadInput({ file: folder, message: 'another process took this run', hint: 'try again' });
  throw new BadInput({
    file: folder,
    message: `process ${taken.by} is recording into this run`,
    hint: 'wait for it, or choose another --out',
  });
}
