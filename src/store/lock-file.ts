import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UNFINISHED } from './atomic-write.ts';
import { isRunning, startOf } from './is-running.ts';

interface Owner {
  pid: number;
  start: string;
}

/** Somebody else holds it: a running process, or one that came first this time (`null`). */
export interface Held {
  by: number | null;
}

const TAKES = 5;

/**
 * Makes a lock file, or says who holds it. The lock of a process that is gone is taken over.
 * @returns what unlocks it
 */
export function takeLock(file: string): (() => void) | Held {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = JSON.stringify({ pid: process.pid, start: startOf(process.pid), key: randomUUID() });
  for (let take = 0; take < TAKES; take++) {
    if (putWhole(file, own)) return () => unlock(file, own);
    const held = readLock(file);
    if (held === null) continue;
    const owner = ownerOf(held);
    if (owner && isRunning(owner.pid) && startOf(owner.pid) === owner.start) return { by: owner.pid };
    removeStale(file, held);
  }
  return { by: null };
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
