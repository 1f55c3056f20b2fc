import { expect, test } from '@playwright/test';
import { diffSequence, type Hunk } from './diff-sequence.ts';

const apply = (old: string[], next: string[], hunks: Hunk[]): string[] => {
  const result: string[] = [];
  let at = 0;
  for (const hunk of hunks) {
    result.push(...old.slice(at, hunk.oldStart), ...next.slice(hunk.newStart, hunk.newEnd));
    at = hunk.oldEnd;
  }
  return [...result, ...old.slice(at)];
};

test('equal is silent', () => {
  expect(diffSequence([], [])).toEqual([]);
  expect(diffSequence(['a', 'b'], ['a', 'b'])).toEqual([]);
});

test('finds a replaced, an inserted and a removed item', () => {
  expect(diffSequence([...'abc'], [...'axc'])).toEqual([{ oldStart: 1, oldEnd: 2, newStart: 1, newEnd: 2 }]);
  expect(diffSequence([...'ac'], [...'abc'])).toEqual([{ oldStart: 1, oldEnd: 1, newStart: 1, newEnd: 2 }]);
  expect(diffSequence([...'abc'], [...'ac'])).toEqual([{ oldStart: 1, oldEnd: 2, newStart: 1, newEnd: 1 }]);
});

test('the hunks always turn the old sequence into the new one', () => {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
  for (let round = 0; round < 400; round++) {
    const letters = 2 + random(6);
    const old = Array.from({ length: random(40) }, () => String(random(letters)));
    const next = Array.from({ length: random(40) }, () => String(random(letters)));
    expect(apply(old, next, diffSequence(old, next))).toEqual(next);
  }
});

test('splits long sequences and gives up neatly where nothing is common', () => {
  const old = Array.from({ length: 60_000 }, (_, index) => (index % 3 ? 'x' : `line ${index}`));
  const next = old.map((line, index) => (index % 100 === 0 ? 'changed' : line));
  const hunks = diffSequence(old, next);
  expect(apply(old, next, hunks)).toEqual(next);
  expect(hunks.length).toBeGreaterThan(500);
  const other = old.map((line) => `other ${line}`);
  expect(diffSequence(old, other)).toHaveLength(1);
  const repeated = Array.from({ length: 20_000 }, (_, index) => (index % 2 ? 'a' : 'b'));
  const mixed = Array.from({ length: 20_000 }, (_, index) => (index % 3 ? 'a' : 'b'));
  expect(apply(repeated, mixed, diffSequence(repeated, mixed))).toEqual(mixed);
});
