import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/record/find-browser.ts';

// Tests of Sekisho itself. A user's own `playwright.config.ts` calls `defineUpgrade` instead.
const browser = await findBrowser();
// What the tests start need not look for it again, two hundred times a second's work.
if (browser) process.env['SEKISHO_BROWSER'] = browser.executablePath;

export default defineConfig({
  globalSetup: './tests/temporary-folder.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [[process.env['CI'] ? 'list' : 'line'], ['./scripts/plain-count-reporter.mjs']],
  outputDir: 'test-results',
  projects: [
    { name: 'unit', testDir: 'src', testMatch: '**/*.test.ts' },
    { name: 'demo', testDir: 'demo', testMatch: '**/*.test.ts' },
    {
      name: 'browser',
      // Ends what hangs. What starts browsers and builds takes several times as long on a machine that is busy otherwise.
      timeout: 1_800_000,
      testDir: 'tests',
      testMatch: '**/*.spec.ts',
      use: browser ? { launchOptions: { executablePath: browser.executablePath } } : {},
    },
  ],
});
