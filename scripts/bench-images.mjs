// @ts-check
// How fast pictures are compared, against reg-cli and against pixelmatch with pngjs: whole processes, in turn, on a corpus
// made here. Only the ratios mean anything. Fails below the goal that must be met, and when a verdict or a count is wrong.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { runNode } from './run.mjs';
import { say } from './say.mjs';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
const MUST_BE_FASTER = 5;
const SHOULD_BE_FASTER = 8;
const MOST_MEMORY_MIB = 250;

const script = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const regCli = join(dirname(createRequire(import.meta.url).resolve('reg-cli/package.json')), 'dist/cli.js');

await build();
const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-images-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
say('drawing 300 pairs of pictures …');
// In a process of its own: what this one takes would count as the peak of every process it starts.
if (runNode([script('bench-images-corpus.mjs'), folder]) !== 0) throw new Error('The corpus was not made.');
/** @type {import('./bench-images-corpus.mjs').Pair[]} */
const pairs = JSON.parse(readFileSync(join(folder, 'pairs.json'), 'utf8'));

/** @type {Record<string, (round: number) => string[]>} */
const WAYS = {
  'reg-cli': (round) => [
    regCli,
    join(folder, 'new'),
    join(folder, 'old'),
    join(folder, `reg-${round}`),
    '-I',
    '-J',
    join(folder, `reg-${round}.json`),
  ],
  sekisho: () => [script('bench-images-sekisho.mjs'), folder],
  'sekisho, one worker': () => [script('bench-images-sekisho.mjs'), folder, '1'],
  'pixelmatch + pngjs': (round) => [script('bench-images-pixelmatch.mjs'), folder, join(folder, `pixelmatch-${round}`)],
};

/** @type {Record<string, { wall: number, said: any }[]>} */
const runs = Object.fromEntries(Object.keys(WAYS).map((name) => [name, []]));

for (let round = 0; round < ROUNDS; round += 1) {
  const names = Object.keys(WAYS);
  for (const name of round % 2 ? names.toReversed() : names) runs[name]?.push(run(name, round));
  say(
    `round ${round + 1} of ${ROUNDS}: ${names.map((name) => `${name} ${runs[name]?.at(-1)?.wall.toFixed(2)} s`).join(' · ')}`,
  );
}

/** @param {string} name @param {number} round */
function run(name, round) {
  const args = /** @type {(round: number) => string[]} */ (WAYS[name])(round);
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${name} exited with ${status}\n${stderr}`);
  const ours = args[0] !== regCli;
  if (!ours) rmSync(join(folder, `reg-${round}`), { recursive: true, force: true });
  return { wall, said: ours ? JSON.parse(stdout) : null };
}

/** @param {number[]} values */
const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN;
/** @param {string} name */
const wallOf = (name) => median((runs[name] ?? []).map(({ wall }) => wall));
/** @param {string} name */
const ratioOf = (name) =>
  median((runs[name] ?? []).map(({ wall }, round) => wall / (runs['reg-cli']?.[round]?.wall ?? NaN)));
/** @param {string} name */
const memoryOf = (name) => Math.max(...(runs[name] ?? []).map(({ said }) => (said ? said.maxRss / 1024 : NaN)));
/** @param {string} name */
const cpuOf = (name) =>
  median((runs[name] ?? []).map(({ said }) => (said ? (said.cpu.user + said.cpu.system) / 1e6 : NaN)));

console.log('\nway                    wall s   reg-cli = 1   CPU s   peak MiB');
for (const name of Object.keys(WAYS)) {
  const cells = [
    wallOf(name).toFixed(2).padStart(6),
    ratioOf(name).toFixed(3).padStart(13),
    ...[cpuOf(name).toFixed(2), memoryOf(name).toFixed(0)].map((cell) => cell.replace('NaN', '–')),
  ];
  console.log(`${name.padEnd(22)} ${cells[0]} ${cells[1]} ${cells[2]?.padStart(7)} ${cells[3]?.padStart(10)}`);
}

const found = runs['sekisho']?.[0]?.said.found;
const counts = runs['pixelmatch + pngjs']?.[0]?.said.counts;
const wrongVerdicts = pairs.filter(({ equal }, at) => equal !== (found[at] === null));
const wrongCounts = pairs.filter((_, at) => counts[at] !== null && counts[at] !== (found[at]?.plainPixels ?? 0));
const faster = 1 / ratioOf('sekisho');
const memory = memoryOf('sekisho');

console.log('');
const goals = [
  {
    met: wrongVerdicts.length === 0,
    must: true,
    text: `verdicts as drawn: ${pairs.length - wrongVerdicts.length} of ${pairs.length}`,
  },
  {
    met: wrongCounts.length === 0,
    must: true,
    text: `counts as pixelmatch on whole pictures: ${pairs.length - wrongCounts.length} of ${pairs.length}`,
  },
  {
    met: faster >= MUST_BE_FASTER,
    must: true,
    text: `${faster.toFixed(1)} times as fast as reg-cli (must be ${MUST_BE_FASTER})`,
  },
  {
    met: faster >= SHOULD_BE_FASTER,
    must: false,
    text: `${faster.toFixed(1)} times as fast as reg-cli (goal ${SHOULD_BE_FASTER})`,
  },
  { met: memory <= MOST_MEMORY_MIB, must: false, text: `${memory.toFixed(0)} MiB at most (goal ${MOST_MEMORY_MIB})` },
];
for (const { met, text } of goals) console.log(`${met ? 'met ' : 'MISSED'} ${text}`);
process.exitCode = goals.some(({ met, must }) => must && !met) ? 1 : 0;
