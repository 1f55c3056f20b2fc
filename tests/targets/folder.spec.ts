import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { BadInput } from '../../src/core/problem.ts';
import type { OpenedTarget } from '../../src/targets/contract.ts';
import { openTarget } from '../../src/targets/index.ts';
import { openOptions } from './open-options.ts';

let home: string;
let opened: OpenedTarget | undefined;

test.beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'sekisho 旧ビルド '));
});
test.afterEach(async () => {
  await opened?.close();
  opened = undefined;
  rmSync(home, { recursive: true, force: true });
});

function put(file: string, content: string | Buffer = ''): string {
  const full = path.join(home, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

const open = async (folder: string, needs = ['tinymce.min.js']): Promise<OpenedTarget> =>
  (opened = await openTarget({ kind: 'folder', path: folder }, openOptions(needs)));

/** As a hostile client writes it: `fetch` would tidy the path up. */
const statusOf = (origin: string, written: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path: written, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

test('a folder with a page is a site', async () => {
  put('index.html', '<title>composer</title>');
  put('package.json', '{"version":"1.0.0"}');
  put('assets/日本 語.css', 'a{}');
  put('sub/index.html', 'inner');
  const { target, served } = await open(home);
  expect(target).toMatchObject({ kind: 'folder', label: home, version: '' });
  expect(await (await fetch(served.url)).text()).toContain('composer');
  const style = await fetch(`${served.origin}/assets/${encodeURIComponent('日本 語.css')}`);
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(await (await fetch(`${served.origin}/sub?x=1`)).text()).toBe('inner');
  expect((await fetch(served.url, { method: 'POST' })).status).toBe(405);
});

test('a page that is not UTF-8 says itself what it is', async () => {
  put('index.html', Buffer.from([0x3c, 0x70, 0x3e, 0x93, 0xfa, 0x96, 0x7b]));
  const { served } = await open(home);
  expect((await fetch(served.url)).headers.get('content-type')).toBe('text/html');
});

test('what has not changed is not sent again', async () => {
  const file = put('index.html', 'one');
  const { served } = await open(home);
  const tag = (await fetch(served.url)).headers.get('etag') ?? '';
  const again = () => fetch(served.url, { headers: { 'if-none-match': tag } });
  expect((await again()).status).toBe(304);
  writeFileSync(file, 'two');
  expect(await (await again()).text()).toBe('two');
});

test('nothing outside the folder is served', async () => {
  put('secret.txt', 'secret');
  put('site/index.html', 'page');
  put('site/.env', 'TOKEN=1');
  put('site/inner.txt', 'inner');
  symlinkSync(path.join(home, 'secret.txt'), path.join(home, 'site/link.txt'));
  symlinkSync(home, path.join(home, 'site/up'));
  symlinkSync('inner.txt', path.join(home, 'site/inside.txt'));
  const { served } = await open(path.join(home, 'site'));
  for (const written of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/link.txt',
    '/up/secret.txt',
    '/.env',
    '//etc/passwd',
    '/%00',
    `${'/x'.repeat(3000)}`,
  ]) {
    expect(await statusOf(served.origin, written), written).toBeGreaterThanOrEqual(400);
  }
  expect(await statusOf(served.origin, '/inside.txt')).toBe(200);
});

for (const below of ['', 'package', 'tinymce/js/tinymce']) {
  test(`the package of an editor is found in ${below || 'the folder itself'}`, async () => {
    put(path.join(below, 'tinymce.min.js'), '/* editor */');
    put(path.join(below, 'package.json'), '{"name":"@vendor/editor","version":"6.8.6"}');
    const { target, served } = await open(home);
    expect(target.version).toBe('6.8.6');
    expect(await (await fetch(served.url)).text()).toContain('@vendor/editor host of 6.8.6');
    expect(await (await fetch(`${served.origin}/vendor/tinymce.min.js`)).text()).toBe('/* editor */');
  });
}

test('a folder without an editor, with two, or that is not there is bad input', async () => {
  put('readme.txt');
  await expect(open(home)).rejects.toThrow(/folder without an editor.*index\.html.*tinymce\.min\.js/);
  put('a/tinymce.min.js');
  put('b/tinymce.min.js');
  await expect(open(home)).rejects.toThrow(/several packages of tinymce: a, b/);
  await expect(open(path.join(home, 'nowhere'))).rejects.toThrow(BadInput);
});

test('closing ends connections that are kept alive', async () => {
  put('index.html');
  const target = await open(home);
  await (await fetch(target.served.url)).text();
  await target.close();
  await expect(fetch(target.served.url)).rejects.toThrow();
});
