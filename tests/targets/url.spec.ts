import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { BadInput } from '../../src/core/problem.ts';
import { openTarget } from '../../src/targets/index.ts';
import { openOptions } from './open-options.ts';

let server: Server | undefined;

test.afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  server = undefined;
});

async function answer(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('a build that answers is a target; what opens it stays out of the target', async () => {
  let seen: string | undefined;
  const url = await answer((request, response) => {
    seen = request.headers.authorization;
    response.end('ok');
  });
  const spec = {
    kind: 'url',
    url: `${url}app?token=hunter2hunter2`,
    headers: { authorization: 'Bearer hunter2hunter2' },
  } as const;
  const { target, served } = await openTarget(spec, openOptions([], { disposable: true }));
  expect(seen).toBe('Bearer hunter2hunter2');
  expect(served).toEqual({ url: spec.url, origin: url.slice(0, -1), origins: [], destructive: [] });
  expect(target).toMatchObject({ kind: 'url', version: '', disposable: true });
  expect(JSON.stringify(target)).not.toContain('hunter2');
});

test('headers do not follow a redirect', async () => {
  const asked: string[] = [];
  const url = await answer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  await openTarget({ kind: 'url', url }, openOptions([]));
  expect(asked).toEqual(['/']);
});

test('a page that wants somebody signed in is reachable, and says how to get in', async () => {
  const url = await answer((_, response) => response.writeHead(401).end());
  const options = openOptions([]);
  await openTarget({ kind: 'url', url }, options);
  expect(options.said.join()).toMatch(/401.*--storage-state/);
});

test('a build that does not work is bad input', async () => {
  const url = await answer((_, response) => response.writeHead(502).end());
  await expect(openTarget({ kind: 'url', url }, openOptions([]))).rejects.toThrow(/answers 502/);
});

for (const [url, words] of [
  ['http://127.0.0.1:9/', /no browser opens this port/],
  ['http://no-such-host.invalid/', /no host of this name|could not be looked up/],
] as const) {
  test(`${url} is told in words`, async () => {
    const opening = openTarget({ kind: 'url', url }, openOptions([]));
    await expect(opening).rejects.toThrow(words);
    await expect(opening).rejects.toThrow(BadInput);
  });
}

test('a port where nothing listens is told in words', async () => {
  const url = await answer((_, response) => response.end());
  await new Promise((resolve) => server?.close(resolve));
  await expect(openTarget({ kind: 'url', url }, openOptions([]))).rejects.toThrow(/nothing listens there/);
});

test('a server that does not speak TLS is told in words', async () => {
  const url = (await answer((_, response) => response.end())).replace('http:', 'https:');
  await expect(openTarget({ kind: 'url', url }, openOptions([]))).rejects.toThrow(/does not speak the protocol/);
});

test('a storage state that is not there is bad input', async () => {
  const spec = { kind: 'url', url: 'http://127.0.0.1:9/', storageState: '/no/such/auth.json' } as const;
  await expect(openTarget(spec, openOptions([]))).rejects.toThrow(/storage state .*auth\.json cannot be read/);
});
