import { expect, test } from '@playwright/test';
import { changed, drawPage, encode, fill, insertLines, setPixel } from '../../../tests/pictures/sample-page.ts';
import { differsBeyond } from './differs-beyond.ts';

const PAGE = drawPage(200, 120);
const withClock = (shade: number) => changed(PAGE, (copy) => fill(copy, 150, 10, 30, 10, [shade, shade, shade]));
const FIRST = encode(withClock(10));
const SECOND = encode(withClock(60));

test('what changes only where the old build does not repeat itself is noise', () => {
  expect(differsBeyond(FIRST, SECOND, encode(withClock(200)))).toBeNull();
});

test('what changes beside the noise is found, and only that', () => {
  const next = changed(withClock(200), (copy) => setPixel(copy, 5, 100, [254, 255, 255]));
  expect(differsBeyond(FIRST, SECOND, encode(next))).toMatchObject({
    pixels: 1,
    maxDelta: 1,
    areas: [{ x: 5, y: 100, width: 1, height: 1 }],
  });
});

test('two equal pictures of the old build explain nothing', () => {
  expect(differsBeyond(FIRST, FIRST, SECOND)).toMatchObject({ pixels: 300 });
});

test('what equals one of the old pictures is noise', () => {
  expect(differsBeyond(FIRST, SECOND, encode(withClock(60), { colorType: 6 }))).toBeNull();
  const taller = encode(insertLines(PAGE, 50, 9, [1, 2, 3]));
  expect(differsBeyond(FIRST, taller, taller)).toBeNull();
  expect(differsBeyond(taller, FIRST, taller)).toBeNull();
});

test('a size that the old build never had is found', () => {
  const taller = encode(insertLines(PAGE, 50, 9, [1, 2, 3]));
  expect(differsBeyond(FIRST, SECOND, taller)?.aligned?.insertedRows).toBe(9);
  expect(differsBeyond(FIRST, taller, encode(insertLines(PAGE, 50, 8, [1, 2, 3])))).not.toBeNull();
});

test('a damaged picture is refused, whichever it is', () => {
  const cut = FIRST.subarray(0, 200);
  expect(() => differsBeyond(cut, SECOND, FIRST)).toThrow(/^The first old picture cannot be read/);
  expect(() => differsBeyond(FIRST, cut, FIRST)).toThrow(/^The second old picture cannot be read/);
  expect(() => differsBeyond(FIRST, SECOND, cut)).toThrow(/^The new picture cannot be read/);
});
