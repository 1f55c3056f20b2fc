import { createRequire } from 'node:module';
import { canUseApt, installWithApt } from './install-with-apt.ts';
import { runBounded } from './run-bounded.ts';

const QUIET_LIMIT_MS = 90_000;
/** Ubuntu has no headless shell, and its `chromium` is a snap that may not run; what runs is found out afterwards. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

/**
 * Tries the ways to get a browser, until one runs.
 * @param isThere whether a browser runs now
 */
export async function installBrowser(
  progress: (message: string) => void,
  isThere: () => Promise<boolean>,
): Promise<void> {
  progress('no browser found; installing the headless shell of Playwright');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  await runBounded(process.execPath, [cli, 'install', '--only-shell', 'chromium'], QUIET_LIMIT_MS);
  if ((await isThere()) || !(await canUseApt())) return;
  for (const name of PACKAGES) {
    progress(`installing the package ${name}`);
    if ((await installWithApt([name])) && (await isThere())) return;
  }
}
