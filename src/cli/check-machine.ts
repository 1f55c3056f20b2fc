import { constants } from 'node:fs';
import { access, lstat, readdir } from 'node:fs/promises';
import { availableParallelism, freemem, totalmem } from 'node:os';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import { findBrowser, INSTALL_HINT } from '../record/find-browser.ts';
import { FONTS_HINT, hasJapaneseFonts } from '../record/japanese-fonts.ts';
import { runBounded } from '../record/run-bounded.ts';
import { cacheFolder } from '../targets/cache-folder.ts';
import { findNpm } from '../targets/npm-client.ts';

export interface MachineCheck {
  id: 'node' | 'npm' | 'browser' | 'japanese-fonts' | 'cache' | 'machine' | 'reports';
  title: string;
  /** `missing`: nothing can be verified without it. `warning`: some things cannot. */
  state: 'ok' | 'warning' | 'missing';
  found: string;
  /** What to do or to type. */
  todo?: string;
}

const OLDEST_NODE = [20, 19] as const;
const NPM_LIMIT_MS = 20_000;
const GIB = 1024 ** 3;
/** Two browsers with an editor each. */
const LITTLE_MEMORY = 2 * GIB;

/** Looks at everything a run needs; changes nothing. */
export async function checkMachine(reports: string): Promise<MachineCheck[]> {
  const [npm, browser, fonts, cache, runs] = await Promise.all([
    checkNpm(),
    checkBrowser(),
    checkFonts(),
    checkFolder('cache', 'Cache folder', cacheFolder(), 'set SEKISHO_CACHE to a folder that can be written'),
    checkFolder('reports', 'Reports folder', path.resolve(reports), 'name another with --reports'),
  ]);
  return [checkNode(process.versions.node), npm, browser, fonts, cache, checkMachineSize(), runs];
}

export function checkNode(version: string): MachineCheck {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNewEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  const base = { id: 'node', title: 'Node', found: version } as const;
  return isNewEnough
    ? { ...base, state: 'ok' }
    : { ...base, state: 'missing', todo: `install Node ${OLDEST_NODE.join('.')} or newer` };
}

async function checkNpm(): Promise<MachineCheck> {
  const base = { id: 'npm', title: 'npm' } as const;
  const todo = 'install npm; without it builds are named as folders or URLs';
  try {
    const { ok, output } = await runBounded(
      process.execPath,
      [findNpm(), '--version', '--loglevel=silent'],
      NPM_LIMIT_MS,
    );
    const version = /^\d+\.\S+$/m.exec(output)?.[0];
    return ok && version
      ? { ...base, state: 'ok', found: version }
      : { ...base, state: 'warning', found: 'does not run', todo };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { ...base, state: 'warning', found: 'not found', todo };
  }
}

async function checkBrowser(): Promise<MachineCheck> {
  const base = { id: 'browser', title: 'Browser' } as const;
  try {
    const browser = await findBrowser();
    if (!browser) return { ...base, state: 'missing', found: 'none', todo: INSTALL_HINT };
    const found = `${browser.name} ${browser.version} (${browser.source}) ${browser.executablePath}`;
    return browser.headlessShell
      ? { ...base, state: 'ok', found }
      : {
          ...base,
          state: 'warning',
          found,
          todo: 'a headless shell is about twice as fast: npx playwright install --only-shell chromium',
        };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    const [problem] = error.problems;
    return { ...base, state: 'missing', found: problem?.message ?? error.message, todo: problem?.hint ?? INSTALL_HINT };
  }
}

async function checkFonts(): Promise<MachineCheck> {
  const base = { id: 'japanese-fonts', title: 'Japanese fonts' } as const;
  const has = await hasJapaneseFonts();
  if (has) return { ...base, state: 'ok', found: 'installed' };
  return {
    ...base,
    state: 'warning',
    found: has === null ? 'cannot be told: there is no fc-list' : 'none',
    todo: FONTS_HINT,
  };
}

function checkMachineSize(): MachineCheck {
  const memory = totalmem();
  const found = `${availableParallelism()} cores, ${(memory / GIB).toFixed(1)} GiB of memory, ${(freemem() / GIB).toFixed(1)} GiB free`;
  const base = { id: 'machine', title: 'Cores and memory', found } as const;
  if (memory >= LITTLE_MEMORY) return { ...base, state: 'ok' };
  return { ...base, state: 'warning', todo: 'two browsers run at once; give this machine 2 GiB or more' };
}

async function checkFolder(
  id: 'cache' | 'reports',
  title: string,
  folder: string,
  todo: string,
): Promise<MachineCheck> {
  try {
    await access(await nearestExisting(folder), constants.W_OK | constants.X_OK);
  } catch {
    return { id, title, state: 'missing', found: `${folder} cannot be written`, todo };
  }
  return { id, title, state: 'ok', found: `${folder} (${(await sizeOf(folder)) ?? 'not there yet'})` };
}

/** A folder that is not there yet is made below the closest one that is. */
async function nearestExisting(folder: string): Promise<string> {
  try {
    const found = await lstat(folder);
    if (found.isFile()) throw new Error('a file, not a folder');
    return folder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return nearestExisting(path.dirname(folder));
  }
}

async function sizeOf(folder: string): Promise<string | null> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    let bytes = 0;
    for (const entry of entries) {
      // Another process may be tidying up.
      if (entry.isFile())
        bytes += await lstat(path.join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        );
    }
    return `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
  } catch {
    return null;
  }
}
