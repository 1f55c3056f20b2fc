import { expect, test } from '@playwright/test';
import { array, assert, integer, property } from 'fast-check';
import { measuredDifference } from './measured-difference.ts';

const SPREAD = { factor: 1.5, least: 10 };
const summaryOf = (was: number[], is: number[], spread = SPREAD): string | undefined =>
  measuredDifference('work', was, is, spread)?.summary.en;

test('what takes clearly longer is told with both ranges and the ratio of the smallest', () => {
  expect(summaryOf([100, 120, 110], [190, 240, 200])).toBe('work: 100–120 → 190–240, ×1.9 more');
  expect(summaryOf([190, 240, 200], [100, 120, 110])).toBe('work: 190–240 → 100–120, ×1.9 less');
});

test('ranges that overlap say nothing, whatever their smallest values are', () => {
  expect(summaryOf([100, 500], [300, 310])).toBeUndefined();
  expect(summaryOf([100, 300], [300, 310])).toBeUndefined();
});

test('one of five that a busy machine held up hides nothing, nor one that came too early; two do', () => {
  expect(summaryOf([0, 5, 1600, 3, 4], [1500, 1510, 1520, 1530, 1540])).toBe('work: 3–5 → 1510–1530, ×503.3 more');
  expect(summaryOf([0, 5, 6, 3, 4], [0, 1510, 1520, 1530, 1540])).toBe('work: 3–5 → 1510–1530, ×503.3 more');
  expect(summaryOf([0, 5, 6, 3, 4], [0, 1510, 1520, 0, 1540])).toBeUndefined();
  expect(summaryOf([0, 5, 1600, 1600, 4], [1500, 1510, 1520, 1530, 1540])).toBeUndefined();
  expect(summaryOf([0, 5, 1600, 4], [1500, 1510, 1520, 1530])).toBeUndefined();
});

test('neither does a difference below the factor, or one of next to nothing', () => {
  expect(summaryOf([100, 101], [149, 150])).toBeUndefined();
  expect(summaryOf([100, 101], [150, 151])).toBeDefined();
  expect(summaryOf([1, 1], [9, 9])).toBeUndefined();
});

test('from nothing to something there is no ratio, and still a difference', () => {
  expect(summaryOf([0, 0], [40, 42])).toBe('work: 0 → 40–42, +40 more');
  expect(summaryOf([-3, 1], [40, 42])).toBe('work: -3–1 → 40–42, +40 more');
});

test('one exact value each is a range as well', () => {
  expect(summaryOf([1000], [1600])).toBe('work: 1000 → 1600, ×1.6 more');
  expect(summaryOf([1000], [1000])).toBeUndefined();
});

test('what is no list of measurements is told as any other value', () => {
  expect(measuredDifference('work', null, [1], SPREAD)?.summary.en).toBe('work: null → [1]');
});

test('it is the same whichever build is the old one, and the same again with other values', () => {
  const measurements = array(integer({ min: -50, max: 500 }), { minLength: 1, maxLength: 6 });
  assert(
    property(measurements, measurements, (one, other) => {
      expect(measuredDifference('work', one, one, SPREAD)).toBeNull();
      const [there, back] = [
        measuredDifference('work', one, other, SPREAD),
        measuredDifference('work', other, one, SPREAD),
      ];
      expect(there === null).toBe(back === null);
      if (there) expect(there.identity).toMatch(/"(?:more|less)"/);
    }),
  );
});
