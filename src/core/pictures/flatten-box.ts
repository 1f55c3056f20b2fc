import type { Box } from '../../model/recording.ts';
import { pixelsOf, type Scanlines } from './scanlines.ts';

/** The colour of most of a box, and what in the box is of another one. */
export interface FlatBox {
  /** Red, green, blue and alpha as one number. */
  colour: number;
  /** Pixels of another colour, and the sum of their largest channel differences. */
  pixels: number;
  weight: number;
}

/** Where no colour holds more than half of the box, `colour` is any of its colours. */
export function flattenBox(picture: Scanlines, box: Box): FlatBox {
  const bytes = pixelsOf(picture, box);
  // Whatever holds more than half is left over when unlike ones cancel each other out.
  let [colour, votes] = [0, 0];
  for (let at = 0; at < bytes.length; at += 4) {
    const here = bytes.readUInt32BE(at);
    if (votes === 0) colour = here;
    votes += here === colour ? 1 : -1;
  }
  let [pixels, weight] = [0, 0];
  for (let at = 0; at < bytes.length; at += 4) {
    const here = bytes.readUInt32BE(at);
    if (here === colour) continue;
    pixels += 1;
    weight += distance(here, colour);
  }
  return { colour, pixels, weight };
}

function distance(one: number, other: number): number {
  let most = 0;
  for (let shift = 0; shift < 32; shift += 8) {
    most = Math.max(most, Math.abs(((one >>> shift) & 255) - ((other >>> shift) & 255)));
  }
  return most;
}
