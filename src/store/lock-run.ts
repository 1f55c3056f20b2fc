import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import { UNFINISHED } from './atomic-write.ts';
import { isRunning, startOf } from './is-running.ts';

interface Owner {
  pid: number;
  start: string;
}

const TAKES = 5;

/**
 * Keeps a second process out of a run folder. The lock of a process that is gone is taken over.
 * @returns what unlocks it
 * @throws BadInput while another process records into the folder
 */
export function lockRun(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'lock');
  const own = JSON.stringify({ pid: process.pid, start: startOf(process.pid), key: randomUUID() });
  for (let take = 0; take < TAKES; take++) {
    if (putWhole(file, own)) return () => unlock(file, own);
    const held = readLock(file);
    if (held === null) continue;
    const owner = ownerOf(held);
    if (owner && isRunning(owner.pid) && startOf(owner.pid) === owner.start) {
      throw new BadInput({
        file: folder,
        message: `process ${owner.pid} is recording into this run`,
        hint: 'wait for it, or choose another --out',
      });
    }
    removeStale(file, held);
  }
  throw new BadInput({ file: folder, message: 'another process took this run', hint: 'try again' });
}

/** Makes the file with its content in one step: a lock is never seen empty. */
function putWhole(file: string, content: string): boolean {
  const whole = `${file}.${randomUUID()}${UNFINISHED}`;
  writeFileSync(whole, content);
  try {
    linkSync(whole, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return putWithoutLink(file, content);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Some file systems have no hard links. */
function putWithoutLink(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Between reading a stale lock and removing it another process may have put its own: that one is put back. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${randomUUID()}${UNFINISHED}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = readLock(aside);
  if (taken !== null && taken !== stale) putWhole(file, taken);
  rmSync(aside, { force: true });
}

function unlock(file: string, own: string): void {
  if (readLock(file) === own) rmSync(file, { force: true });
}

function readLock(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function ownerOf(lock: string): Owner | null {
  try {
    const { pid, start } = JSON.parse(lock) as Partial<Owner>;
    return typeof pid === 'number' && typeof start === 'string' ? { pid, start } : null;
  } catch {
    return null;
  }
}
