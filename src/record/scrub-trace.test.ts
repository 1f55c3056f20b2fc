import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { scrubTrace } from './scrub-trace.ts';

const BEGIN = new Date('2026-11-23T12:00:00.000Z');

interface Logged {
  at: string;
  url: string;
  mimeType: string;
  method?: string;
  body?: string;
  headers?: { name: string; value: string }[];
}

const line = ({ at, url, mimeType, method = 'GET', body, headers = [] }: Logged): string =>
  JSON.stringify({
    type: 'resource-snapshot',
    snapshot: {
      startedDateTime: `2026-11-23T${at}.000Z`,
      request: { method, url, headers, cookies: [{ name: 'session', value: 'kept' }] },
      response: { content: { mimeType, ...(body ? { _file: `resources/${body}` } : {}) } },
    },
  });

/** @returns the entries of the trace after scrubbing */
function scrubbed(log: Logged[], bodies: Record<string, string>, secrets: string[] = []): Record<string, string> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'sekisho-test-')), 'trace.zip');
  const texts = { 'trace.trace': '{"type":"before"}\n', 'trace.network': log.map(line).join('\n') };
  const resources = Object.fromEntries(Object.entries(bodies).map(([name, text]) => [`resources/${name}`, text]));
  const entries = Object.entries({ ...texts, ...resources }).map(([name, text]) => [name, strToU8(text)] as const);
  writeFileSync(file, zipSync(Object.fromEntries(entries)));
  scrubTrace(file, { secrets, begin: BEGIN });
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

const urlsIn = ({ 'trace.network': log = '' }: Record<string, string>): string[] =>
  log
    .split('\n')
    .filter(Boolean)
    .map((one) => (JSON.parse(one) as { snapshot: { request: { url: string } } }).snapshot.request.url);

test('of what was loaded before the trial, only what a page looks like stays', () => {
  const entries = scrubbed(
    [
      { at: '11:59:50', url: '/sign-in', method: 'POST', mimeType: 'text/html', body: 'in.html' },
      { at: '11:59:51', url: '/session', mimeType: 'application/json', body: 'session.json' },
      { at: '11:59:52', url: '/editor.css', mimeType: 'text/css', body: 'old.css' },
      { at: '11:59:53', url: '/editor.css', mimeType: 'text/css; charset=utf-8', body: 'new.css' },
      { at: '11:59:54', url: '/letter.woff2', mimeType: 'font/woff2', body: 'letter.woff2' },
      { at: '12:00:01', url: '/images?page=1', mimeType: 'application/json', body: 'page.json' },
    ],
    {
      'in.html': 'Welcome',
      'session.json': '{}',
      'old.css': 'a{}',
      'new.css': 'b{}',
      'letter.woff2': '-',
      'page.json': '[]',
    },
  );
  expect(urlsIn(entries)).toEqual(['/editor.css', '/letter.woff2', '/images?page=1']);
  expect(Object.keys(entries).toSorted()).toEqual([
    'resources/letter.woff2',
    'resources/new.css',
    'resources/page.json',
    'trace.network',
    'trace.trace',
  ]);
});

test('nothing that opens a door stays: known secrets, cookies, authorization, tokens', () => {
  const headers = [
    { name: 'Cookie', value: 'session=5ec2e7' },
    { name: 'X-Auth-Token', value: 't0ken' },
  ];
  const entries = scrubbed(
    [
      { at: '11:59:50', url: '/editor.css', mimeType: 'text/css', headers },
      { at: '12:00:01', url: '/images?access_token=t0ken', mimeType: 'text/html', body: 'page.html', headers },
    ],
    { 'page.html': '<p>pass&word</p>' },
    ['pass&word'],
  );
  const all = Object.values(entries).join('\n');
  for (const secret of ['5ec2e7', 't0ken', 'pass&word', '"kept"']) expect(all).not.toContain(secret);
  expect(entries['resources/page.html']).toBe('<p>{secret}</p>');
});
