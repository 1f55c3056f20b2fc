import { emptyChangeMap, markRun, TILE, type ChangedRun, type ChangeMap } from './change-map.ts';
import { firstNeededLine, lineLength, needsLineAbove, unfilterLines, type Scanlines } from './scanlines.ts';

/**
 * Finds every unequal pixel of two pictures of one size and kind; `null` = equal. A line whose bytes are equal below
 * equal lines is equal, so only lines that differ are turned into pixels, and what they count from.
 */
export function findChanges(old: Scanlines, next: Scanlines): ChangeMap | null {
  if (old.bytes.equals(next.bytes)) return null;
  const line = lineLength(old);
  let map: ChangeMap | null = null;
  let sameAbove = true;
  for (let y = 0; y < old.height; y += 1) {
    const start = y * line;
    const end = start + line;
    if (sameAbove) {
      if (equalBytes(old, next, start, end)) continue;
      showEqualLinesAbove(old, next, y);
    }
    unfilterLines(old, y, y);
    unfilterLines(next, y, y);
    sameAbove = equalBytes(old, next, start, end);
    if (!sameAbove) {
      map ??= emptyChangeMap(old.width, old.height, old.channels);
      markLine(map, old, next, y);
    }
  }
  return map;
}

function equalBytes(old: Scanlines, next: Scanlines, start: number, end: number): boolean {
  return old.bytes.compare(next.bytes, start, end, start, end) === 0;
}

/** The skipped lines are equal: they are turned into pixels once and copied. */
function showEqualLinesAbove(old: Scanlines, next: Scanlines, y: number): void {
  const line = lineLength(old);
  const wanted = needsLineAbove(old.bytes[y * line] as number) || needsLineAbove(next.bytes[y * line] as number);
  if (y === 0 || !wanted) return;
  const first = firstNeededLine(old, y - 1);
  unfilterLines(old, first, y - 1);
  old.bytes.copy(next.bytes, first * line, first * line, y * line);
}

function markLine(map: ChangeMap, old: Scanlines, next: Scanlines, y: number): void {
  const start = y * lineLength(old) + 1;
  for (let left = 0; left < old.width; left += TILE) {
    const run = findRun(map.unnoticeable, old, next, start, left, Math.min(old.width, left + TILE));
    if (run) markRun(map, y, run);
  }
}

function findRun(
  unnoticeable: number,
  old: Scanlines,
  next: Scanlines,
  start: number,
  left: number,
  right: number,
): ChangedRun | null {
  const a = old.bytes;
  const b = next.bytes;
  const { channels } = old;
  let [first, last, pixels, weight, maxDelta, firstNoticeable, lastNoticeable] = [-1, -1, 0, 0, 0, -1, -1];
  for (let x = left, at = start + left * channels; x < right; x += 1, at += channels) {
    const red = (a[at] as number) - (b[at] as number);
    const green = (a[at + 1] as number) - (b[at + 1] as number);
    const blue = (a[at + 2] as number) - (b[at + 2] as number);
    const alpha = channels === 4 ? (a[at + 3] as number) - (b[at + 3] as number) : 0;
    if ((red | green | blue | alpha) === 0) continue;
    const delta = Math.max(Math.abs(red), Math.abs(green), Math.abs(blue), Math.abs(alpha));
    if (first < 0) first = x;
    last = x;
    pixels += 1;
    weight += delta;
    if (delta > maxDelta) maxDelta = delta;
    if (delta <= unnoticeable) continue;
    if (firstNoticeable < 0) firstNoticeable = x;
    lastNoticeable = x;
  }
  return first < 0 ? null : { first, last, pixels, weight, maxDelta, firstNoticeable, lastNoticeable };
}
