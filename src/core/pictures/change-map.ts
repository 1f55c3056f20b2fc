/** Side of a tile in pixels. */
export const TILE = 8;

/**
 * A difference of a channel up to which no pixel reaches pixelmatch's default threshold. Its measure of a difference d in
 * each channel is at most 1.144 d² for opaque pixels (four times that where transparency changes too), its threshold
 * 352.15.
 */
const UNNOTICEABLE = { 3: 17, 4: 8 } as const;

/** Where two pictures of one size differ: by tile, exact to the pixel at the edges, and by line. */
export interface ChangeMap {
  width: number;
  height: number;
  columns: number;
  rows: number;
  /** Unequal pixels of each tile. */
  counts: Uint8Array;
  /** For each tile the sum of its pixels' largest channel differences. */
  weights: Uint32Array;
  /** First and last changed column and line of each tile, from the tile's corner. */
  lefts: Uint8Array;
  rights: Uint8Array;
  tops: Uint8Array;
  bottoms: Uint8Array;
  /** First and last column of each line that may be noticeable; a line without one has `first > last`. */
  lineFirsts: Int32Array;
  lineLasts: Int32Array;
  pixels: number;
  maxDelta: number;
  /** No larger difference of a channel = surely not noticeable. */
  unnoticeable: number;
}

/** A map of two pictures that are still equal. */
export function emptyChangeMap(width: number, height: number, channels: 3 | 4): ChangeMap {
  const columns = Math.ceil(width / TILE);
  const rows = Math.ceil(height / TILE);
  const tiles = columns * rows;
  return {
    width,
    height,
    columns,
    rows,
    counts: new Uint8Array(tiles),
    weights: new Uint32Array(tiles),
    lefts: new Uint8Array(tiles).fill(TILE),
    rights: new Uint8Array(tiles),
    tops: new Uint8Array(tiles).fill(TILE),
    bottoms: new Uint8Array(tiles),
    lineFirsts: new Int32Array(height).fill(width),
    lineLasts: new Int32Array(height).fill(-1),
    pixels: 0,
    maxDelta: 0,
    unnoticeable: UNNOTICEABLE[channels],
  };
}

/** Enters one unequal pixel; `delta` is the largest difference of its channels. Lines come from left to right. */
export function markPixel(map: ChangeMap, x: number, y: number, delta: number): void {
  const tile = (y >> 3) * map.columns + (x >> 3);
  const inX = x & 7;
  const inY = y & 7;
  map.counts[tile] = (map.counts[tile] as number) + 1;
  map.weights[tile] = (map.weights[tile] as number) + delta;
  if (inX < (map.lefts[tile] as number)) map.lefts[tile] = inX;
  if (inX > (map.rights[tile] as number)) map.rights[tile] = inX;
  if (inY < (map.tops[tile] as number)) map.tops[tile] = inY;
  if (inY > (map.bottoms[tile] as number)) map.bottoms[tile] = inY;
  map.pixels += 1;
  if (delta > map.maxDelta) map.maxDelta = delta;
  if (delta <= map.unnoticeable) return;
  if (x < (map.lineFirsts[y] as number)) map.lineFirsts[y] = x;
  map.lineLasts[y] = x;
}
