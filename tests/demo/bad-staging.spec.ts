import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startDemo, type Demo } from '../../demo/start-demo.ts';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';
import { demoConfig } from './demo-config.ts';

let demos: [Demo, Demo];
test.beforeAll(async () => {
  demos = await Promise.all([startDemo({ build: '5.1' }), startDemo({ build: '5.1' })]);
});
test.afterAll(async () => {
  await Promise.all(demos.map((demo) => demo.close()));
});

type Spoil = (body: string) => { status: number; body: string };

/** The staging API of a demo, where one of its questions is answered in another way. */
async function serveStaging({ stagingUrl }: Demo, question: 'inventory' | 'mails', spoil: Spoil) {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const asked = (request.url ?? '/').slice(1);
      const answer = await fetch(new URL(asked, stagingUrl), {
        method: request.method ?? 'GET',
        headers: {
          'x-sekisho-staging': String(request.headers['x-sekisho-staging']),
          'content-type': 'application/json',
        },
        ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
      });
      const told = { status: answer.status, body: await answer.text() };
      const isSpoiled = request.method === 'GET' && asked.startsWith(question);
      const { status, body } = isSpoiled ? spoil(told.body) : told;
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** @param change JavaScript that changes `upgrade`, the options of two demos that are alike */
async function verify(change: string, only: string) {
  const cwd = emptyFolder();
  const config = demoConfig({ old: demos[0], next: demos[1] })
    .replace('export default defineUpgrade(', 'const upgrade = (')
    .concat(`${change};\nexport default defineUpgrade(upgrade);\n`);
  writeFileSync(path.join(cwd, 'playwright.config.mjs'), config);
  const { code, stdout, stderr } = await runCli(['verify', '--only', only, '--out', 'run'], { cwd });
  expect(code, stderr).not.toBe(4);
  return { code, stdout, ...readVerdictFile(path.join(cwd, 'run')) };
}

test('patterns that match no request prove nothing, alike as both builds are', async () => {
  const change = `for (const side of ['baseline', 'candidate']) upgrade[side].destructive = [{ name: 'misspelt', method: 'POST', url: '/api/asset/remove', ids: 'body.ids' }]`;
  const { code, stdout } = await verify(change, 'ast-101');
  expect(code, stdout).toBe(3);
  expect(stdout).toContain('a deletion goes out as a request that the target declares destructive');
});

for (const [what, spoil, words] of [
  ['answers 500', () => ({ status: 500, body: '{}' }), 'The staging API answered 500 to GET inventory'],
  [
    'tells half a page',
    (body: string) => {
      const page = JSON.parse(body) as { assets: unknown[] };
      return { status: 200, body: JSON.stringify({ ...page, assets: page.assets.slice(1) }) };
    },
    'half an inventory',
  ],
] as const) {
  test(`an inventory that ${what} leaves the verdict open`, async () => {
    const stagings = await Promise.all(demos.map((demo) => serveStaging(demo, 'inventory', spoil)));
    try {
      const change = `upgrade.baseline.staging = '${stagings[0]!.url}'; upgrade.candidate.staging = '${stagings[1]!.url}'`;
      const { code, stdout, findings } = await verify(change, 'ast-101');
      expect(code, stdout).toBe(3);
      expect(findings.map(({ summary }) => summary.en).join('\n')).toContain(words);
    } finally {
      for (const staging of stagings) staging.close();
    }
  });
}

test('an outbox that answers 500 leaves the verdict open: no mail is not taken for one that was refused', async () => {
  const spoil: Spoil = () => ({ status: 500, body: '{}' });
  const stagings = await Promise.all(demos.map((demo) => serveStaging(demo, 'mails', spoil)));
  try {
    const change = `upgrade.checklists = ['sekisho/email-builder']; upgrade.baseline.staging = '${stagings[0]!.url}'; upgrade.candidate.staging = '${stagings[1]!.url}'`;
    const { code, stdout, findings } = await verify(change, 'eml-118/double-click');
    expect(code, stdout).toBe(3);
    expect(findings.map(({ summary }) => summary.en).join('\n')).toContain('The staging API answered 500 to GET mails');
  } finally {
    for (const staging of stagings) staging.close();
  }
});

test('an intent that an adapter lacks is named, with what to do', async () => {
  const change = `const { attach } = upgrade.editor;
upgrade.editor = { ...upgrade.editor, attach: async (...given) => {
  const editor = await attach(...given);
  const { tickRange, ...assets } = editor.assets;
  return { ...editor, assets };
} }`;
  const { code, stdout, findings } = await verify(change, 'ast-108/by-name');
  expect(code, stdout).toBe(3);
  expect(findings.map(({ summary }) => summary.en).join('\n')).toContain(
    'the adapter "fude" lacks assets.tickRange — implement it, or throw Inapplicable with the reason',
  );
});
