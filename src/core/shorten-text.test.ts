import { expect, test } from '@playwright/test';
import { shortenText } from './shorten-text.ts';

test('leaves short text alone', () => {
  expect(shortenText('abc', 3)).toBe('abc');
});

test('says how much is missing and stays different where the missing part differs', () => {
  const one = shortenText('a'.repeat(100), 10);
  expect(one).toMatch(/^a{10}… 90 more characters \([0-9a-f]{12}\)$/);
  expect(shortenText('a'.repeat(99) + 'b', 10)).not.toBe(one);
});

test('cuts no character in two', () => {
  expect(shortenText('ab😀cd', 3)).toMatch(/^ab… 4 more/);
});
