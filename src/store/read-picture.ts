import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { EvidenceError } from '../core/evidence-error.ts';

const HASH_NAME = /^([0-9a-f]{64})\.png$/;

/**
 * Reads a stored picture. A file named after its SHA-256 must have it. Synchronous: thousands of small files are read in a
 * fraction of the time, and nothing else waits.
 *
 * @throws EvidenceError when the file is missing or its content is not what was recorded
 */
export function readPicture(file: string): Buffer {
  const name = basename(file);
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch (error) {
    throw new EvidenceError(`The picture ${name} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const expected = HASH_NAME.exec(name)?.[1];
  if (expected && createHash('sha256').update(content).digest('hex') !== expected) {
    throw new EvidenceError(
      `The picture ${name} is not what was recorded: its content does not have the hash it is named after.`,
    );
  }
  return content;
}
