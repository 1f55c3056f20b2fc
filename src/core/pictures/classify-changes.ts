import pixelmatch from 'pixelmatch';
import type { PictureComparison } from '../../model/difference.ts';
import type { Box } from '../../model/recording.ts';
import type { ChangeMap } from './change-map.ts';
import { lineLength, showLines, type Scanlines } from './scanlines.ts';

/** pixelmatch looks at the neighbours of a pixel's neighbours. */
const MARGIN = 2;

/** Changed lines nearer than this are looked at together. */
const BAND_GAP = 8;

interface Crop extends Box {
  old: Uint8Array;
  next: Uint8Array;
}

/**
 * Says how two pictures differ, with pixelmatch at its default threshold. It looks only around the changed lines and
 * still counts what it counts on the whole pictures.
 */
export function classifyChanges(
  old: Scanlines,
  next: Scanlines,
  map: ChangeMap,
): Pick<PictureComparison, 'manner' | 'plainPixels'> {
  const bands = findBands(map);
  let count = countIn(bands, old, next, {});
  if (count.seeThrough) {
    // Behind transparent pixels pixelmatch paints a pattern that hangs on the place in the whole picture.
    bands.splice(0, bands.length, { x: 0, y: 0, width: map.width, height: map.height });
    count = countIn(bands, old, next, {});
  }
  const plainPixels = count.pixels;
  if (plainPixels > 0) return { manner: 'plain', plainPixels };
  const noticeable = countIn(bands, old, next, { includeAA: true }).pixels;
  const beyondEdges = countIn(bands, old, next, { threshold: 0 }).pixels;
  const onlyEdges = noticeable > 0 && beyondEdges * 2 <= map.pixels;
  return { manner: onlyEdges ? 'anti-aliasing' : 'faint', plainPixels };
}

function countIn(
  bands: Box[],
  old: Scanlines,
  next: Scanlines,
  options: { includeAA?: boolean; threshold?: number },
): { pixels: number; seeThrough: boolean } {
  let pixels = 0;
  for (const band of bands) {
    const crop = cropBoth(old, next, band);
    const whole = band.width === old.width && band.height === old.height;
    if (!whole && old.channels === 4 && (seeThrough(crop.old) || seeThrough(crop.next))) {
      return { pixels: 0, seeThrough: true };
    }
    pixels += pixelmatch(crop.old, crop.next, undefined, band.width, band.height, options);
  }
  return { pixels, seeThrough: false };
}

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

function cropBoth(old: Scanlines, next: Scanlines, band: Box): Crop {
  return { ...band, old: crop(old, band), next: crop(next, band) };
}

function crop(picture: Scanlines, { x, y, width, height }: Box): Uint8Array {
  showLines(picture, y, y + height - 1);
  const { bytes, channels } = picture;
  const pixels = new Uint8Array(width * height * 4);
  let to = 0;
  for (let row = y; row < y + height; row += 1) {
    let from = row * lineLength(picture) + 1 + x * channels;
    if (channels === 4) {
      pixels.set(bytes.subarray(from, from + width * 4), to);
      to += width * 4;
      continue;
    }
    for (const end = to + width * 4; to < end; to += 4, from += 3) {
      pixels[to] = bytes[from] as number;
      pixels[to + 1] = bytes[from + 1] as number;
      pixels[to + 2] = bytes[from + 2] as number;
      pixels[to + 3] = 255;
    }
  }
  return pixels;
}

function seeThrough(pixels: Uint8Array): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return true;
  return false;
}
