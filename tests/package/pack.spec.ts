import { test, expect } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Verdict } from '../../src/model/verdict.ts';

/** A stock item that is quick to try. */
const STOCK_ITEM = 'rte-201';
const OWN_ITEM = 'our-001';

const TSC = resolve('node_modules/typescript/bin/tsc');

let consumer = '';

/** What npm and Playwright tell their children about this project must not reach another one. */
function foreignEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(npm_|INIT_CWD$|NODE_PATH$|TEST_|PW_|PLAYWRIGHT_|SEKISHO_|FORCE_COLOR$|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

function run(command: string, args: string[], cwd = consumer): { code: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: foreignEnvironment(),
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  return { code: status, output: stdout + stderr };
}

const sekisho = (...args: string[]) => run('npx', ['--no-install', 'sekisho', ...args]);

async function readOnlyVerdict(): Promise<Verdict> {
  const [id, ...others] = await readdir(join(consumer, 'reports'));
  expect(others).toEqual([]);
  return JSON.parse(await readFile(join(consumer, 'reports', String(id), 'verdict.json'), 'utf8')) as Verdict;
}

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(async () => {
  consumer = await mkdtemp(join(tmpdir(), 'sekisho-consumer-'));
  await cp('tests/package/fixtures/consumer', consumer, { recursive: true });
  const packed = run('npm', ['pack', '--silent', '--pack-destination', consumer], resolve('.'));
  expect(packed.code, packed.output).toBe(0);
  const tarball = (await readdir(consumer)).find((name) => name.endsWith('.tgz'));
  const installed = run('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`, '@types/node@20']);
  expect(installed.code, installed.output).toBe(0);
});

test.beforeEach(() => rm(join(consumer, 'reports'), { recursive: true, force: true }));

test.afterAll(() => rm(consumer, { recursive: true, force: true }));

test('the tarball holds what it needs and nothing of our tests', async () => {
  const folder = join(consumer, 'node_modules/sekisho');
  const files = await readdir(folder, { recursive: true });
  for (const file of ['dist/src/cli/main.js', 'dist/src/index.d.ts', 'checklists/rich-text.yaml', 'LICENSE']) {
    expect(files).toContain(file);
  }
  expect(files.filter((file) => /\.(test|spec)\.|\.inputs$|^(tests|scripts|node_modules)\//.test(file))).toEqual([]);
});

test('it says its version', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const { code, output } = sekisho('--version');
  // npm may have something of its own to say.
  expect([code, output.split('\n')[0]]).toEqual([0, version]);
});

test('it lists the stock checklist', () => {
  const { code, output } = sekisho('list');
  expect(output).toContain('sekisho/rich-text');
  expect(output).toContain(STOCK_ITEM);
  expect(code).toBe(0);
});

test('its types hold in a strict project', () => {
  const { code, output } = run(process.execPath, [TSC, '-p', '.']);
  expect(output).toBe('');
  expect(code).toBe(0);
});

test('a version against itself is a go', async () => {
  const { code, output } = sekisho('verify', 'quill@2.0.3', 'quill@2.0.3', '--only', STOCK_ITEM);
  expect(code, output).toBe(0);
  const { status, run: described, proof } = await readOnlyVerdict();
  expect(status).toBe('go');
  expect(described.plan.items.map(({ id }) => id)).toEqual([STOCK_ITEM]);
  expect(proof.compared).toBe(described.plan.trials.length);
});

test('an own checklist and an own scenario stand beside the stock ones', async () => {
  const { code, output } = sekisho('verify', '--only', STOCK_ITEM, '--only', OWN_ITEM);
  expect(code, output).toBe(0);
  const { status, findings, run: described, proof } = await readOnlyVerdict();
  expect({ status, findings }).toEqual({ status: 'go', findings: [] });
  expect(described.plan.items.map(({ id, checklist }) => [id, checklist])).toEqual([
    [STOCK_ITEM, 'sekisho/rich-text'],
    [OWN_ITEM, './checklists/ours.yaml'],
  ]);
  expect(proof.recorded).toBe(2 * described.plan.trials.length);
});

test('a project of CommonJS modules can use it as well', async () => {
  const file = join(consumer, 'package.json');
  const { type: _, ...manifest } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify(manifest));
  const { code, output } = sekisho('verify', '--only', OWN_ITEM);
  expect(code, output).toBe(0);
  expect((await readOnlyVerdict()).status).toBe('go');
});
