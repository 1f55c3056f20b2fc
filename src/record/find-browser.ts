import { readdirSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import { browserCandidates, isShellFile, type BrowserCandidate } from './browser-candidates.ts';
import { installBrowser } from './install-browser.ts';
import { prepareJapaneseFonts } from './japanese-fonts.ts';
import { runBounded } from './run-bounded.ts';

/** A browser that runs. */
export interface FoundBrowser extends BrowserCandidate {
  /** `Chromium`, `Chromium headless shell`, `Google Chrome`: recordings of different ones are never compared. */
  name: string;
  version: string;
}

export interface PrepareOptions {
  /** Whether what is missing may be installed on this machine. */
  install: boolean;
  progress?: (message: string) => void;
}

const VERSION_LIMIT_MS = 15_000;
const VARIABLE = 'SEKISHO_BROWSER';

/**
 * The browser to record with: the one that `SEKISHO_BROWSER` names, else Playwright's headless shell, an installed
 * headless shell, Playwright's whole browser, an installed one. `null` when there is none that runs.
 * @throws BadInput when `SEKISHO_BROWSER` names one that does not run: another one would be a silent change
 */
export async function findBrowser(): Promise<FoundBrowser | null> {
  const named = process.env[VARIABLE];
  if (named) return findNamed(path.resolve(named));
  for (const candidate of await browserCandidates()) {
    const found = await identify(candidate);
    if (found) return found;
  }
  return null;
}

/**
 * A browser that runs, and fonts for Japanese. What is missing is installed where that is allowed and possible; missing
 * fonts are only said.
 * @throws BadInput when there is no browser, with what to type
 */
export async function prepareBrowser({ install, progress = tellStandardError }: PrepareOptions): Promise<FoundBrowser> {
  let browser = await findBrowser();
  if (!browser && install) {
    await installBrowser(progress, async () => Boolean((browser = await findBrowser())));
  }
  if (!browser) {
    throw new BadInput({
      message: install
        ? 'There is no browser on this machine, and none could be installed.'
        : 'There is no browser on this machine.',
      hint: INSTALL_HINT,
    });
  }
  await prepareJapaneseFonts({ install, progress });
  return browser;
}

/** What a person types to get a browser. */
export const INSTALL_HINT = `npx playwright install --only-shell chromium, or name one in ${VARIABLE}`;

async function findNamed(executablePath: string): Promise<FoundBrowser> {
  const found = await identify({ executablePath, headlessShell: isShellFile(executablePath), source: 'environment' });
  if (found) return found;
  throw new BadInput({
    message: `${VARIABLE} names ${executablePath}, which does not run.`,
    hint: 'name a Chromium, Chrome or Edge, or unset it',
  });
}

async function identify(candidate: BrowserCandidate): Promise<FoundBrowser | null> {
  const said =
    process.platform === 'win32'
      ? versionOnWindows(candidate.executablePath)
      : await askVersion(candidate.executablePath);
  if (!said) return null;
  const product = said.product.replace(/^HeadlessChrome$/, 'Chromium');
  return { ...candidate, name: candidate.headlessShell ? `${product} headless shell` : product, version: said.version };
}

interface Said {
  product: string;
  version: string;
}

async function askVersion(executablePath: string): Promise<Said | null> {
  const { ok, output } = await runBounded(executablePath, ['--version'], VERSION_LIMIT_MS);
  return ok ? readVersion(output) : null;
}

/** `Google Chrome 156.0.8078.79` among whatever else a wrapper prints. */
export function readVersion(output: string): Said | null {
  const [, product, version] = /^\s*([A-Za-z][A-Za-z ]*?)(?: for Testing)?[ /](\d+(?:\.\d+){2,})/m.exec(output) ?? [];
  return product && version ? { product, version } : null;
}

/** There `--version` opens a window; the folder beside the program, or Playwright's, tells the version. */
function versionOnWindows(executablePath: string): Said | null {
  try {
    const folder = path.dirname(executablePath);
    const beside = readdirSync(folder).find((name) => /^\d+(?:\.\d+){3}$/.test(name));
    const revision = /[\\/]chromium\w*-(\d+)[\\/]/.exec(executablePath)?.[1];
    const product = /msedge/i.test(executablePath) ? 'Microsoft Edge' : revision ? 'Chromium' : 'Google Chrome';
    return { product, version: beside ?? (revision ? `revision ${revision}` : 'unknown') };
  } catch {
    return null;
  }
}

function tellStandardError(message: string): void {
  process.stderr.write(`${message}\n`);
}
