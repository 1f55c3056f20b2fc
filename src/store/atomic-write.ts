import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Leftovers of a killed process end like this; readers pass them over. */
export const UNFINISHED = '.unfinished';

/**
 * Writes a file so that a reader sees the old one, the new one or none, never half of it, whenever the process is killed.
 * Does not wait for the disk: after a power cut a file may be damaged, which its reader notices.
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}${UNFINISHED}`;
  const handle = openSync(unfinished, 'w');
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
  } catch (error) {
    // A full disk stays no fuller than it must.
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, file);
}
