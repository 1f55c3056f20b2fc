import { once } from 'node:events';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';
import { readPageData } from '../report/read-page-data.ts';
import { makeSite } from '../site.ts';

const PASSWORD = 'correct-horse-battery-staple';
const SESSION = 'c00kie-that-opens-everything';
const TOKEN = 't0ken-of-the-gateway-1234';

/** A staging with a sign-in: the old build at /old/, the new one, which lost a toolbar button, at /new/. */
async function serveStaging(): Promise<{ origin: string; close(): void }> {
  const sites = { old: await makeSite(), new: await makeSite(`document.querySelector('.ql-italic').remove()`) };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '/', 'http://staging.example');
    if (request.headers['x-gateway'] !== TOKEN) return void response.writeHead(403).end('no gateway token');
    if (pathname === '/sign-in') {
      if (request.method !== 'POST') {
        response.writeHead(200, { 'content-type': 'text/html' });
        return void response.end(
          '<form method="post"><input name="password" aria-label="Password"><button>Sign in</button></form>',
        );
      }
      return void request
        .on('data', () => undefined)
        .on('end', () => {
          response.writeHead(303, { 'set-cookie': `session=${SESSION}; Path=/; HttpOnly`, location: '/welcome' }).end();
        });
    }
    if (pathname === '/welcome')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Welcome</p>');
    if (!request.headers.cookie?.includes(SESSION)) return void response.writeHead(302, { location: '/sign-in' }).end();
    const [, build, file] = pathname.split('/');
    const folder = build === 'old' ? sites.old : sites.new;
    const wanted = path.join(folder, path.basename(file || 'index.html'));
    const type = wanted.endsWith('.js') ? 'text/javascript' : wanted.endsWith('.css') ? 'text/css' : 'text/html';
    try {
      const body = readFileSync(wanted);
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

const config = (origin: string): string => `
import { defineUpgrade } from ${JSON.stringify(path.resolve('dist/src/index.js'))};

const headers = { 'x-gateway': '${TOKEN}' };

export default defineUpgrade({
  editor: 'quill',
  baseline: { url: '${origin}/old/', headers },
  candidate: { url: '${origin}/new/', headers },
  open: async (page, side) => {
    await page.goto('${origin}/sign-in');
    if (await page.getByLabel('Password').isVisible()) {
      await page.getByLabel('Password').fill('${PASSWORD}');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('Welcome').waitFor();
    }
    await page.goto(side === 'baseline' ? '${origin}/old/' : '${origin}/new/');
  },
});
`;

function textsBelow(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name): [string, string][] => {
    const file = path.join(folder, name);
    if (!statSync(file).isFile()) return [];
    const bytes = readFileSync(file);
    // The page carries its data deflated: nothing could be found in them as they are.
    if (name.endsWith('index.html'))
      return [[name, bytes.toString('latin1') + JSON.stringify(readPageData(bytes.toString()))]];
    if (!name.endsWith('.zip')) return [[name, bytes.toString('latin1')]];
    return Object.entries(unzipSync(bytes)).map(([entry, content]) => [`${name}/${entry}`, strFromU8(content, true)]);
  });
}

test('a staging behind a sign-in is verified, and nothing that opens it is written down', async () => {
  const staging = await serveStaging();
  try {
    const cwd = emptyFolder();
    writeFileSync(path.join(cwd, 'package.json'), '{ "type": "module" }');
    writeFileSync(path.join(cwd, 'playwright.config.ts'), config(staging.origin));
    const { code, stdout, stderr } = await runCli(['verify', '--only', 'rte-601', '--out', 'run'], { cwd });
    expect(code, stdout + stderr).toBe(2);
    const verdict = readVerdictFile(path.join(cwd, 'run'));
    expect(verdict.findings.map((finding) => finding.summary.en).join('\n')).toMatch(/[Ii]talic.* is gone/);
    expect(verdict.fingerprints.baseline.files.map((file) => file.path)).toEqual([
      '/old/quill.js',
      '/old/quill.snow.css',
    ]);
    expect(verdict.findings.every((finding) => finding.traces.candidate)).toBe(true);
    const texts = textsBelow(path.join(cwd, 'run'));
    expect(texts.some(([name]) => name.endsWith('.network'))).toBe(true);
    for (const secret of [PASSWORD, SESSION, TOKEN]) {
      expect(texts.filter(([, text]) => text.includes(secret)).map(([name]) => name)).toEqual([]);
    }
  } finally {
    staging.close();
  }
});
