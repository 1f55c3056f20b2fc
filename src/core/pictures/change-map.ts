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

/** The unequal pixels of one line within one tile; columns count from the left edge of the picture. */
export interface ChangedRun {
  first: number;
  last: number;
  pixels: number;
  /** Sum of the pixels' largest channel differences, and the largest of all. */
  weight: number;
  maxDelta: number;
  /** First and last pixel that may be noticeable; -1 = none. */
  firstNoticeable: number;
  lastNoticeable: number;
}

/** Enters what changed in one line of one tile. The runs of a line come from left to right. */
export function markRun(map: ChangeMap, y: number, run: ChangedRun): void {
  const tile = (y >> 3) * map.columns + (run.first >> 3);
  const left = run.first & 7;
  const right = run.last & 7;
  const line = y & 7;
  map.counts[tile] = (map.counts[tile] as number) + run.pixels;
  map.weights[tile] = (map.weights[tile] as number) + run.weight;
  if (left < (map.lefts[tile] as number)) map.lefts[tile] = left;
  if (right > (map.rights[tile] as number)) map.rights[tile] = right;
  if (line < (map.tops[tile] as number)) map.tops[tile] = line;
  if (line > (map.bottoms[tile] as number)) map.bottoms[tile] = line;
  map.pixels += run.pixels;
  if (run.maxDelta > map.maxDelta) map.maxDelta = run.maxDelta;
  if (run.firstNoticeable < 0) return;
  if (run.firstNoticeable < (map.lineFirsts[y] as number)) map.lineFirsts[y] = run.firstNoticeable;
  map.lineLasts[y] = run.lastNoticeable;
}
