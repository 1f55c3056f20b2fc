import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import type { SeedAsset } from '../model/asset.ts';
import { KEYWORD, makeArrivals, makeSeed, parseSize } from './make-seed.ts';

const isVisible = (asset: SeedAsset): boolean =>
  asset.tenant === 'own' && asset.folder === '' && !asset.hidden && !asset.trashed;
const imagesOf = (seed: SeedAsset[]): SeedAsset[] => seed.filter((asset) => isVisible(asset) && asset.type === 'image');

for (const [size, count] of [
  [0, 0],
  ['1', 1],
  ['P-1', 19],
  ['P−1', 19],
  ['P', 20],
  ['P+1', 21],
  ['2P', 40],
  ['2P+1', 41],
  ['10P', 200],
] as const) {
  test(`${size} is ${count} images`, () => {
    expect(parseSize(size, 20)).toBe(count);
    const seed = makeSeed({ size }, 20);
    const images = imagesOf(seed);
    expect(images).toHaveLength(count);
    expect(new Set(seed.map(({ bytes }) => bytes)).size).toBe(seed.length);
    expect(new Set(seed.map(({ uploadedAt }) => uploadedAt)).size).toBe(seed.length);
    expect(new Set(seed.map(({ tenant, folder, name }) => `${tenant}/${folder}/${name}`)).size).toBe(seed.length);
    const names = images.map(({ name }) => name);
    expect(names.toSorted()).toEqual(names);
    const byDate = images.toSorted((one, other) => (one.uploadedAt < other.uploadedAt ? -1 : 1));
    if (count > 2) expect(byDate.map(({ name }) => name)).not.toEqual(names);
    expect(names.filter((name) => name.includes(KEYWORD))).toHaveLength(count >= 4 ? 3 : 0);
  });
}

for (const size of ['', 'P*2', '-1', '1.5', 'two', 'P-40']) {
  test(`"${size}" is no size`, () => expect(() => parseSize(size, 20)).toThrow(`"${size}" is no size`));
}

test('names say the page and the place on it', () => {
  const names = imagesOf(makeSeed({ size: '2P+1' }, 20)).map(({ name }) => name);
  expect([names[0], names[19], names[21], names[40]]).toEqual(['p1-01.png', 'p1-20.png', 'p2-02.png', 'p3-01.png']);
  expect(names.filter((name) => name.includes(KEYWORD)).map((name) => name.slice(0, 2))).toEqual(['p1', 'p2', 'p2']);
  expect(imagesOf(makeSeed({ size: '10P' }, 20))[0]?.name).toBe('p01-01.png');
});

test('locks the last, uses the first, adds documents behind them', () => {
  const seed = makeSeed({ size: 10, locked: 2, used: 2, documents: 3 }, 5);
  const images = imagesOf(seed);
  expect(images.map(({ locked }) => locked).lastIndexOf(false)).toBe(7);
  expect(images.map(({ usedIn }) => usedIn).slice(0, 4)).toEqual([
    'saved-mail',
    'saved-mail',
    'reserved-mail',
    'nothing',
  ]);
  const documents = seed.filter(({ type }) => type === 'document');
  expect(documents.map(({ name }) => name)).toEqual(['sheet-01.pdf', 'sheet-02.pdf', 'sheet-03.pdf']);
  expect(documents.every(({ bytes }) => Buffer.from(bytes, 'base64').toString().startsWith('%PDF-'))).toBe(true);
});

test('puts canaries everywhere', () => {
  const seed = makeSeed({ size: 5 }, 20);
  const count = (is: (asset: SeedAsset) => boolean): number => seed.filter(is).length;
  expect(count(({ folder }) => folder === 'campaign')).toBe(2);
  expect(count(({ folder }) => folder === 'campaign/spring')).toBe(2);
  expect(count(({ hidden }) => hidden)).toBe(1);
  expect(count(({ trashed }) => trashed)).toBe(1);
  const others = seed.filter(({ tenant }) => tenant === 'other');
  expect(others).toHaveLength(2);
  expect(imagesOf(seed).map(({ name }) => name)).toContain(others[0]?.name);
  expect(makeSeed({ size: 5, inFolders: 3 }, 20).filter(({ folder }) => folder !== '')).toHaveLength(6);
});

test('the bytes are real pictures and always the same', () => {
  const [first, second] = makeSeed({ size: 2 }, 20);
  const picture = PNG.sync.read(Buffer.from(first?.bytes ?? '', 'base64'));
  expect([picture.width, picture.height]).toEqual([16, 12]);
  expect(second?.bytes).not.toBe(first?.bytes);
  expect(makeSeed({ size: 2 }, 20)).toEqual(makeSeed({ size: 2 }, 20));
});

test('what others upload is new every time', () => {
  const arrivals = [...makeArrivals(2, 0), ...makeArrivals(1, 2)];
  expect(new Set(arrivals.map(({ name }) => name)).size).toBe(3);
  const seeded = new Set(makeSeed({ size: '10P' }, 20).map(({ bytes }) => bytes));
  expect(arrivals.every(({ bytes }) => !seeded.has(bytes))).toBe(true);
});
