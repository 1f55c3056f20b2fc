import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { EvidenceError } from '../core/evidence-error.ts';

const HASH_NAME = /^([0-9a-f]{64})\.png$/;

/**
 * Reads a stored picture. A file named after its SHA-256 must have it.
 *
 * @throws EvidenceError when the file is missing or its content is not what was recorded
 */
export async function readPicture(file: string): Promise<Buffer> {
  const name = basename(file);
  let content: Buffer;
  try {
    content = await readFile(file);
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
