import { createHash, type Hash } from 'node:crypto';
import type { Box } from '../../model/recording.ts';
import { TILE, type ChangeMap } from './change-map.ts';
import { flattenBox, type FlatBox } from './flatten-box.ts';
import { pixelsOf, type Scanlines } from './scanlines.ts';

/** No more pixels than these within three by three tiles, and together no stronger than one from white to black, are stray. */
const STRAY_PIXELS = 4;
const STRAY_WEIGHT = 255;

/** Stray pixels are looked at together in cells of 8 × 8 tiles; that many are no strays. */
const CELL_TILES = 8;
const CELL_PIXELS = 32;

interface Grid {
  columns: number;
  rows: number;
  boxOf(tile: number): Box;
}

/** Of each tile what may be stray pixels. */
interface Strays {
  pixels: Uint8Array;
  weights: Uint16Array;
}

/**
 * Fingerprint of what changed: which tiles, and what both pictures show there, to the last bit. Stray pixels leave it as
 * it is where nothing else changed and where what changed has one colour; among other colours nobody can tell a stray
 * pixel from a comma, and there every pixel counts.
 */
export function fingerprintChanges(old: Scanlines, next: Scanlines, map: ChangeMap): string {
  const grid = gridOf({ x: 0, y: 0, width: map.width, height: map.height });
  const strays = emptyStrays(grid);
  const changed: number[] = [];
  const shown = new Map<number, Shown>();
  for (let tile = 0; tile < map.counts.length; tile += 1) {
    const [pixels, weight] = [map.counts[tile] as number, map.weights[tile] as number];
    if (pixels === 0) continue;
    changed.push(tile);
    if (isStray(pixels, weight)) noteStray(strays, tile, pixels, weight);
    else shown.set(tile, lookAt([old, next], grid.boxOf(tile), strays, tile));
  }
  const hash = createHash('sha256');
  const cells = new Map<number, number>();
  let facts = 0;
  for (const tile of changed) {
    const crowded = isCrowded(strays, grid, tile);
    const look = shown.get(tile);
    if (!look && !crowded) {
      const cell = cellOf(tile, grid);
      cells.set(cell, (cells.get(cell) ?? 0) + (map.counts[tile] as number));
      continue;
    }
    facts += 1;
    addTile(hash, tile, crowded ? null : (look?.colours ?? null), [old, next], grid.boxOf(tile));
  }
  const spotted = [...cells].filter(([, count]) => facts === 0 || count >= CELL_PIXELS).map(([cell]) => cell);
  return digest(hash.update(JSON.stringify(spotted)));
}

/** The same of a part that only one picture has. */
export function fingerprintPart(picture: Scanlines, part: Box): string {
  const grid = gridOf(part);
  const strays = emptyStrays(grid);
  const tiles = Array.from({ length: grid.columns * grid.rows }, (_, tile) => tile);
  const shown = tiles.map((tile) => lookAt([picture], grid.boxOf(tile), strays, tile));
  const hash = createHash('sha256');
  for (const [tile, { colours }] of shown.entries()) {
    addTile(hash, tile, isCrowded(strays, grid, tile) ? null : colours, [picture], grid.boxOf(tile));
  }
  return digest(hash);
}

/** Facts in, 32 hexadecimal digits out. */
export const hashFacts = (facts: (number | string)[]): string => digest(createHash('sha256').update(facts.join(' ')));

const digest = (hash: Hash): string => hash.digest('hex').slice(0, 32);

function gridOf({ x, y, width, height }: Box): Grid {
  const columns = Math.ceil(width / TILE);
  return {
    columns,
    rows: Math.ceil(height / TILE),
    boxOf: (tile) => {
      const [left, top] = [(tile % columns) * TILE, Math.floor(tile / columns) * TILE];
      return { x: x + left, y: y + top, width: Math.min(TILE, width - left), height: Math.min(TILE, height - top) };
    },
  };
}

const cellOf = (tile: number, { columns }: Grid): number =>
  Math.floor(tile / columns / CELL_TILES) * Math.ceil(columns / CELL_TILES) + Math.floor((tile % columns) / CELL_TILES);

const emptyStrays = ({ columns, rows }: Grid): Strays => ({
  pixels: new Uint8Array(columns * rows),
  weights: new Uint16Array(columns * rows),
});

const isStray = (pixels: number, weight: number): boolean => pixels <= STRAY_PIXELS && weight <= STRAY_WEIGHT;

function noteStray({ pixels, weights }: Strays, tile: number, count: number, weight: number): void {
  pixels[tile] = Math.max(pixels[tile] as number, count);
  weights[tile] = Math.max(weights[tile] as number, weight);
}

/** A mark that lies across tiles leaves a few pixels in each. */
function isCrowded({ pixels, weights }: Strays, { columns, rows }: Grid, tile: number): boolean {
  const column = tile % columns;
  const row = (tile - column) / columns;
  let [count, weight] = [0, 0];
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
      count += pixels[y * columns + x] as number;
      weight += weights[y * columns + x] as number;
    }
  }
  return !isStray(count, weight);
}

/** The one colour of a box in each picture, but for stray pixels; `null` = every pixel counts. */
interface Shown {
  colours: number[] | null;
}

function lookAt(pictures: Scanlines[], box: Box, strays: Strays, tile: number): Shown {
  // A few odd pixels in a sliver at the edge are most of it.
  const most = Math.min(STRAY_PIXELS, (box.width * box.height) / 4);
  const flat: FlatBox[] = [];
  for (const picture of pictures) {
    const found = flattenBox(picture, box, most);
    if (!found || found.weight > STRAY_WEIGHT) return { colours: null };
    flat.push(found);
  }
  for (const { pixels, weight } of flat) noteStray(strays, tile, pixels, weight);
  return { colours: flat.map(({ colour }) => colour) };
}

function addTile(hash: Hash, tile: number, colours: number[] | null, pictures: Scanlines[], box: Box): void {
  hash.update(`${tile} ${colours?.join(' ') ?? ''}\n`);
  if (!colours) for (const picture of pictures) hash.update(pixelsOf(picture, box));
}
