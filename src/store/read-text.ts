import { readFileSync, statSync } from 'node:fs';
import { BadInput } from '../core/problem.ts';

/**
 * Text of a file people wrote, without a byte order mark.
 * @param shown the file as people should read it
 * @throws BadInput when it is not UTF-8: read as such, other encodings would silently become other characters
 */
export function readText(file: string, shown: string): string {
  if (!statSync(file).isFile()) throw new BadInput({ file: shown, message: 'it is no file' });
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new BadInput({ file: shown, ...firstBadPlace(bytes), message: 'it is not UTF-8', hint: 'save it as UTF-8' });
  }
}

/** Where a decoder that replaces what it cannot read replaces something for the first time. */
function firstBadPlace(bytes: Uint8Array): { line: number; column: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let [at, line, column] = [0, 1, 1];
  for (const character of text) {
    const { length } = encoder.encode(character);
    // The character itself may stand in the file.
    if (character === '\uFFFD' && !isReplacementIn(bytes, at)) break;
    at += length;
    if (character === '\n') [line, column] = [line + 1, 1];
    else column += 1;
  }
  return { line, column };
}

const isReplacementIn = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
