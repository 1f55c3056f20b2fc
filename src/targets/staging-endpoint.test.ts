import { expect, test } from '@playwright/test';
import { AssetStore } from '../core/asset-store.ts';
import { makeSeed } from '../core/make-seed.ts';
import type { InventoryAsset, SeedAsset } from '../model/asset.ts';
import { answerStaging, STAGING_TOKEN_HEADER } from './staging-endpoint.ts';

const asset = (name: string): SeedAsset => ({ ...makeSeed({ size: 1 }, 20)[0]!, name });

function staging(store = new AssetStore()) {
  return (method: string, route: string, body: unknown = '', token = 'right') => {
    const { pathname, searchParams } = new URL(route, 'http://staging');
    const answer = answerStaging(
      {
        method,
        path: pathname,
        query: searchParams,
        headers: { [STAGING_TOKEN_HEADER]: token },
        body: Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      },
      store,
      'right',
    );
    return { status: answer.status, ...(JSON.parse(String(answer.body)) as Told) };
  };
}

interface Told {
  error?: string;
  total?: number;
  assets?: InventoryAsset[];
  entries?: unknown[];
}

test('seeding replaces everything and answers with all that is there', () => {
  const ask = staging();
  ask('PUT', '/seed', { assets: makeSeed({ size: '2P' }, 20), role: 'editor' });
  const { status, assets } = ask('PUT', '/seed', { assets: [asset('one.png')], role: 'viewer' });
  expect(status).toBe(200);
  expect(assets?.map(({ id, name }) => [id, name])).toEqual([['a1', 'one.png']]);
  expect(ask('GET', '/inventory').total).toBe(1);
  expect(ask('GET', '/audit').entries).toEqual([]);
});

test('the inventory comes in pages', () => {
  const ask = staging();
  const seeded = ask('PUT', '/seed', { assets: makeSeed({ size: '10P' }, 20), role: 'editor' }).assets;
  const pages = [0, 100, 200].map((offset) => ask('GET', `/inventory?offset=${offset}`).assets ?? []);
  expect(pages.map(({ length }) => length)).toEqual([100, 100, 8]);
  expect(pages.flat()).toEqual(seeded);
  expect(ask('GET', '/inventory?offset=999').assets).toEqual([]);
});

test('somebody else deletes and uploads', () => {
  const ask = staging();
  ask('PUT', '/seed', { assets: [asset('one.png'), asset('two.png')], role: 'editor' });
  expect(ask('POST', '/others/remove', { ids: ['a1'] }).status).toBe(200);
  expect(ask('POST', '/others/add', { assets: [asset('three.png')] }).assets?.map(({ id }) => id)).toEqual(['a3']);
  expect(ask('GET', '/inventory').assets?.map(({ name }) => name)).toEqual(['two.png', 'three.png']);
  expect(ask('GET', '/audit').entries).toHaveLength(2);
});

test('whoever does not know the token learns and changes nothing', () => {
  const store = new AssetStore();
  const ask = staging(store);
  for (const token of ['', 'wrong', 'right ']) {
    expect(ask('PUT', '/seed', { assets: [asset('one.png')], role: 'editor' }, token)).toMatchObject({ status: 401 });
    expect(ask('GET', '/nowhere', '', token)).toMatchObject({ status: 401 });
  }
  expect(store.all()).toEqual([]);
});

test('a bad body is refused with what is wrong with it, and changes nothing', () => {
  const ask = staging();
  ask('PUT', '/seed', { assets: [asset('one.png')], role: 'editor' });
  const seedOf = (changes: object): object => ({ assets: [{ ...asset('a.png'), ...changes }], role: 'editor' });
  const refused: [method: string, route: string, body: unknown, why: RegExp][] = [
    ['PUT', '/seed', '', /not JSON/],
    ['PUT', '/seed', '{"assets":', /not JSON/],
    ['PUT', '/seed', Buffer.from([0x22, 0xff, 0x22]), /not JSON in UTF-8/],
    ['PUT', '/seed', 'null', /expected object/],
    ['PUT', '/seed', { assets: [] }, /`role`/],
    ['PUT', '/seed', { assets: [], role: 'admin' }, /`role`/],
    ['PUT', '/seed', seedOf({ name: '../a.png' }), /`assets.0.name`/],
    ['PUT', '/seed', seedOf({ name: 'a\0.png' }), /`assets.0.name`/],
    ['PUT', '/seed', seedOf({ folder: '../b' }), /`assets.0.folder`/],
    ['PUT', '/seed', seedOf({ bytes: '%%%' }), /`assets.0.bytes`/],
    ['PUT', '/seed', seedOf({ uploadedAt: 'yesterday' }), /`assets.0.uploadedAt`/],
    ['PUT', '/seed', seedOf({ admin: true }), /admin/],
    ['POST', '/others/remove', { ids: 'a1' }, /`ids`/],
    ['POST', '/others/remove', { ids: ['a1', 'a9'] }, /no asset a9/],
    ['POST', '/others/add', '{"__proto__":{}}', /./],
    ['GET', '/inventory?offset=-1', '', /offset/],
    ['GET', '/inventory?offset=1e9', '', /offset/],
  ];
  for (const [method, route, body, why] of refused) {
    const { status, error } = ask(method, route, body);
    expect
      .soft({ status, error }, `${method} ${route} ${String(body)}`)
      .toEqual({ status: 400, error: expect.stringMatching(why) });
  }
  expect(ask('GET', '/inventory').assets?.map(({ name }) => name)).toEqual(['one.png']);
  expect(ask('DELETE', '/seed').status).toBe(405);
  expect(ask('GET', '/constructor').status).toBe(404);
});

test('names that a vendor cannot tell apart are refused', () => {
  const ask = staging(new AssetStore(({ name }) => name));
  const answer = ask('PUT', '/seed', { assets: [asset('a.png'), asset('a.png')], role: 'editor' });
  expect(answer).toMatchObject({ status: 400, error: expect.stringContaining('a.png') });
});
