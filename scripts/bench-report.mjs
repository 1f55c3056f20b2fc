// @ts-check
// What a report weighs and how it opens, for runs of 20, 200 and 1,000 items with ten pictures each. Figures, no test.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { createJiti } from 'jiti';
import { PNG } from 'pngjs';
import { build } from './build.mjs';

const SIZES = [20, 200, 1_000];
const PICTURES_OF_ITEM = 10;

/** @returns {Promise<any>} */
const load = (/** @type {string} */ file) => import(pathToFileURL(path.resolve(file)).href);

/** A small real picture that no other one equals. */
function makePicture(/** @type {number} */ number) {
  const png = new PNG({ width: 160, height: 100 });
  for (let at = 0; at < png.data.length; at += 4) {
    const level = (at / 4 + number * 7) % 251;
    png.data.set([level, 255 - (number % 200), (at / 640 + number) % 256, 255], at);
  }
  return PNG.sync.write(png, { deflateLevel: 1, filterType: 0 });
}

async function writeRun(/** @type {string} */ folder, /** @type {number} */ items) {
  const { sampleVerdict, addPicturePairs } = /** @type {any} */ (
    await createJiti(import.meta.url).import(path.resolve('tests/report/sample-verdict.ts'))
  );
  const { writeAllReports } = await load('dist/src/report/index.js');
  const verdict = sampleVerdict({ items, everyItemDiffers: true });
  mkdirSync(path.join(folder, 'images'), { recursive: true });
  const pictures = Array.from({ length: items * PICTURES_OF_ITEM }, (_, number) => {
    const bytes = makePicture(number);
    const hash = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(path.join(folder, 'images', `${hash}.png`), bytes);
    return { hash, width: 160, height: 100, bytes: bytes.length };
  });
  addPicturePairs(verdict, pictures);
  const files = writeAllReports(verdict, {});
  for (const { path: name, content } of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  const data = files.filter((/** @type {any} */ one) => one.path.startsWith('data/'));
  return {
    page: statSync(path.join(folder, 'index.html')).size,
    data: data.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + Buffer.byteLength(one.content), 0),
    pictures: pictures.length,
  };
}

async function open(/** @type {import('@playwright/test').Browser} */ browser, /** @type {string} */ folder) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const began = Date.now();
  await page.goto(pathToFileURL(path.join(folder, 'index.html')).href, { waitUntil: 'commit' });
  await page.locator('#verdict').waitFor();
  const text = Date.now() - began;
  // It answers when a key moves the focus.
  await page.keyboard.press('j');
  await page.waitForFunction(() => document.activeElement?.matches('[data-row]'));
  const answers = Date.now() - began;
  const frame = await page.evaluate(async () => {
    document.getElementById('checklist')?.scrollIntoView();
    let longest = 0;
    let last = performance.now();
    for (let step = 0; step < 120; step++) {
      scrollBy(0, 180);
      const now = await new Promise((resolve) => requestAnimationFrame(resolve));
      if (step > 0) longest = Math.max(longest, now - last);
      last = now;
    }
    return Math.round(longest);
  });
  await page.close();
  return { text, answers, frame };
}

async function bench() {
  const { findBrowser } = await load('dist/src/record/find-browser.js');
  const found = await findBrowser();
  const browser = await chromium.launch(found ? { executablePath: found.executablePath } : {});
  const rows = [];
  for (const items of SIZES) {
    const folder = mkdtempSync(path.join(tmpdir(), 'sekisho-bench-report-'));
    const sizes = await writeRun(folder, items);
    await open(browser, folder);
    const times = await open(browser, folder);
    rows.push({
      items,
      pictures: sizes.pictures,
      'page kB': Math.round(sizes.page / 1_000),
      'data kB': Math.round(sizes.data / 1_000),
      'verdict shown ms': times.text,
      'answers keys ms': times.answers,
      'longest frame while scrolling ms': times.frame,
    });
    rmSync(folder, { recursive: true });
    console.error(JSON.stringify(rows.at(-1)));
  }
  await browser.close();
  console.table(rows);
}

await build();
await bench();
