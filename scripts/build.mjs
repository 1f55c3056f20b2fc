// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './run.mjs';
import { say } from './say.mjs';

const INPUT_FOLDERS = ['src', 'scenarios', 'demo'];
const INPUT_FILES = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'scripts/bundle-page.mjs'];
const STAMP = 'dist/.inputs';

/** Content, not times: a checkout gives every file the same time. */
function hashInputs() {
  const hash = createHash('sha256');
  const found = INPUT_FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
  );
  for (const file of [...INPUT_FILES, ...found.toSorted()])
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function readStamp() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return '';
  }
}

/** Bundles the report page, and compiles `src/`, `scenarios/` and `demo/` into `dist/`, unless it already holds just that. */
export async function build() {
  const inputs = hashInputs();
  if (readStamp() === inputs) return;
  say('building …');
  // What was compiled from a file that is gone must not be found again.
  rmSync('dist', { recursive: true, force: true });
  // Its bundler is a dependency: on a fresh clone it is there only by now.
  const { bundlePage } = await import('./bundle-page.mjs');
  bundlePage();
  const code = runNode(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  if (code !== 0) throw new Error('The build failed: the type errors stand above.');
  writeFileSync(STAMP, inputs);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
