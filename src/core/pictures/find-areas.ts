import type { Box } from '../../model/recording.ts';
import { TILE, type ChangeMap } from './change-map.ts';

const MOST_AREAS = 20;

/** Changes of cells that touch are one area. */
const SMALLEST_CELL = 2 * TILE;

/**
 * Boxes around what changed, top to bottom, in pixels. Changes closer than about 16 pixels are one area; where that
 * leaves more than 20, the distance grows.
 */
export function findAreas(map: ChangeMap): Box[] {
  for (let cell = SMALLEST_CELL; ; cell *= 2) {
    const areas = mergeOverlapping(groupCells(map, cell));
    if (areas.length <= MOST_AREAS) return areas.toSorted((one, other) => one.y - other.y || one.x - other.x);
  }
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function groupCells(map: ChangeMap, cell: number): Box[] {
  const columns = Math.ceil(map.width / cell);
  const rows = Math.ceil(map.height / cell);
  const cells = edgesOfCells(map, cell / TILE, columns, rows);
  const boxes: Box[] = [];
  for (let start = 0; start < cells.length; start += 1) {
    if (cells[start]) boxes.push(takeGroup(cells, start, columns, rows));
  }
  return boxes;
}

function edgesOfCells(map: ChangeMap, tilesPerCell: number, columns: number, rows: number): (Edges | undefined)[] {
  const cells: (Edges | undefined)[] = Array.from({ length: columns * rows });
  for (let tile = 0; tile < map.counts.length; tile += 1) {
    if (map.counts[tile] === 0) continue;
    const column = tile % map.columns;
    const row = Math.floor(tile / map.columns);
    const index = Math.floor(row / tilesPerCell) * columns + Math.floor(column / tilesPerCell);
    cells[index] = around(cells[index], {
      left: column * TILE + (map.lefts[tile] as number),
      top: row * TILE + (map.tops[tile] as number),
      right: column * TILE + (map.rights[tile] as number),
      bottom: row * TILE + (map.bottoms[tile] as number),
    });
  }
  return cells;
}

/** Takes a cell and all that touch it, directly or by way of others, out of `cells`. */
function takeGroup(cells: (Edges | undefined)[], start: number, columns: number, rows: number): Box {
  let edges = cells[start] as Edges;
  cells[start] = undefined;
  const open = [start];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const column = index % columns;
    const row = Math.floor(index / columns);
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
        const neighbour = cells[y * columns + x];
        if (!neighbour) continue;
        edges = around(edges, neighbour);
        cells[y * columns + x] = undefined;
        open.push(y * columns + x);
      }
    }
  }
  return boxOf(edges);
}

function around(one: Edges | undefined, other: Edges): Edges {
  if (!one) return other;
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

function boxOf({ left, top, right, bottom }: Edges): Box {
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** An area that lies around a bend of another one is part of it. */
function mergeOverlapping(boxes: Box[]): Box[] {
  const merged: Box[] = [];
  for (const box of boxes) {
    let grown = box;
    for (let at = merged.findIndex((other) => overlap(grown, other)); at >= 0;) {
      grown = union(grown, merged.splice(at, 1)[0] as Box);
      at = merged.findIndex((other) => overlap(grown, other));
    }
    merged.push(grown);
  }
  return merged;
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function union(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
