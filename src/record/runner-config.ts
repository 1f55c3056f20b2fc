import { fileURLToPath } from 'node:url';
import path from 'node:path';
import type { PlaywrightTestConfig } from '@playwright/test';
import { SIDES } from '../model/target.ts';
import { compiledFolder } from '../store/package-root.ts';
import type { Assignment } from './assignment.ts';

/** Ends a trial whose own limit could not: the worker is stuck. */
export const STUCK_AFTER_MS = 30_000;

/** The Playwright config of a pass. Each side has workers of its own, so both sides of an item run at the same time. */
export function runnerConfig(assignment: Assignment): PlaywrightTestConfig {
  const launchOptions = {
    executablePath: assignment.browser.executablePath,
    args: browserArguments(assignment.offline),
  };
  const { contract } = assignment;
  const sides = SIDES.filter((side) => !contract || side === contract.side);
  const reporter = contract ? './contract/contract-reporter.js' : './progress-reporter.js';
  return {
    outputDir: path.join(assignment.runDir, '.runner'),
    preserveOutput: 'never',
    timeout: assignment.trialTimeout * 4 + STUCK_AFTER_MS,
    retries: 0,
    workers: sides.length * assignment.lanes,
    // The compiler lets nothing be but what lies in node_modules.
    build: { external: [path.join(compiledFolder(), '**')] },
    reporter: [[fileURLToPath(new URL(reporter, import.meta.url))]],
    use: { browserName: 'chromium', headless: true, launchOptions, trace: 'off', screenshot: 'off', video: 'off' },
    projects: assignment.scenarios.flatMap(({ folder, files }) =>
      sides.map((side) => ({
        name: side,
        testDir: folder,
        testMatch: files.map((file) => new RegExp(`${escapeForRegExp(file)}$`)),
        testIgnore: [],
        workers: assignment.lanes,
      })),
    ),
  };
}

/** What makes a picture repeat itself, and what keeps a build from reaching for anything that is not under test. */
function browserArguments(offline: boolean): string[] {
  return [
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
    '--disable-lcd-text',
    '--disable-partial-raster',
    '--disable-checker-imaging',
    '--disable-skia-runtime-opts',
    '--disable-background-networking',
    '--disable-component-update',
    ...(offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'] : []),
  ];
}

const escapeForRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
