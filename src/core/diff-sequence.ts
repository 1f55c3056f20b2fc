/** A run that is not common to both sequences; ends are exclusive. One of the two runs may be empty. */
export interface Hunk {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
}

/** Above this many edits a gap is given up as one replaced block: memory grows with the square. */
const MAX_EDITS = 1500;
/** Longer gaps are first split at items that occur once on each side: quicker and easier to read. */
const LONG_GAP = 1000;

/**
 * What has to be replaced in `old` to get `next`, as few edits as can be found at bounded cost. Empty when equal.
 * Everything outside the hunks is equal on both sides, in order.
 */
export function diffSequence(old: readonly string[], next: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  const pending: Hunk[] = [{ oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: next.length }];
  for (let gap = pending.pop(); gap; gap = pending.pop()) {
    const trimmed = trim(old, next, gap);
    if (trimmed.oldStart === trimmed.oldEnd && trimmed.newStart === trimmed.newEnd) continue;
    const split = splitAtUniqueItems(old, next, trimmed);
    if (split) pending.push(...split.reverse());
    else hunks.push(...fewestEdits(old, next, trimmed));
  }
  return hunks;
}

function trim(old: readonly string[], next: readonly string[], gap: Hunk): Hunk {
  let { oldStart, oldEnd, newStart, newEnd } = gap;
  while (oldStart < oldEnd && newStart < newEnd && old[oldStart] === next[newStart]) {
    oldStart++;
    newStart++;
  }
  while (oldStart < oldEnd && newStart < newEnd && old[oldEnd - 1] === next[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { oldStart, oldEnd, newStart, newEnd };
}

/** The gaps between items that are unique on both sides and in the same order; `null` when that does not help. */
function splitAtUniqueItems(old: readonly string[], next: readonly string[], gap: Hunk): Hunk[] | null {
  if (gap.oldEnd - gap.oldStart + gap.newEnd - gap.newStart < LONG_GAP) return null;
  const inOld = uniquePlaces(old, gap.oldStart, gap.oldEnd);
  const inNew = uniquePlaces(next, gap.newStart, gap.newEnd);
  const shared: [number, number][] = [];
  for (const [item, place] of inOld) {
    const other = inNew.get(item);
    if (place >= 0 && other !== undefined && other >= 0) shared.push([place, other]);
  }
  const anchors = longestRising(shared);
  if (anchors.length === 0) return null;
  const gaps: Hunk[] = [];
  let { oldStart, newStart } = gap;
  for (const [oldPlace, newPlace] of anchors) {
    gaps.push({ oldStart, oldEnd: oldPlace, newStart, newEnd: newPlace });
    oldStart = oldPlace + 1;
    newStart = newPlace + 1;
  }
  gaps.push({ oldStart, oldEnd: gap.oldEnd, newStart, newEnd: gap.newEnd });
  return gaps;
}

/** Place of each item that occurs once; -1 for the others. */
function uniquePlaces(items: readonly string[], start: number, end: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let index = start; index < end; index++) {
    const item = items[index]!;
    places.set(item, places.has(item) ? -1 : index);
  }
  return places;
}

/** Longest subsequence whose second parts rise; the first parts rise already. */
function longestRising(pairs: [number, number][]): [number, number][] {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  });
  const result: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) result.push(pairs[index]!);
  return result.reverse();
}

/** Myers' greedy algorithm ("An O(ND) difference algorithm", 1986). */
function fewestEdits(old: readonly string[], next: readonly string[], gap: Hunk): Hunk[] {
  const height = gap.oldEnd - gap.oldStart;
  const width = gap.newEnd - gap.newStart;
  if (height === 0 || width === 0) return [gap];
  const limit = Math.min(height + width, MAX_EDITS);
  const offset = limit + 1;
  const reach = new Int32Array(2 * limit + 3);
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits++) {
    history.push(reach.slice(offset - edits - 1, offset + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = reach[offset + diagonal + 1]!;
      const beside = reach[offset + diagonal - 1]!;
      let row = diagonal === -edits || (diagonal !== edits && beside < below) ? below : beside + 1;
      while (row < height && row - diagonal < width && old[gap.oldStart + row] === next[gap.newStart + row - diagonal])
        row++;
      reach[offset + diagonal] = row;
      if (row >= height && row - diagonal >= width) return walkBack(history, gap, height, width);
    }
  }
  return [gap];
}

function walkBack(history: Int32Array[], gap: Hunk, height: number, width: number): Hunk[] {
  const hunks: Hunk[] = [];
  let row = height;
  let column = width;
  for (let edits = history.length - 1; edits > 0; edits--) {
    const reach = history[edits]!;
    const at = (diagonal: number): number => reach[diagonal + edits + 1]!;
    const diagonal = row - column;
    const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
    const fromDiagonal = down ? diagonal + 1 : diagonal - 1;
    const fromRow = at(fromDiagonal);
    const fromColumn = fromRow - fromDiagonal;
    addEdit(hunks, {
      oldStart: gap.oldStart + fromRow,
      oldEnd: gap.oldStart + fromRow + (down ? 0 : 1),
      newStart: gap.newStart + fromColumn,
      newEnd: gap.newStart + fromColumn + (down ? 1 : 0),
    });
    row = fromRow;
    column = fromColumn;
  }
  return hunks.reverse();
}

/** Edits come last first; those that touch become one hunk. */
function addEdit(hunks: Hunk[], edit: Hunk): void {
  const later = hunks.at(-1);
  if (later && later.oldStart === edit.oldEnd && later.newStart === edit.newEnd) {
    later.oldStart = edit.oldStart;
    later.newStart = edit.newStart;
  } else hunks.push(edit);
}
