// @ts-check
// 300 pairs of pictures that are the same on every machine: 70 % byte-identical, 10 % the same pixels in other bytes,
// 20 % differing in one of five ways that thresholds are known to miss or to miscount.
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJiti } from 'jiti';

/** @type {typeof import('../tests/pictures/sample-page.ts')} */
const draw = await createJiti(import.meta.url).import('../tests/pictures/sample-page.ts');

const PAIRS = 300;
const ELEMENT = [320, 180];
const EDITOR = [960, 540];
const FULL_PAGE = [1280, 2400];
const SIZES = [ELEMENT, ELEMENT, ELEMENT, ELEMENT, ELEMENT, EDITOR, EDITOR, EDITOR, FULL_PAGE, FULL_PAGE];
const SEEDS = 6;
const WHITE = [255, 255, 255];

/** @typedef {ReturnType<typeof draw.drawPage>} Picture */

/** @type {Record<string, (page: Picture) => Picture>} */
const CHANGES = {
  'shift by 1 px': (page) => draw.shiftRight(page, 20, 60, page.width >> 1, page.height >> 1),
  'anti-aliasing': (page) => draw.smoothEdges(page, 20, 60, page.width - 40, (page.height - 60) >> 1),
  'background 5 levels darker': (page) =>
    draw.changed(page, ({ data }) => {
      for (let at = 0; at < data.length; at += 1) if (at % 4 < 3) data[at] = Math.max(0, (data[at] ?? 0) - 5);
    }),
  'pale highlight': (page) =>
    draw.changed(page, (copy) => {
      for (let y = 60; y < 100; y += 1) {
        for (let x = 20; x < page.width >> 1; x += 1) {
          if (draw.getPixel(page, x, y)[0] === 255) draw.setPixel(copy, x, y, [255, 255, 240]);
        }
      }
    }),
  '24 px taller': (page) => draw.insertLines(page, page.height, 24, WHITE),
};

/**
 * @typedef {object} Pair
 * @property {string} kind
 * @property {boolean} equal whether every pixel is equal
 * @property {string} old the picture, named after its hash
 * @property {string} next
 * @property {string} name its name in the folders `old` and `new`
 */

/** Fills an empty folder; what was drawn stands in its `pairs.json`. @param {string} folder */
function makeCorpus(folder) {
  for (const sub of ['old', 'new', 'images']) mkdirSync(join(folder, sub));
  const pages = new Map();
  const pairs = [];
  for (let index = 0; index < PAIRS; index += 1) {
    const block = Math.floor(index / SIZES.length);
    const [width, height] = /** @type {number[]} */ (SIZES[index % SIZES.length]);
    const key = `${width} ${height} ${block % SEEDS}`;
    if (!pages.has(key)) {
      const page = draw.drawPage(/** @type {number} */ (width), /** @type {number} */ (height), 1 + (block % SEEDS));
      pages.set(key, { page, png: draw.encode(page, { deflateLevel: 6 }) });
    }
    const { page, png } = pages.get(key);
    const { kind, next } = vary(page, png, (index + block * 3) % 10, block);
    const name = `${String(index).padStart(3, '0')}.png`;
    pairs.push({
      kind,
      equal: kind === 'identical' || kind === 'other bytes',
      old: keep(folder, 'old', name, png),
      next: keep(folder, 'new', name, next),
      name,
    });
  }
  writeFileSync(join(folder, 'pairs.json'), JSON.stringify(pairs));
}

/** @param {Picture} page @param {Buffer} png @param {number} lot 0–9 @param {number} block */
function vary(page, png, lot, block) {
  if (lot < 7) return { kind: 'identical', next: png };
  if (lot === 7) {
    // Half with the same filters and another compression, half with other filters.
    return {
      kind: 'other bytes',
      next: draw.encode(page, block % 2 ? { deflateLevel: 2 } : { deflateLevel: 6, filterType: block % 4 ? 4 : 2 }),
    };
  }
  const kinds = Object.keys(CHANGES);
  const kind = /** @type {string} */ (kinds[(block + lot) % kinds.length]);
  return {
    kind,
    next: draw.encode(/** @type {(page: Picture) => Picture} */ (CHANGES[kind])(page), { deflateLevel: 6 }),
  };
}

/** Where the file stands twice, its content is the same on disk. @param {string} folder @param {string} side @param {string} name @param {Buffer} png */
function keep(folder, side, name, png) {
  const file = join(folder, side, name);
  writeFileSync(file, png);
  const image = join(folder, 'images', `${createHash('sha256').update(png).digest('hex')}.png`);
  try {
    linkSync(file, image);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  return image;
}

makeCorpus(/** @type {string} */ (process.argv[2]));
