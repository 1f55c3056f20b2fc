import { EventEmitter } from 'node:events';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { LoadedFiles } from './loaded-files.ts';

interface Load {
  url: string;
  /** `null`: gone before anybody could read it. */
  body: string | null;
  /** The browser itself gave the load up. */
  aborted?: boolean;
  status?: number;
  type?: string;
}

const responseOf = ({ url, body, aborted = false, status = 200, type = 'script' }: Load) => ({
  url: () => url,
  ok: () => status < 300,
  headers: () => ({}),
  request: () => ({ resourceType: () => type, failure: () => (aborted ? { errorText: 'net::ERR_ABORTED' } : null) }),
  body: async () => {
    if (body === null) throw new Error('No resource with given identifier found');
    return Buffer.from(body);
  },
});

async function filesOf(loads: Load[], known = new LoadedFiles((url) => url)): Promise<string[]> {
  const page = new EventEmitter();
  const loaded = known.follow(page as unknown as Page);
  for (const load of loads) page.emit('response', responseOf(load));
  return (await loaded()).map(({ path, sha256 }) => `${path} ${sha256.slice(0, 4)}`);
}

test('a script that could not be read stays visible, without a fingerprint', async () => {
  expect(
    await filesOf([
      { url: 'http://a/read.js', body: 'x' },
      { url: 'http://a/gone.css', body: null, type: 'stylesheet' },
    ]),
  ).toEqual(['http://a/gone.css ', 'http://a/read.js 2d71']);
});

test('what never ran is no file: given up by the browser, redirected, missing, a picture', async () => {
  expect(
    await filesOf([
      { url: 'http://a/aborted.js', body: null, aborted: true },
      { url: 'http://a/moved.js', body: null, status: 302 },
      { url: 'http://a/missing.js', body: 'x', status: 404 },
      { url: 'http://a/picture.png', body: null, type: 'image' },
    ]),
  ).toEqual([]);
});

test('a file that was read once is known where it cannot be read again', async () => {
  const known = new LoadedFiles((url) => url);
  await filesOf([{ url: 'http://a/read.js', body: 'x' }], known);
  expect(await filesOf([{ url: 'http://a/read.js', body: null }], known)).toEqual(['http://a/read.js 2d71']);
});
