// @ts-check
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { say } from './say.mjs';

const OLDEST_NODE = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(`Sekisho needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Finds a browser, or gets one. The built code does it, so that a user's machine and ours are prepared alike. */
async function prepareBrowser() {
  const built = pathToFileURL(resolve('dist/src/record/find-browser.js')).href;
  const { prepareBrowser: prepareBuilt } = await import(built);
  await prepareBuilt({ install: true, progress: say });
}

/**
 * Does `work` with dependencies, build and browser in place, and ends this process with the exit code it returns.
 * What goes wrong before is said in one sentence.
 * @param {() => number} work
 * @param {{ browser?: boolean }} [needs]
 */
export async function prepareThen(work, { browser = true } = {}) {
  try {
    checkNode();
    process.chdir(resolve(import.meta.dirname, '..'));
    installDependencies();
    await build();
    if (browser) await prepareBrowser();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
  process.exit(work());
}
