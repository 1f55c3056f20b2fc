import { createHash } from 'node:crypto';
import type { Box } from '../../model/recording.ts';
import { TILE, type ChangeMap } from './change-map.ts';
import { lineLength, showLines, type Scanlines } from './scanlines.ts';

/** Fewer and weaker changes than these in a tile of 8 × 8 pixels are stray pixels. */
const TILE_PIXELS = 8;
const TILE_WEIGHT = 512;

/** Stray pixels are looked at together in cells of 8 × 8 tiles; that many are no strays. */
const CELL_TILES = 8;
const CELL_PIXELS = 32;

/** Where that much of a box has one colour, the colour counts to the last bit: stray pixels do not reach it. */
const FLAT_SHARE = 0.75;

/**
 * Fingerprint of what changed: which tiles, and the colours of both pictures there. Stray pixels leave it as it is;
 * another place, another old or another new content does not.
 */
export function fingerprintChanges(old: Scanlines, next: Scanlines, map: ChangeMap): string {
  const facts: number[] = [];
  const strays = new Map<number, number>();
  const cellsAcross = Math.ceil(map.columns / CELL_TILES);
  for (let tile = 0; tile < map.counts.length; tile += 1) {
    const count = map.counts[tile] as number;
    if (count === 0) continue;
    const column = tile % map.columns;
    const row = (tile - column) / map.columns;
    if (count >= TILE_PIXELS || (map.weights[tile] as number) >= TILE_WEIGHT) {
      const box = tileBox(map, column, row);
      facts.push(tile, ...coloursOf(old, box), ...coloursOf(next, box));
    } else {
      const cell = Math.floor(row / CELL_TILES) * cellsAcross + Math.floor(column / CELL_TILES);
      strays.set(cell, (strays.get(cell) ?? 0) + count);
    }
  }
  const onlyStrays = facts.length === 0;
  const cells = [...strays].filter(([, count]) => onlyStrays || count >= CELL_PIXELS).map(([cell]) => cell);
  return hash(Buffer.from(Float64Array.from([...facts, -1, ...cells]).buffer));
}

/** Facts in, 32 hexadecimal digits out. */
export function hashFacts(facts: (number | string)[]): string {
  return hash(facts.join(' '));
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

function tileBox(map: ChangeMap, column: number, row: number): Box {
  const x = column * TILE;
  const y = row * TILE;
  return { x, y, width: Math.min(TILE, map.width - x), height: Math.min(TILE, map.height - y) };
}

/** What colour a box has: roughly on the whole, and exactly where it is flat. */
export const coloursOf = (picture: Scanlines, box: Box): [number, number] => [
  meanColour(picture, box),
  flatColour(picture, box),
];

/** The one colour of most of a box, or -1 where there is none. */
function flatColour(picture: Scanlines, { x, y, width, height }: Box): number {
  // Whatever holds more than half is left over when unlike ones cancel each other out.
  let [candidate, votes] = [-1, 0];
  const each = (visit: (colour: number) => void): void => {
    showLines(picture, y, y + height - 1);
    const { bytes, channels } = picture;
    for (let row = y; row < y + height; row += 1) {
      let at = row * lineLength(picture) + 1 + x * channels;
      for (let column = 0; column < width; column += 1, at += channels) {
        const alpha = channels === 4 ? (bytes[at + 3] as number) : 255;
        const rgb = ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
        visit(rgb * 256 + alpha);
      }
    }
  };
  each((colour) => {
    if (votes === 0) candidate = colour;
    votes += colour === candidate ? 1 : -1;
  });
  let count = 0;
  each((colour) => (count += Number(colour === candidate)));
  return count >= width * height * FLAT_SHARE ? candidate : -1;
}

/**
 * Mean colour in 17 steps per channel, as one number. The steps are laid so that the flat colours pages are made of
 * (#000, #333, #eee, #f0f0f0, #fff …) lie away from their edges: a stray pixel does not push them over.
 */
function meanColour(picture: Scanlines, { x, y, width, height }: Box): number {
  showLines(picture, y, y + height - 1);
  const { bytes, channels } = picture;
  let r = 0;
  let g = 0;
  let b = 0;
  let a = 0;
  const line = lineLength(picture);
  for (let row = y; row < y + height; row += 1) {
    let at = row * line + 1 + x * channels;
    for (let column = 0; column < width; column += 1, at += channels) {
      r += bytes[at] as number;
      g += bytes[at + 1] as number;
      b += bytes[at + 2] as number;
      a += channels === 4 ? (bytes[at + 3] as number) : 255;
    }
  }
  const step = (sum: number) => Math.floor((sum / (width * height) + 14.5) / 16);
  return ((step(r) * 32 + step(g)) * 32 + step(b)) * 32 + step(a);
}
