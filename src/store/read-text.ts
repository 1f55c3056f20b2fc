import { readFileSync, statSync } from 'node:fs';
import { BadInput } from '../core/problem.ts';

/**
 * Text of a file people wrote, without a byte order mark.
 * @param shown the file as people should read it
 * @throws BadInput when it is not UTF-8: read as such, other encodings would silently become other characters
 */
export function readText(file: string, shown: string): string {
  if (!statSync(file).isFile()) throw new BadInput({ file: shown, message: 'it is no file' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new BadInput({ file: shown, message: 'it is not UTF-8', hint: 'save it as UTF-8' });
  }
}
