// @ts-check
// One whole process: every pair of a corpus through the picture pool. Prints what it found and the memory it took.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '', workers] = process.argv.slice(2);
const { createPicturePool } = await import(new URL('../dist/src/store/compare-pictures.js', import.meta.url).href);
/** @type {import('./bench-images-corpus.mjs').Pair[]} */
const pairs = JSON.parse(readFileSync(join(folder, 'pairs.json'), 'utf8'));
const pool = createPicturePool(workers ? { workers: Number(workers) } : {});
const found = await Promise.all(pairs.map(({ old, next }) => pool.compare(old, next)));
await pool.close();
console.log(JSON.stringify({ found, maxRss: process.resourceUsage().maxRSS, cpu: process.cpuUsage() }));
