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

/**
 * Fingerprint of what changed: which tiles, and the mean colours of both pictures there. Stray pixels leave it as it is;
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
      facts.push(tile, meanColour(old, box), meanColour(next, box));
    } else {
      const cell = Math.floor(row / CELL_TILES) * cellsAcross + Math.floor(column / CELL_TILES);
      strays.set(cell, (strays.get(cell) ?? 0) + count);
    }
  }
  const onlyStrays = facts.length === 0;
  const cells = [...strays].filter(([, count]) => onlyStrays || count >= CELL_PIXELS).map(([cell]) => cell);
  return hash(Buffer.from(Int32Array.from([...facts, -1, ...cells]).buffer));
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

/**
 * Mean colour in 17 steps per channel, as one number. The steps are laid so that the flat colours pages are made of
 * (#000, #333, #eee, #f0f0f0, #fff …) lie away from their edges: a stray pixel does not push them over.
 */
export function meanColour(picture: Scanlines, { x, y, width, height }: Box): number {
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
