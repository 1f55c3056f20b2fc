import { expect, test } from '@playwright/test';
import { worstExitCode } from './worst-exit-code.ts';

test('block goes before bad input, inconclusive, review and go', () => {
  expect(worstExitCode([])).toBe(0);
  expect(worstExitCode([0, 0])).toBe(0);
  expect(worstExitCode([0, 2])).toBe(2);
  expect(worstExitCode([2, 3, 0])).toBe(3);
  expect(worstExitCode([3, 4, 2])).toBe(4);
  expect(worstExitCode([3, 1, 4])).toBe(1);
  expect(worstExitCode([0, 99])).toBe(99);
});
