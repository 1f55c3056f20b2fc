import { diffArrays } from 'diff';

/** One line of a comparison: on both sides, on one, or as a pair that was changed. */
export interface DiffRow {
  kind: 'equal' | 'changed' | 'old' | 'new';
  old: string | null;
  new: string | null;
}

const MOST_LINES = 6_000;
const MOST_EDITS = 2_000;

/** Lines of both sides, aligned. Too many differences to be aligned stand beside each other as they come. */
export function diffLines(old: readonly string[], next: readonly string[]): DiffRow[] {
  const [before, after] = [old.slice(0, MOST_LINES), next.slice(0, MOST_LINES)];
  const parts = diffArrays(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) return pairUp(before, after);
  const rows: DiffRow[] = [];
  let removed: string[] = [];
  const flush = (added: string[]): void => {
    rows.push(...pairUp(removed, added));
    removed = [];
  };
  for (const part of parts) {
    if (part.removed) removed = part.value;
    else if (part.added) flush(part.value);
    else {
      flush([]);
      rows.push(...part.value.map((line): DiffRow => ({ kind: 'equal', old: line, new: line })));
    }
  }
  flush([]);
  return rows;
}

function pairUp(old: readonly string[], next: readonly string[]): DiffRow[] {
  return Array.from({ length: Math.max(old.length, next.length) }, (_, index): DiffRow => {
    const [one = null, other = null] = [old[index], next[index]];
    if (one !== null && one === other) return { kind: 'equal', old: one, new: other };
    return { kind: one === null ? 'new' : other === null ? 'old' : 'changed', old: one, new: other };
  });
}

export type FoldedRow = DiffRow | { kind: 'fold'; rows: DiffRow[] };

const CONTEXT = 2;

/** Long equal stretches become one row that can be unfolded. */
export function foldEqual(rows: readonly DiffRow[]): FoldedRow[] {
  const near = rows.map((_, index) =>
    rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== 'equal'),
  );
  const folded: FoldedRow[] = [];
  rows.forEach((row, index) => {
    const last = folded.at(-1);
    if (near[index]) folded.push(row);
    else if (last?.kind === 'fold') last.rows.push(row);
    else folded.push({ kind: 'fold', rows: [row] });
  });
  return folded;
}
