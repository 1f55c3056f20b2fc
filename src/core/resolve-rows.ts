import type { DataRow, SourcePlace } from '../model/checklist.ts';
import { findDuplicates } from './find-duplicates.ts';
import { BadInput, type Problem } from './problem.ts';

/**
 * Data rows that a checklist names by path.
 * @throws BadInput; a problem without a file gets the place where the path is written
 */
export type ReadRows = (path: string) => DataRow[];

/** All data rows of an item: those written in place and those it names by path. Rows in place are not checked here. */
export function resolveRows(
  written: unknown,
  placeIn: (...path: PropertyKey[]) => SourcePlace,
  readRows: ReadRows,
): { rows: DataRow[]; problems: Problem[] } {
  const list: unknown[] = Array.isArray(written) ? written : written === undefined ? [] : [written];
  const problems: Problem[] = [];
  const placed = list.flatMap((source, index) => {
    const place = Array.isArray(written) ? placeIn('rows', index) : placeIn('rows');
    if (typeof source !== 'string') return isNamed(source) ? [{ id: source.id, row: source, source: place }] : [];
    if (source.trim() === '') return [];
    try {
      return readRows(source).map((row) => ({ id: row.id, row, source: place }));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      problems.push(...error.problems.map((problem) => (problem.file ? problem : { ...problem, ...place })));
      return [];
    }
  });
  return { rows: placed.map(({ row }) => row), problems: [...problems, ...findDuplicates(placed, 'row')] };
}

const isNamed = (value: unknown): value is DataRow =>
  typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string';
