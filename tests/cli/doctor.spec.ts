import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { checkMachine } from '../../src/cli/check-machine.ts';
import { findBrowser, prepareBrowser } from '../../src/record/find-browser.ts';

test.describe.configure({ mode: 'serial' });

let home: string;
const environment = { ...process.env };

test.beforeEach(() => {
  // The config of these tests names it for all commands that they start.
  delete process.env['SEKISHO_BROWSER'];
  home = mkdtempSync(path.join(tmpdir(), 'sekisho 診断 '));
});
test.afterEach(() => {
  process.env = { ...environment };
  rmSync(home, { recursive: true, force: true });
});

function program(name: string, script: string): string {
  const file = path.join(home, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

test('this machine is usable, and the browser of the tests is the one that is found', async () => {
  const checks = await checkMachine('reports');
  expect(checks.filter(({ state }) => state === 'missing')).toEqual([]);
  expect(checks.map(({ id }) => id)).toEqual([
    'node',
    'npm',
    'browser',
    'japanese-fonts',
    'cache',
    'machine',
    'reports',
  ]);
  const browser = await findBrowser();
  expect(checks[2]?.found).toContain(browser?.executablePath);
});

test('the environment names the browser', async () => {
  process.env['SEKISHO_BROWSER'] = program('headless_shell', 'echo Chromium 99.0.1.2');
  expect(await findBrowser()).toEqual({
    name: 'Chromium headless shell',
    version: '99.0.1.2',
    executablePath: path.join(home, 'headless_shell'),
    headlessShell: true,
    source: 'environment',
  });
});

test('a named browser that does not run is bad input, never another one', async () => {
  process.env['SEKISHO_BROWSER'] = program('chromium', 'echo please install the snap; exit 1');
  await expect(findBrowser()).rejects.toThrow(/SEKISHO_BROWSER names .* which does not run/);
  const checks = await checkMachine('reports');
  expect(checks.find(({ id }) => id === 'browser')).toMatchObject({ state: 'missing', todo: expect.any(String) });
});

test('a headless shell goes before a whole browser; what does not run is passed over', async () => {
  test.skip(process.platform !== 'linux', 'the programs are shell scripts');
  process.env['PATH'] = home;
  process.env['PLAYWRIGHT_BROWSERS_PATH'] = home;
  program('chromium-headless-shell', 'exit 1');
  program('headless_shell', 'echo Chromium 99.0.1.2');
  program('google-chrome', 'echo Google Chrome 100.0.1.2');
  expect(await findBrowser()).toMatchObject({ version: '99.0.1.2', source: 'system' });
  rmSync(path.join(home, 'headless_shell'));
  expect(await findBrowser()).toMatchObject({ name: 'Google Chrome', version: '100.0.1.2', headlessShell: false });
});

test('without a browser and without leave to install, the sentence says what to type', async () => {
  test.skip(process.platform !== 'linux', 'elsewhere browsers are found at well-known places');
  process.env['PATH'] = home;
  process.env['PLAYWRIGHT_BROWSERS_PATH'] = home;
  const browser = await findBrowser();
  test.skip(browser !== null && browser.executablePath.startsWith('/opt'), 'a browser at a well-known place');
  await expect(prepareBrowser({ install: false })).rejects.toThrow(
    /no browser on this machine.*npx playwright install/,
  );
});

test('a cache folder that cannot be written is missing', async () => {
  writeFileSync(path.join(home, 'file'), '');
  process.env['SEKISHO_CACHE'] = path.join(home, 'file', 'cache');
  const checks = await checkMachine(path.join(home, 'reports'));
  expect(checks.find(({ id }) => id === 'cache')).toMatchObject({ state: 'missing' });
  expect(checks.find(({ id }) => id === 'reports')).toMatchObject({ state: 'ok' });
});
