// The first pass of the stock checklist against a bare script: fresh contexts, two lanes, the same actions and the same
// screenshots on both versions in the same browser binary. Whole processes, in turn; only the ratio means anything.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const PAIR = process.argv.slice(2).length === 2 ? process.argv.slice(2) : ['quill@1.3.7', 'quill@2.0.3'];
const MOST = 1.1;
const root = fileURLToPath(new URL('..', import.meta.url));

const ways = {
  sekisho: () => {
    const out = mkdtempSync(path.join(os.tmpdir(), 'sekisho-bench-'));
    const args = ['dist/src/cli/main.js', 'verify', ...PAIR, '--first-pass', '--reports', out];
    const wall = timed(args, [0, 1, 2, 3]);
    rmSync(out, { recursive: true, force: true });
    return wall;
  },
  bare: () => timed(['scripts/bench-run-bare.mjs', ...PAIR], [0]),
};

function timed(args, expected) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CI: '1' },
  });
  if (!expected.includes(status)) throw new Error(`${args.join(' ')} exited ${status}\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

ways.sekisho();
const walls = { sekisho: [], bare: [] };
for (let round = 0; round < ROUNDS; round++) {
  for (const name of round % 2 ? ['bare', 'sekisho'] : ['sekisho', 'bare']) walls[name].push(ways[name]());
  const ratio = walls.sekisho[round] / walls.bare[round];
  console.log(
    `round ${round + 1}: sekisho ${walls.sekisho[round].toFixed(1)} s · bare ${walls.bare[round].toFixed(1)} s · ${ratio.toFixed(2)}×`,
  );
}
const ratio = median(walls.sekisho.map((wall, round) => wall / walls.bare[round]));
console.log(`${PAIR.join(' → ')}: median ratio ${ratio.toFixed(2)}× of the bare script (at most ${MOST}×)`);
process.exitCode = ratio <= MOST ? 0 : 1;
