import { expect, test } from '@playwright/test';
import type { PictureComparison } from '../model/difference.ts';
import type { Box, ScreenshotValue } from '../model/recording.ts';
import { compareScreenshot } from './compare-screenshot.ts';

const value = (hash: string, more: Partial<ScreenshotValue> = {}): ScreenshotValue => ({
  image: { hash, width: 1280, height: 800, bytes: 10 },
  editor: { x: 0, y: 100, width: 1280, height: 400 },
  elements: [
    { role: 'main', name: '', x: 0, y: 0, width: 1280, height: 800 },
    { role: 'toolbar', name: 'Format', x: 0, y: 100, width: 600, height: 40 },
    { role: 'button', name: 'Bold', x: 10, y: 105, width: 30, height: 30 },
  ],
  ...more,
});

const comparison = (...areas: Box[]): PictureComparison => ({
  manner: 'plain',
  pixels: 1234,
  plainPixels: 1000,
  maxDelta: 90,
  areas,
  fingerprint: 'f1',
});

const bold: Box = { x: 12, y: 107, width: 20, height: 20 };
const footer: Box = { x: 12, y: 700, width: 5, height: 5 };

const compare = (found: PictureComparison | null, params: Record<string, unknown> = {}, next = value('b')) =>
  compareScreenshot(value('a'), next, { params, pictures: () => found });

test('equal is silent, without looking at the pictures', () => {
  const looked = () => {
    throw new Error('looked');
  };
  expect(compareScreenshot(value('a'), value('a'), { params: {}, pictures: looked })).toEqual([]);
  expect(compare(null)).toEqual([]);
});

test('names what is under the changed areas, largest first', () => {
  const [difference] = compare(comparison(footer, bold));
  expect(difference?.identity).toBe('f1');
  expect(difference?.summary.en).toBe('the picture differs: button “Bold”, and 1 more area (1,234 pixels)');
  expect(difference?.summary.ja).toBe('画像が異なる：button「Bold」ほか1か所（1,234画素）');
  expect(difference?.evidence).toMatchObject({ kind: 'image', elements: [{ name: 'Bold' }, { role: 'main' }] });
});

test('the region restricts the judgement to the editor', () => {
  expect(compare(comparison(footer), { region: 'editor' })).toEqual([]);
  expect(compare(comparison(footer, bold), { region: 'editor' })[0]?.evidence).toMatchObject({
    comparison: { areas: [bold] },
  });
});

test('without areas or without an editor box nothing is dropped', () => {
  expect(compare(comparison(), { region: 'editor' })).toHaveLength(1);
  const gone = compareScreenshot(value('a', { editor: null }), value('b', { editor: null }), {
    params: { region: 'editor' },
    pictures: () => comparison(footer),
  });
  expect(gone).toHaveLength(1);
});

test('areas are device pixels, elements CSS pixels', () => {
  const [difference] = compare(comparison({ x: 24, y: 214, width: 40, height: 40 }), {}, value('b', { pixelRatio: 2 }));
  expect(difference?.evidence).toMatchObject({ elements: [{ name: 'Bold' }] });
});
