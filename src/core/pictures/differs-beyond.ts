import type { PictureComparison } from '../../model/difference.ts';
import { compareScanlines, readNamed } from './compare-pixels.ts';
import { lineLength, showLines, withAlpha, type Scanlines } from './scanlines.ts';

/**
 * Where a picture of the new build differs from both pictures of the old one, outside the pixels in which those two
 * differ from each other. Pictures of unequal sizes have no common pixels to leave out: then every difference counts,
 * unless the new picture equals one of the old ones.
 *
 * @returns `null` when the new build shows nothing that the old one's own noise does not explain
 * @throws UnreadablePicture when a file is not a whole and sound PNG
 */
export function differsBeyond(noiseA: Uint8Array, noiseB: Uint8Array, candidate: Uint8Array): PictureComparison | null {
  const first = withAlpha(readNamed('first old', noiseA));
  const second = withAlpha(readNamed('second old', noiseB));
  const next = withAlpha(readNamed('new', candidate));
  if (!sameSize(first, second) || !sameSize(first, next)) {
    return compareScanlines(sameSize(second, next) ? second : first, next);
  }
  for (const picture of [first, second, next]) showLines(picture, 0, picture.height - 1);
  takeNoiseAsGiven(first, second, next);
  return compareScanlines(first, next);
}

function sameSize(one: Scanlines, other: Scanlines): boolean {
  return one.width === other.width && one.height === other.height;
}

/** Where the old build does not repeat a pixel, the new one is taken to show what the old one showed. */
function takeNoiseAsGiven(first: Scanlines, second: Scanlines, next: Scanlines): void {
  const line = lineLength(first);
  for (let y = 0; y < first.height; y += 1) {
    const start = y * line;
    if (first.bytes.compare(second.bytes, start, start + line, start, start + line) === 0) continue;
    for (let at = start + 1; at < start + line; at += 4) {
      if (first.bytes.compare(second.bytes, at, at + 4, at, at + 4) !== 0) {
        first.bytes.copy(next.bytes, at, at, at + 4);
      }
    }
  }
}
