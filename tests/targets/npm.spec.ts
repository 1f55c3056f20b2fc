import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { BadInput } from '../../src/core/problem.ts';
import type { OpenedTarget } from '../../src/targets/contract.ts';
import { openTarget } from '../../src/targets/index.ts';
import { openOptions } from './open-options.ts';

// A small package without dependencies; the tests share one cache, so that it is fetched once.
const TINY = { kind: 'npm', name: 'mrmime', version: '2.0.1' } as const;
const NEEDS = ['index.js'];

test.describe.configure({ mode: 'serial' });

let cache: string;
const opened: OpenedTarget[] = [];
const environment = { ...process.env };

test.beforeAll(() => {
  cache = path.join(mkdtempSync(path.join(tmpdir(), 'sekisho-')), 'a cache 倉庫');
});
test.beforeEach(() => {
  process.env['SEKISHO_CACHE'] = cache;
});
test.afterEach(async () => {
  process.env = { ...environment };
  for (const target of opened.splice(0)) await target.close();
});
test.afterAll(() => rmSync(path.dirname(cache), { recursive: true, force: true }));

const open = async (...args: Parameters<typeof openTarget>): Promise<OpenedTarget> => {
  const target = await openTarget(...args);
  opened.push(target);
  return target;
};

/** Nothing can be fetched any more: neither from the registry nor from npm's own cache. */
function goOffline(): void {
  process.env['npm_config_registry'] = 'http://127.0.0.1:9/';
  process.env['npm_config_cache'] = path.join(cache, '..', 'empty');
}

const folderOf = (name: string): string => path.join(cache, 'npm', name);
const leftOvers = (): string[] => readdirSync(path.join(cache, 'npm')).filter((name) => name.startsWith('.'));

test('a package is fetched, embedded and served with its integrity', async () => {
  const { target, served } = await open(TINY, openOptions(NEEDS));
  expect(target).toEqual({
    side: 'baseline',
    editor: 'tinymce',
    label: 'mrmime@2.0.1',
    version: '2.0.1',
    kind: 'npm',
    disposable: true,
    integrity: expect.stringMatching(/^sha512-/),
  });
  const page = await fetch(served.url);
  expect(await page.text()).toContain('host of 2.0.1');
  expect(page.headers.get('cache-control')).toBe('no-store');
  const script = await fetch(`${served.origin}/vendor/index.js`);
  expect(script.status).toBe(200);
  expect(script.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect((await fetch(`${served.origin}/deps/mrmime/package.json`)).status).toBe(200);
  for (const nowhere of [
    '/vendor/nothing.js',
    '/vendor/',
    '/sekisho.json',
    '/vendor/constructor',
    '/vendor/%2e%2e/%2e%2e/sekisho.json',
  ]) {
    expect((await fetch(served.origin + nowhere)).status, nowhere).toBeGreaterThanOrEqual(400);
  }
  expect(leftOvers()).toEqual([]);
});

test('a package beside it is served and named with an integrity of its own; a folder gets it, too', async () => {
  const options = openOptions(NEEDS);
  const hostPage = (): ReturnType<typeof options.hostPage> => ({
    html: '<title>two</title>',
    needs: NEEDS,
    alongside: [{ name: 'mrmime', version: '2.0.1' }],
  });
  const { target, served } = await open(TINY, { ...options, hostPage });
  const alongside = [{ name: 'mrmime', version: '2.0.1', integrity: expect.stringMatching(/^sha512-/) }];
  expect(target).toMatchObject({ alongside, version: '2.0.1' });
  expect((await fetch(`${served.origin}/alongside/mrmime/index.js`)).status).toBe(200);
  expect((await fetch(`${served.origin}/alongside/mrmime/../../sekisho.json`)).status).toBe(404);
  const folder = path.join(folderOf('mrmime@2.0.1'), 'node_modules', 'mrmime');
  const unpacked = await openTarget({ kind: 'folder', path: folder }, { ...options, hostPage });
  opened.push(unpacked);
  expect(unpacked.target).toMatchObject({ alongside, kind: 'folder' });
  expect((await fetch(`${unpacked.served.origin}/alongside/mrmime/index.js`)).status).toBe(200);
});

test('what was fetched needs no network', async () => {
  goOffline();
  const options = openOptions(NEEDS);
  expect((await open({ ...TINY, version: 'v2.0.1' }, options)).target.version).toBe('2.0.1');
  expect(options.said).toEqual([]);
});

test('a range becomes the exact version', async () => {
  const { target } = await open({ ...TINY, version: '~2.0.0' }, openOptions(NEEDS));
  expect(target).toMatchObject({ label: 'mrmime@~2.0.0', version: '2.0.1' });
});

test('a changed file in the cache is fetched again', async () => {
  const file = path.join(folderOf('mrmime@2.0.1'), 'node_modules/mrmime/index.js');
  const original = readFileSync(file, 'utf8');
  writeFileSync(file, original.replace('e', 'E'));
  const options = openOptions(NEEDS);
  const { served } = await open(TINY, options);
  expect(options.said.join()).toContain('index.js was changed');
  expect(await (await fetch(`${served.origin}/vendor/index.js`)).text()).toBe(original);
});

test('a file that changes while it is served, time and size kept, is not served', async () => {
  const file = path.join(folderOf('mrmime@2.0.1'), 'node_modules/mrmime/index.js');
  const original = readFileSync(file, 'utf8');
  const options = openOptions(NEEDS);
  const { served } = await open(TINY, options);
  writeFileSync(file, original.replace('e', 'E'));
  expect((await fetch(`${served.origin}/vendor/index.js`)).status).toBe(500);
  expect(options.said.join()).toContain('not served');
  writeFileSync(file, original);
});

test('a cache restored from an archive, with other times, is still good', async () => {
  utimesSync(path.join(folderOf('mrmime@2.0.1'), 'node_modules/mrmime/index.js'), 1, 1);
  goOffline();
  await open(TINY, openOptions(NEEDS));
});

for (const [what, damage] of Object.entries({
  'a description that was cut short': (folder: string) => writeFileSync(path.join(folder, 'sekisho.json'), '{ "form'),
  'a lock file of another package': (folder: string) =>
    writeFileSync(path.join(folder, 'package-lock.json'), '{"packages":{}}'),
  'a missing file': (folder: string) => rmSync(path.join(folder, 'node_modules/mrmime/index.mjs')),
  'an empty folder': (folder: string) => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
  },
})) {
  test(`${what} is fetched again`, async () => {
    damage(folderOf('mrmime@2.0.1'));
    const options = openOptions(NEEDS);
    await open(TINY, options);
    expect(options.said.join()).toContain('is not what was fetched');
  });
}

test('what a killed fetch left neither disturbs nor stays', async () => {
  const [old, young] = ['.fetching-old', '.fetching-young'].map((name) => path.join(cache, 'npm', name)) as [
    string,
    string,
  ];
  for (const folder of [old, young]) mkdirSync(path.join(folder, 'node_modules/mrmime'), { recursive: true });
  utimesSync(old, 1, 1);
  rmSync(folderOf('mrmime@2.0.1'), { recursive: true });
  await open(TINY, openOptions(NEEDS));
  expect(leftOvers()).toEqual(['.fetching-young']);
  rmSync(young, { recursive: true });
});

test('two fetches at once both end with the same package', async () => {
  rmSync(folderOf('mrmime@2.0.1'), { recursive: true });
  const [one, other] = await Promise.all([open(TINY, openOptions(NEEDS)), open(TINY, openOptions(NEEDS))]);
  expect(one.target.integrity).toBe(other.target.integrity);
  expect((await fetch(`${other.served.origin}/vendor/index.js`)).status).toBe(200);
  expect(leftOvers()).toEqual([]);
});

const problemOf = async (spec: Parameters<typeof openTarget>[0], needs = NEEDS): Promise<string> => {
  const error: unknown = await open(spec, openOptions(needs)).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BadInput);
  return (error as BadInput).message;
};

test('a version that does not exist is refused with those that do', async () => {
  expect(await problemOf({ ...TINY, version: '2.99.0' })).toMatch(/There is no mrmime@2\.99\.0.*2\.0\.1/);
});

test('a package without the editor is refused with the file it lacks', async () => {
  expect(await problemOf(TINY, ['index.js', 'tinymce.min.js'])).toMatch(/mrmime@2\.0\.1 has no tinymce\.min\.js/);
});

test('without a registry the sentence says so, and what is in the cache', async () => {
  goOffline();
  expect(await problemOf({ ...TINY, version: '2.0.0' })).toMatch(
    /could not be reached.*ECONNREFUSED.*in the cache: 2\.0\.1/,
  );
});

test('a package of many files is served whole', async () => {
  const { target, served } = await open(
    { kind: 'npm', name: 'tinymce', version: '6.8.6' },
    openOptions(['tinymce.min.js', 'models/dom/model.min.js']),
  );
  expect(target.version).toBe('6.8.6');
  expect(await (await fetch(`${served.origin}/vendor/tinymce.min.js`)).text()).toContain('TinyMCE version 6.8.6');
});

test('npm settings of the surroundings do not change what is fetched', async () => {
  Object.assign(process.env, {
    npm_config_ignore_scripts: 'false',
    npm_config_global: 'true',
    npm_config_package_lock: 'false',
    npm_config_save: 'false',
    npm_config_dry_run: 'true',
    npm_execpath: '/somewhere/yarn.js',
    SEKISHO_CACHE: path.join(cache, '..', 'other'),
  });
  const { served } = await open(TINY, openOptions(NEEDS));
  expect((await fetch(`${served.origin}/vendor/index.js`)).status).toBe(200);
});

test('a folder that cannot be written is bad input', async () => {
  const file = path.join(cache, '..', 'file');
  writeFileSync(file, '');
  process.env['SEKISHO_CACHE'] = file;
  expect(await problemOf(TINY)).toMatch(/cannot be written/);
});
