import pixelmatch from 'pixelmatch';
import type { PictureComparison } from '../../model/difference.ts';
import type { Box } from '../../model/recording.ts';
import type { ChangeMap } from './change-map.ts';
import { lineLength, showLines, type Scanlines } from './scanlines.ts';

/** pixelmatch looks at the neighbours of a pixel's neighbours. */
const MARGIN = 2;

/** Changed lines nearer than this are looked at together. */
const BAND_GAP = 8;

/** Where so many of the changed pixels are noticeable edges, the others are the faint ends of those edges. */
const EDGE_SHARE = 0.25;

/**
 * Says how two pictures differ, with pixelmatch at its default threshold. It looks only around the lines that may be
 * noticeable and still counts what it counts on the whole pictures.
 */
export function classifyChanges(
  old: Scanlines,
  next: Scanlines,
  map: ChangeMap,
): Pick<PictureComparison, 'manner' | 'plainPixels'> {
  let bands = findBands(map);
  if (bands.length > 0 && (seeThrough(old, bands) || seeThrough(next, bands))) {
    // Behind transparent pixels pixelmatch paints a pattern that hangs on the place in the whole picture.
    bands = [{ x: 0, y: 0, width: map.width, height: map.height }];
  }
  const plainPixels = countIn(bands, old, next, false);
  if (plainPixels > 0) return { manner: 'plain', plainPixels };
  const edges = countIn(bands, old, next, true);
  return { manner: edges > 0 && edges >= map.pixels * EDGE_SHARE ? 'anti-aliasing' : 'faint', plainPixels };
}

function countIn(bands: Box[], old: Scanlines, next: Scanlines, includeAA: boolean): number {
  return bands.reduce((sum, band) => {
    const size = band.width * band.height * 4;
    const space = size * 2 <= SCRATCH.length ? SCRATCH : new Uint8Array(size * 2);
    const oldPixels = crop(old, band, space.subarray(0, size));
    const newPixels = crop(next, band, space.subarray(size, size * 2));
    return sum + pixelmatch(oldPixels, newPixels, undefined, band.width, band.height, { includeAA });
  }, 0);
}

/** Two pages of a screen; using it again spares most of the memory. */
const SCRATCH = new Uint8Array(2 * 4 * 1280 * 2000);

function findBands({ lineFirsts, lineLasts, width, height }: ChangeMap): Box[] {
  const bands: { top: number; bottom: number; left: number; right: number }[] = [];
  for (let y = 0; y < height; y += 1) {
    const left = lineFirsts[y] as number;
    const right = lineLasts[y] as number;
    if (left > right) continue;
    const band = bands.at(-1);
    if (band && y - band.bottom <= BAND_GAP) {
      band.bottom = y;
      band.left = Math.min(band.left, left);
      band.right = Math.max(band.right, right);
    } else {
      bands.push({ top: y, bottom: y, left, right });
    }
  }
  return bands.map(({ top, bottom, left, right }) => {
    const x = Math.max(0, left - MARGIN);
    const y = Math.max(0, top - MARGIN);
    return {
      x,
      y,
      width: Math.min(width - 1, right + MARGIN) - x + 1,
      height: Math.min(height - 1, bottom + MARGIN) - y + 1,
    };
  });
}

function crop(picture: Scanlines, { x, y, width, height }: Box, pixels: Uint8Array): Uint8Array {
  showLines(picture, y, y + height - 1);
  const { bytes, channels } = picture;
  let to = 0;
  for (let row = y; row < y + height; row += 1) {
    let from = row * lineLength(picture) + 1 + x * channels;
    const end = to + width * 4;
    if (channels === 4) {
      pixels.set(bytes.subarray(from, from + width * 4), to);
      to = end;
    }
    for (; to < end; to += 4, from += 3) {
      pixels[to] = bytes[from] as number;
      pixels[to + 1] = bytes[from + 1] as number;
      pixels[to + 2] = bytes[from + 2] as number;
      pixels[to + 3] = 255;
    }
  }
  return pixels;
}

function seeThrough(picture: Scanlines, bands: Box[]): boolean {
  return picture.channels === 4 && bands.some((band) => hasTransparency(picture, band));
}

function hasTransparency(picture: Scanlines, { x, y, width, height }: Box): boolean {
  showLines(picture, y, y + height - 1);
  for (let row = y; row < y + height; row += 1) {
    const start = row * lineLength(picture) + 1 + x * 4;
    for (let at = start + 3; at < start + width * 4; at += 4) if (picture.bytes[at] !== 255) return true;
  }
  return false;
}
