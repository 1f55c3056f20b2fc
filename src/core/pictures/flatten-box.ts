import type { Box } from '../../model/recording.ts';
import { lineLength, showLines, type Scanlines } from './scanlines.ts';

/** The colour of a box, and the few pixels in it that are of another one. */
export interface FlatBox {
  /** Red, green, blue and alpha as one number. */
  colour: number;
  /** Pixels of another colour, and the sum of their largest channel differences. */
  pixels: number;
  weight: number;
}

/** @returns `null` where more than `most` pixels are of another colour; `most` is less than half of the box */
export function flattenBox(picture: Scanlines, box: Box, most: number): FlatBox | null {
  const { x, y, width, height } = box;
  const { bytes, channels } = picture;
  const line = lineLength(picture);
  showLines(picture, y, y + height - 1);
  const corner = y * line + 1 + x * channels;
  // Whatever holds more than half is left over when unlike ones cancel each other out.
  let [colour, votes] = [0, 0];
  for (let row = 0, start = corner; row < height; row += 1, start += line) {
    for (let at = start, end = start + width * channels; at < end; at += channels) {
      const here = colourAt(bytes, at, channels);
      if (votes === 0) colour = here;
      votes += here === colour ? 1 : -1;
    }
  }
  let [pixels, weight] = [0, 0];
  for (let row = 0, start = corner; row < height; row += 1, start += line) {
    for (let at = start, end = start + width * channels; at < end; at += channels) {
      const here = colourAt(bytes, at, channels);
      if (here === colour) continue;
      pixels += 1;
      if (pixels > most) return null;
      weight += distance(here, colour);
    }
  }
  return { colour: colour >>> 0, pixels, weight };
}

/** As a signed number: the engine keeps those in registers. */
function colourAt(bytes: Uint8Array, at: number, channels: 3 | 4): number {
  const alpha = channels === 4 ? (bytes[at + 3] as number) : 255;
  return ((bytes[at] as number) << 24) | ((bytes[at + 1] as number) << 16) | ((bytes[at + 2] as number) << 8) | alpha;
}

function distance(one: number, other: number): number {
  let most = 0;
  for (let shift = 0; shift < 32; shift += 8) {
    most = Math.max(most, Math.abs(((one >>> shift) & 255) - ((other >>> shift) & 255)));
  }
  return most;
}
