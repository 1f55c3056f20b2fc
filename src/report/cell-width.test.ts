import { expect, test } from '@playwright/test';
import { cellWidth, cutToWidth, wrapToWidth } from './cell-width.ts';

test('Japanese, full-width forms and emoji take two cells, combining marks none', () => {
  expect(cellWidth('abc')).toBe(3);
  expect(cellWidth('関所')).toBe(4);
  expect(cellWidth('Ａｱ')).toBe(3);
  expect(cellWidth('が')).toBe(2);
  expect(cellWidth('か\u3099')).toBe(2);
  expect(cellWidth('e\u0301')).toBe(1);
  expect(cellWidth('💝⚡️')).toBe(4);
  expect(cellWidth('𠮷')).toBe(2);
});

test('cutting never passes the width and never splits a character', () => {
  expect(cutToWidth('abcdef', 6)).toBe('abcdef');
  expect(cutToWidth('abcdef', 5)).toBe('abcd…');
  expect(cutToWidth('関所関所', 6)).toBe('関所…');
  expect(cellWidth(cutToWidth('関所'.repeat(1_000_000), 40))).toBeLessThanOrEqual(40);
});

test('wrapping keeps every line within the width', () => {
  expect(wrapToWidth('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapToWidth('関所を通る', 4)).toEqual(['関所', 'を通', 'る']);
  expect(wrapToWidth('', 4)).toEqual(['']);
});
