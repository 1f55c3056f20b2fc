import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { AssetStore } from '../core/asset-store.ts';
import { makeArrivals, makeSeed } from '../core/make-seed.ts';
import { serveHostPage } from '../targets/serve-host-page.ts';
import { StagingClient } from './staging-client.ts';

const SEED = { assets: makeSeed({ size: 5 }, 20), role: 'editor' as const };
const INVENTORY = seeded();

function seeded(): ReturnType<AssetStore['inventory']> {
  const store = new AssetStore();
  store.seed(SEED);
  return store.inventory();
}

async function withServer(answer: RequestListener, use: (client: StagingClient) => Promise<void>): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await use(new StagingClient(`http://127.0.0.1:${port}/staging/`, { 'x-token': 'abcdef' }));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const says =
  (answer: unknown, status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status).end(typeof answer === 'string' ? answer : JSON.stringify(answer));

test('fills, reads and changes the library of a host page of ours', async () => {
  const options = {
    side: 'baseline',
    editor: 'own',
    disposable: true,
    hostPage: () => ({ html: '', needs: [] }),
    progress: () => undefined,
  } as const;
  const backend = { destructive: [{ name: 'delete', method: 'POST', url: '/api/delete' }], answer: () => null };
  const { served, stagingHeaders = {}, close } = await serveHostPage([], backend, options);
  try {
    const client = new StagingClient(served.staging ?? '', stagingHeaders);
    const all = await client.seed(SEED);
    expect(all).toHaveLength(SEED.assets.length);
    expect(await client.inventory()).toEqual(all);
    const [first, second] = all;
    const load = async (url = ''): Promise<number> => (await fetch(new URL(url, served.url))).status;
    expect(await load(first?.url)).toBe(200);
    await client.removeElsewhere([first?.id ?? '']);
    expect(await load(first?.url)).toBe(404);
    expect(await load(second?.url)).toBe(200);
    const [added] = await client.addElsewhere(makeArrivals(1, 0));
    expect((await client.inventory()).map(({ id }) => id)).toContain(added?.id);
    expect((await client.audit())?.map(({ action }) => action)).toEqual(['delete', 'upload']);
    expect(await client.seed({ assets: [], role: 'viewer' })).toEqual([]);
    expect(served.destructive).toEqual(backend.destructive);
    await expect(new StagingClient(served.staging ?? '', {}).inventory()).rejects.toThrow(
      'answered 401 to GET inventory',
    );
  } finally {
    await close();
  }
});

test('sends what lets us in, and asks until everything is told', async () => {
  const asked: (string | undefined)[] = [];
  const inParts: RequestListener = (request, response) => {
    asked.push(`${request.url} ${String(request.headers['x-token'])}`);
    const offset = Number(new URL(request.url ?? '', 'http://x').searchParams.get('offset'));
    response.end(JSON.stringify({ total: INVENTORY.length, assets: INVENTORY.slice(offset, offset + 8) }));
  };
  await withServer(inParts, async (client) => expect(await client.inventory()).toEqual(INVENTORY));
  expect(asked).toEqual(['/staging/inventory?offset=0 abcdef', '/staging/inventory?offset=8 abcdef']);
});

const UNUSABLE: [what: string, answer: RequestListener, told: string][] = [
  ['500', says('{}', 500), 'The staging API answered 500 to GET inventory?offset=0.'],
  ['a redirect', says('', 302), 'The staging API answered 302 to GET'],
  ['half a page', says({ total: 99, assets: [] }), 'The staging API tells 0 of 99 assets: half an inventory.'],
  ['too many', says({ total: 1, assets: INVENTORY }), 'assets: half an inventory.'],
  ['one asset twice', says({ total: 2, assets: [INVENTORY[0], INVENTORY[0]] }), 'two assets under one id'],
  ['no JSON', says('<html>'), 'is not what it should be'],
  ['half an asset', says({ total: 1, assets: [{ id: 'a' }] }), '`assets.0.name`: '],
  ['a closed connection', (request) => void request.socket.destroy(), 'cannot be asked for inventory?offset=0'],
];

for (const [what, answer, told] of UNUSABLE) {
  test(`${what} is never an empty inventory`, () =>
    withServer(answer, async (client) => expect(client.inventory()).rejects.toThrow(told)));
}

test('a staging that does not hold what it was given is refused', async () => {
  const others = { assets: INVENTORY.map((asset) => ({ ...asset, sha256: '0'.repeat(64) })) };
  await withServer(says(others), async (client) =>
    expect(client.seed(SEED)).rejects.toThrow('without the bytes of p1-01'),
  );
  await withServer(says({ assets: [] }), async (client) =>
    expect(client.seed(SEED)).rejects.toThrow(`given ${SEED.assets.length} assets and says that it holds 0`),
  );
});

test('no audit log is no failure', () =>
  withServer(says('', 404), async (client) => expect(await client.audit()).toBeNull()));

const NO_OUTBOX: [what: string, answer: RequestListener, told: string][] = [
  ['500', says('{}', 500), 'The staging API answered 500 to GET mails.'],
  ['nothing at that place', says('', 404), 'The staging API answered 404 to GET mails.'],
  ['no list', says({}), '`mails`: '],
  ['half a mail', says({ mails: [{ from: 'a@example.jp', to: ['b@example.jp'] }] }), '`mails.0.raw`: '],
  ['a mail that is not base64', says({ mails: [{ from: '', to: [], raw: '&' }] }), '`mails.0.raw`: '],
];

for (const [what, answer, told] of NO_OUTBOX) {
  test(`${what} is never an outbox that is empty`, () =>
    withServer(answer, async (client) => expect(client.mails()).rejects.toThrow(told)));
}
