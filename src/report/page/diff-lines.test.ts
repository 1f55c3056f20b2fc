import { expect, test } from '@playwright/test';
import { diffLines, foldEqual } from './diff-lines.ts';

const letters = (text: string): string[] => [...text];

test('lines are aligned, and what took the place of something stands beside it', () => {
  expect(diffLines(letters('abcd'), letters('aXcde'))).toEqual([
    { kind: 'equal', old: 'a', new: 'a' },
    { kind: 'changed', old: 'b', new: 'X' },
    { kind: 'equal', old: 'c', new: 'c' },
    { kind: 'equal', old: 'd', new: 'd' },
    { kind: 'new', old: null, new: 'e' },
  ]);
});

test('equal stretches are folded, but for the lines around a change', () => {
  const rows = foldEqual(diffLines(letters('aaaaaaaab'), letters('aaaaaaaac')));
  expect(rows.map((row) => (row.kind === 'fold' ? row.rows.length : row.kind))).toEqual([
    6,
    'equal',
    'equal',
    'changed',
  ]);
});

test('what cannot be aligned in time stands beside each other, and nothing is lost', () => {
  const [old, next] = [0, 1].map((side) => Array.from({ length: 5_000 }, (_, line) => `${side} ${line}`));
  const rows = diffLines(old ?? [], next ?? []);
  expect(rows).toHaveLength(5_000);
  expect(rows.every(({ kind }) => kind === 'changed')).toBe(true);
});
