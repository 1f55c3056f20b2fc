import { createHash } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { changed, drawPage, encode, fill } from '../../tests/pictures/sample-page.ts';
import { comparePixels } from '../core/pictures/compare-pixels.ts';
import { createPicturePool, type PicturePool } from './compare-pictures.ts';

const PAGE = drawPage(120, 90);
const OLD = encode(PAGE);
const paint = (shade: number) => encode(changed(PAGE, (copy) => fill(copy, 20, 20, 30, 10, [shade, 0, 0])));

let folder: string;
let pool: PicturePool;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sekisho-pictures-'));
  pool = createPicturePool();
});

test.afterEach(async () => {
  await pool.close();
  await rm(folder, { recursive: true, force: true });
});

async function store(png: Buffer): Promise<string> {
  const file = join(folder, `${createHash('sha256').update(png).digest('hex')}.png`);
  await writeFile(file, png);
  return file;
}

test('answers as the comparison without threads does, for many pairs at once', async () => {
  const old = await store(OLD);
  const shades = Array.from({ length: 8 }, (_, index) => index * 30);
  const found = await Promise.all(shades.map(async (shade) => pool.compare(old, await store(paint(shade)))));
  expect(found).toEqual(shades.map((shade) => comparePixels(OLD, paint(shade))));
});

test('equal pixels are equal, in equal or in other bytes', async () => {
  const old = await store(OLD);
  expect(await pool.compare(old, old)).toBeNull();
  expect(await pool.compare(old, await store(encode(PAGE, { filterType: 4 })))).toBeNull();
});

test('compares beyond noise', async () => {
  const [first, second, third] = [await store(paint(1)), await store(paint(100)), await store(paint(200))];
  expect(await pool.compareBeyondNoise(first, second, third)).toBeNull();
  expect(await pool.compareBeyondNoise(first, first, third)).toMatchObject({ pixels: 300 });
});

test('a picture that is not what was recorded is an error, never equal', async () => {
  const old = await store(OLD);
  const next = await store(paint(9));
  await writeFile(next, OLD);
  await expect(pool.compare(old, next)).rejects.toThrow(/is not what was recorded/);
  await truncate(old, 100);
  await expect(pool.compare(old, old)).rejects.toThrow(/is not what was recorded/);
});

test('a missing picture and a damaged one are errors, and the pool goes on', async () => {
  const old = await store(OLD);
  await expect(pool.compare(old, join(folder, 'gone.png'))).rejects.toThrow(
    'The picture gone.png cannot be read (ENOENT).',
  );
  const damaged = await store(OLD.subarray(0, 300));
  await expect(pool.compare(old, damaged)).rejects.toThrow(
    `The new picture cannot be read: it ends before it is complete. Pictures: ${basename(old)}, ${basename(damaged)}.`,
  );
  expect(await pool.compare(old, await store(paint(9)))).not.toBeNull();
});

test('a closed pool refuses what waits', async () => {
  const old = await store(OLD);
  const next = await store(paint(9));
  const all = Promise.allSettled(Array.from({ length: 20 }, () => pool.compare(old, next)));
  await pool.close();
  expect((await all).map(({ status }) => status)).toContain('rejected');
  await expect(pool.compare(old, next)).rejects.toThrow('Comparing the pictures was stopped.');
});
