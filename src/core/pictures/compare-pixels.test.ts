import { expect, test } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import {
  changed,
  drawPage,
  encode,
  fill,
  getPixel,
  insertLines,
  randomFrom,
  setPixel,
  shiftRight,
  smoothEdges,
  type Picture,
} from '../../../tests/pictures/sample-page.ts';
import { comparePixels } from './compare-pixels.ts';

const PAGE = drawPage(420, 300);
const PNG_OF_PAGE = encode(PAGE);

const compareWith = (next: Picture) => comparePixels(PNG_OF_PAGE, encode(next));

const darken = (page: Picture) =>
  changed(page, (copy) => {
    for (let at = 0; at < copy.data.length; at += 1)
      if (at % 4 !== 3) copy.data[at] = Math.max(0, (copy.data[at] ?? 0) - 5);
  });

const highlight = (page: Picture) =>
  changed(page, (copy) => {
    for (let y = 100; y < 114; y += 1) {
      for (let x = 30; x < 130; x += 1) if (getPixel(page, x, y)[0] === 255) setPixel(copy, x, y, [255, 255, 240]);
    }
  });

test.describe('equal pixels', () => {
  const encodings = [
    { filterType: 0 },
    { filterType: 1 },
    { filterType: 2 },
    { filterType: 3 },
    { filterType: 4 },
    { deflateLevel: 9 },
    { colorType: 6 },
    { colorType: 6, filterType: 3 },
    { colorType: 6, filterType: 4 },
  ] as const;
  for (const options of encodings) {
    test(`written with ${JSON.stringify(options)} are equal`, () => {
      expect(comparePixels(PNG_OF_PAGE, encode(PAGE, options))).toBeNull();
      expect(comparePixels(encode(PAGE, options), PNG_OF_PAGE)).toBeNull();
    });
  }

  test('in grey are equal to the same grey in RGB', () => {
    const grey = changed(PAGE, (copy) => fill(copy, 0, 0, 420, 300, [128, 128, 128]));
    expect(comparePixels(encode(grey, { colorType: 0 }), encode(grey))).toBeNull();
  });
});

test.describe('real changes are found', () => {
  test('a shift by one pixel', () => {
    const found = compareWith(shiftRight(PAGE, 20, 60, 200, 40));
    expect(found).toMatchObject({ manner: 'plain' });
    expect(found?.areas.length).toBeGreaterThan(0);
  });

  test('another smoothing of glyphs', () => {
    const found = compareWith(smoothEdges(PAGE, 20, 60, 380, 200));
    expect(found?.pixels).toBeGreaterThan(1000);
  });

  test('a background five levels darker', () => {
    expect(compareWith(darken(PAGE))).toMatchObject({ manner: 'faint', plainPixels: 0, maxDelta: 5 });
  });

  test('a pale highlight', () => {
    const found = compareWith(highlight(PAGE));
    expect(found).toMatchObject({ manner: 'faint', plainPixels: 0, maxDelta: 15 });
    expect(found?.areas).toHaveLength(1);
    expect(found?.areas[0]).toMatchObject({ y: 100, height: 14 });
  });

  test('24 white lines more at the end', () => {
    const blankEnd = insertLines(PAGE, 300, 10, [255, 255, 255]);
    const found = comparePixels(encode(blankEnd), encode(insertLines(blankEnd, 310, 24, [255, 255, 255])));
    expect(found).toMatchObject({
      manner: 'plain',
      pixels: 420 * 24,
      areas: [{ x: 0, y: 310, width: 420, height: 24 }],
    });
    expect(found?.aligned).toEqual({ oldOffset: { x: 0, y: 0 }, insertedRows: 24, removedRows: 0 });
  });

  test('one pixel, one level', () => {
    const found = compareWith(changed(PAGE, (copy) => setPixel(copy, 419, 299, [255, 254, 255])));
    expect(found).toMatchObject({ pixels: 1, maxDelta: 1, areas: [{ x: 419, y: 299, width: 1, height: 1 }] });
  });

  test('transparency', () => {
    const glass = changed(PAGE, (copy) => setPixel(copy, 5, 200, [255, 255, 255, 254]));
    expect(comparePixels(PNG_OF_PAGE, encode(glass, { colorType: 6 }))).toMatchObject({ pixels: 1, maxDelta: 1 });
  });
});

test.describe('unequal sizes', () => {
  test('lines inserted in the middle leave what stands below them equal', () => {
    const found = compareWith(insertLines(PAGE, 130, 17, [250, 220, 220]));
    expect(found).toMatchObject({ pixels: 420 * 17, areas: [{ x: 0, y: 130, width: 420, height: 17 }] });
  });

  test('a change above inserted lines is a change of its own', () => {
    const found = compareWith(
      insertLines(
        changed(PAGE, (copy) => fill(copy, 10, 8, 24, 24, [0, 0, 90])),
        130,
        17,
        [250, 220, 220],
      ),
    );
    expect(found?.areas).toEqual([
      { x: 10, y: 8, width: 24, height: 24 },
      { x: 0, y: 130, width: 420, height: 17 },
    ]);
  });

  test('a change below inserted lines has its place in the new picture', () => {
    const found = compareWith(
      insertLines(
        changed(PAGE, (copy) => fill(copy, 10, 200, 24, 24, [0, 0, 90])),
        130,
        17,
        [250, 220, 220],
      ),
    );
    expect(found?.areas[0]).toMatchObject({ y: 217 });
  });

  test('removed lines', () => {
    const found = comparePixels(encode(insertLines(PAGE, 130, 17, [250, 220, 220])), PNG_OF_PAGE);
    expect(found?.aligned).toEqual({ oldOffset: { x: 0, y: 0 }, insertedRows: 0, removedRows: 17 });
    expect(found).toMatchObject({ pixels: 420 * 17, areas: [{ x: 0, y: 130, width: 420, height: 1 }] });
  });

  test('lines inserted at the top push all the old ones down', () => {
    expect(compareWith(insertLines(PAGE, 0, 8, [9, 9, 9]))?.aligned?.oldOffset).toEqual({ x: 0, y: 8 });
  });

  test('another width is never equal', () => {
    const found = compareWith(drawPage(421, 300));
    expect(found?.manner).toBe('plain');
    expect(found?.pixels).toBeGreaterThanOrEqual(300);
    expect(compareWith(drawPage(400, 310))?.areas.length).toBeGreaterThan(0);
    expect(comparePixels(encode(drawPage(1, 1)), encode(drawPage(2, 1)))?.pixels).toBe(1);
  });
});

test.describe('counts', () => {
  const random = randomFrom(7);
  for (let round = 0; round < 40; round += 1) {
    test(`are those of pixelmatch on the whole pictures, ${round}`, () => {
      const colorType = round % 2 ? 2 : 6;
      const old = drawPage(90 + (round % 7), 70 + (round % 5), round);
      const next = changed(old, (copy) => scribble(copy, random, colorType === 6 && round % 4 === 0));
      const found = comparePixels(
        encode(old, { colorType, filterType: round % 5 }),
        encode(next, { colorType, filterType: ((round + round / 5) % 5) | 0 }),
      );
      expect(found?.plainPixels ?? 0).toBe(pixelmatch(old.data, next.data, undefined, old.width, old.height));
      const unequal = countUnequal(old, next);
      expect(found?.pixels ?? 0).toBe(unequal);
      if (found) expectInside(old, next, found.areas);
    });
  }
});

function scribble(page: Picture, random: () => number, glass: boolean): void {
  const at = (size: number) => Math.floor(random() * size);
  for (let spot = at(6); spot >= 0; spot -= 1) {
    const colour = [at(256), at(256), at(256), glass ? at(256) : 255];
    if (at(2)) fill(page, at(page.width), at(page.height), 1 + at(30), 1 + at(4), colour);
    else setPixel(page, at(page.width), at(page.height), colour);
  }
}

function countUnequal(old: Picture, next: Picture): number {
  let count = 0;
  for (let at = 0; at < old.data.length; at += 4) {
    if (old.data.compare(next.data, at, at + 4, at, at + 4) !== 0) count += 1;
  }
  return count;
}

function expectInside(
  old: Picture,
  next: Picture,
  areas: { x: number; y: number; width: number; height: number }[],
): void {
  const outside: string[] = [];
  for (let y = 0; y < old.height; y += 1) {
    for (let x = 0; x < old.width; x += 1) {
      const at = (y * old.width + x) * 4;
      if (old.data.compare(next.data, at, at + 4, at, at + 4) === 0) continue;
      const inArea = areas.some(
        (area) => x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.height,
      );
      if (!inArea) outside.push(`${x}, ${y}`);
    }
  }
  expect(outside).toEqual([]);
}

test('many scattered changes make at most 20 areas', () => {
  const page = drawPage(900, 700);
  const spotted = changed(page, (copy) => {
    for (let y = 3; y < 700; y += 60) for (let x = 3; x < 900; x += 60) setPixel(copy, x, y, [255, 0, 0]);
  });
  const found = comparePixels(encode(page), encode(spotted));
  expect(found?.areas.length).toBeLessThanOrEqual(20);
  expectInside(page, spotted, found?.areas ?? []);
});

test.describe('fingerprint', () => {
  const button = changed(PAGE, (copy) => fill(copy, 50, 8, 24, 24, [90, 20, 20]));
  const original = compareWith(button)?.fingerprint;

  test('survives stray pixels', () => {
    const stray = changed(button, (copy) => {
      for (const [x, y] of [
        [2, 2],
        [417, 2],
        [2, 297],
        [416, 297],
      ] as const) {
        setPixel(
          copy,
          x,
          y,
          getPixel(copy, x, y).map((value, channel) => (channel < 3 ? value - 5 : value)),
        );
      }
      setPixel(copy, 300, 150, [0, 0, 0]);
      // Within what changed, too, where that has one colour.
      setPixel(copy, 60, 20, [90, 20, 40]);
    });
    expect(compareWith(stray)?.fingerprint).toBe(original);
  });

  /** Two levels darker: nobody sees it at a glance. */
  const shade = (copy: Picture, left: number, top: number, size: number) => {
    for (let y = top; y < top + size; y += 1) {
      for (let x = left; x < left + size; x += 1) {
        setPixel(
          copy,
          x,
          y,
          getPixel(copy, x, y).map((value, channel) => (channel < 3 ? Math.max(0, value - 2) : value)),
        );
      }
    }
  };

  test('changes with a mark of 3 × 3 pixels two levels off, wherever it lies', () => {
    const [inside, paper, text] = [
      [56, 12],
      [200, 44],
      [40, 100],
    ];
    const rewritten = changed(button, (copy) => shade(copy, 24, 92, 60));
    for (const [accepted, [left, top]] of [
      [button, inside],
      [button, paper],
      [rewritten, text],
    ] as [Picture, [number, number]][]) {
      const before = compareWith(accepted)?.fingerprint;
      for (let offset = 0; offset < 64; offset += 1) {
        const [x, y] = [left + (offset % 8), top + Math.floor(offset / 8)];
        const marked = changed(accepted, (copy) => shade(copy, x, y, 3));
        expect(compareWith(marked)?.fingerprint, `at ${x}, ${y}`).not.toBe(before);
      }
    }
  });

  test('changes with one pixel of a text that is new', () => {
    const rewritten = (and: (copy: Picture) => void) =>
      compareWith(changed(shiftRight(PAGE, 20, 60, 200, 40), and))?.fingerprint;
    const text = rewritten(() => {});
    expect(rewritten((copy) => setPixel(copy, 40, 66, [255, 0, 0]))).not.toBe(text);
  });

  const changes: [string, (copy: Picture) => void][] = [
    ['another place', (copy) => fill(copy, 90, 8, 24, 24, [90, 20, 20])],
    ['another colour', (copy) => fill(copy, 50, 8, 24, 24, [20, 90, 20])],
    ['a colour that is one level off', (copy) => fill(copy, 50, 8, 24, 24, [90, 21, 20])],
    ['one more button', (copy) => [50, 130].forEach((x) => fill(copy, x, 8, 24, 24, [90, 20, 20]))],
    ['a caret beside it', (copy) => [fill(copy, 50, 8, 24, 24, [90, 20, 20]), fill(copy, 380, 270, 1, 14, [0, 0, 0])]],
  ];
  for (const [name, change] of changes) {
    test(`changes with ${name}`, () => {
      expect(compareWith(changed(PAGE, change))?.fingerprint).not.toBe(original);
    });
  }

  test('is the same in other bytes', () => {
    expect(
      comparePixels(encode(PAGE, { filterType: 3 }), encode(button, { colorType: 6 }))?.fingerprint,
    ).not.toBeUndefined();
    expect(comparePixels(encode(PAGE, { filterType: 3 }), encode(button, { filterType: 1 }))?.fingerprint).toBe(
      original,
    );
  });

  test('of inserted lines tells their colour and their number', () => {
    const of = (count: number, colour: number[]) => compareWith(insertLines(PAGE, 130, count, colour))?.fingerprint;
    expect(of(17, [250, 220, 220])).toBe(of(17, [250, 220, 220]));
    expect(of(18, [250, 220, 220])).not.toBe(of(17, [250, 220, 220]));
    expect(of(17, [0, 220, 220])).not.toBe(of(17, [250, 220, 220]));
    expect(of(17, [250, 220, 221])).not.toBe(of(17, [250, 220, 220]));
    const inserted = (at: number, change: (copy: Picture) => void = () => {}) =>
      compareWith(changed(insertLines(PAGE, at, 17, [250, 220, 220]), change))?.fingerprint;
    expect(inserted(130, (copy) => setPixel(copy, 200, 135, [250, 220, 225]))).toBe(inserted(130));
    expect(inserted(130, (copy) => shade(copy, 199, 135, 3))).not.toBe(inserted(130));
    expect(inserted(131)).not.toBe(inserted(130));
  });
});

test('edges smoothed by one picture only are anti-aliasing', () => {
  const old = changed(PAGE, (copy) => {
    fill(copy, 0, 0, 420, 300, [255, 255, 255]);
    for (let y = 0; y < 200; y += 1) fill(copy, 0, y, 20 + y, 1, [0, 0, 0]);
  });
  const next = changed(old, (copy) => {
    for (let y = 1; y < 199; y += 1) setPixel(copy, 20 + y, y, [128, 128, 128]);
  });
  expect(comparePixels(encode(old), encode(next))).toMatchObject({ manner: 'anti-aliasing', plainPixels: 0 });
});
