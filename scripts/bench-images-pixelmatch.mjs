// @ts-check
// One whole process: every pair of a corpus decoded with pngjs and given to pixelmatch, the diff written for each, as its
// documentation shows it. Pictures of unequal sizes it cannot compare.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const [folder = '', out = ''] = process.argv.slice(2);
/** @type {import('./bench-images-corpus.mjs').Pair[]} */
const pairs = JSON.parse(readFileSync(join(folder, 'pairs.json'), 'utf8'));
mkdirSync(out, { recursive: true });
const counts = pairs.map(({ name }) => {
  const old = PNG.sync.read(readFileSync(join(folder, 'old', name)));
  const next = PNG.sync.read(readFileSync(join(folder, 'new', name)));
  if (old.width !== next.width || old.height !== next.height) return null;
  const diff = new PNG({ width: old.width, height: old.height });
  const count = pixelmatch(old.data, next.data, diff.data, old.width, old.height);
  writeFileSync(join(out, name), PNG.sync.write(diff));
  return count;
});
console.log(JSON.stringify({ counts, maxRss: process.resourceUsage().maxRSS, cpu: process.cpuUsage() }));
