import { lineLength, showLines, type Scanlines } from './scanlines.ts';

/**
 * Where the additional lines of the taller of two equally wide pictures stand: the number of lines above them for which
 * most lines of the two are equal. Of several such places the lowest.
 */
export function findSeam(short: Scanlines, tall: Scanlines): number {
  if (short.bytes.compare(tall.bytes, 0, short.bytes.length) === 0) return short.height;
  showLines(short, 0, short.height - 1);
  showLines(tall, 0, tall.height - 1);
  const shift = tall.height - short.height;
  let unequal = 0;
  for (let y = 0; y < short.height; y += 1) unequal += unequalLines(short, tall, y, y + shift);
  let fewest = unequal;
  let seam = 0;
  for (let y = 0; y < short.height; y += 1) {
    unequal += unequalLines(short, tall, y, y) - unequalLines(short, tall, y, y + shift);
    if (unequal <= fewest) {
      fewest = unequal;
      seam = y + 1;
    }
  }
  return seam;
}

function unequalLines(short: Scanlines, tall: Scanlines, y: number, tallY: number): 0 | 1 {
  const line = lineLength(short);
  const start = y * line;
  const tallStart = tallY * line;
  return short.bytes.compare(tall.bytes, tallStart, tallStart + line, start, start + line) === 0 ? 0 : 1;
}
