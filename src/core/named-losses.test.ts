import { expect, test } from '@playwright/test';
import { nameLosses, namesAllAndMore } from './named-losses.ts';

test('names what is lost, and how many times', () => {
  const before = new Map([
    ['a', 3],
    ['b', 1],
    ['c', 1],
  ]);
  expect(nameLosses(before, new Map([['c', 1]]))).toEqual(['a × 3', 'b']);
});

test('more is what was named before and something beyond', () => {
  expect(namesAllAndMore([], ['a'])).toBe(true);
  expect(namesAllAndMore(['a'], ['b', 'a'])).toBe(true);
  expect(namesAllAndMore(['a × 2', '×'], ['a × 3', '×'])).toBe(true);
  expect(namesAllAndMore(['a × 2'], ['a × 2'])).toBe(false);
  expect(namesAllAndMore(['a × 2'], ['a', 'b'])).toBe(false);
  expect(namesAllAndMore(['a'], ['b'])).toBe(false);
  expect(namesAllAndMore('a', 'a, b')).toBe(false);
  expect(namesAllAndMore([1], [1, 2])).toBe(false);
});
