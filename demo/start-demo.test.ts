import { expect, test } from '@playwright/test';
import { makeSeed } from '../src/core/make-seed.ts';
import { signInOverHttp } from './server/api-client.ts';
import type { BuildName } from './server/builds.ts';
import { OTHER_USER } from './server/users.ts';
import { startDemo, type Demo } from './start-demo.ts';

const open: Demo[] = [];
const start = async (build: BuildName = '5.1'): Promise<Demo> => {
  const demo = await startDemo({ build });
  open.push(demo);
  return demo;
};

test.afterEach(async () => {
  await Promise.all(open.splice(0).map((demo) => demo.close()));
});

test('a page of the list, a search, a filter and a folder show what they should', async () => {
  const client = await signInOverHttp(await start());
  await client.seed(makeSeed({ size: '2P+1', documents: 3 }, 20));
  expect(await client.get('assets')).toMatchObject({ total: 44, pages: 3 });
  expect((await client.get('assets?page=3')).assets).toHaveLength(4);
  expect((await client.get('assets?page=4')).assets).toEqual([]);
  expect((await client.get('assets?q=%E6%98%A5')).total).toBe(3);
  expect((await client.get('assets?type=document')).assets?.map(({ name }) => name)).toEqual([
    'sheet-01.pdf',
    'sheet-02.pdf',
    'sheet-03.pdf',
  ]);
  expect((await client.get('assets?folder=campaign/spring')).total).toBe(2);
  expect((await client.get('assets?view=trash')).assets?.map(({ name }) => name)).toEqual(['trashed.png']);
  const ascending = (await client.get('assets?sort=date&size=50')).assets?.map(({ id }) => id) ?? [];
  const descending = (await client.get('assets?sort=date&size=50&dir=desc')).assets?.map(({ id }) => id) ?? [];
  expect(descending).toEqual(ascending.toReversed());
  for (const query of ['page=0', 'page=x', 'size=7', 'sort=size', 'view=all', 'type=exe']) {
    expect.soft((await client.get(`assets?${query}`)).status, query).toBe(400);
  }
});

test('a deletion goes into the trash, is logged once and can be taken back', async () => {
  const demo = await start();
  const client = await signInOverHttp(demo);
  const seeded = await client.seed(makeSeed({ size: 4, locked: 1 }, 20));
  const own = seeded.filter(({ name }) => name.startsWith('p1-')).slice(0, 4);
  const other = seeded.find(({ tenant }) => tenant === 'other');
  const answer = await client.post('assets/delete', { ids: [...own.map(({ id }) => id), other?.id, 'a999'] });
  expect(answer.deleted).toEqual(own.slice(0, 3).map(({ id }) => id));
  expect(answer.failed).toEqual([
    { id: own[3]?.id, name: own[3]?.name, reason: 'locked' },
    { id: other?.id, name: '', reason: 'gone' },
    { id: 'a999', name: '', reason: 'gone' },
  ]);
  expect((await client.staging('GET', 'audit')).entries).toMatchObject([
    { by: 'hanako', action: 'delete', assets: answer.deleted },
  ]);
  expect((await fetch(new URL(own[0]?.url ?? '', demo.vendorUrl))).status).toBe(404);
  expect((await client.post('assets/restore', { ids: answer.deleted })).restored).toEqual(answer.deleted);
  expect(await client.inventory()).toEqual(seeded);
  expect((await fetch(new URL(own[0]?.url ?? '', demo.vendorUrl))).headers.get('content-type')).toBe('image/png');
});

test('only 5.x deletes by scope: every page of the view', async () => {
  const scope = { all: true, page: 1, q: '', type: 'image', folder: '', sort: 'name', dir: 'asc', view: 'live' };
  for (const build of ['4.x', '5.x', '5.1'] as const) {
    const client = await signInOverHttp(await start(build));
    await client.seed(makeSeed({ size: '2P+1', documents: 2 }, 20));
    const answer = await client.post('assets/delete', scope);
    if (build === '5.x') expect(answer.deleted).toHaveLength(41);
    else expect(answer.status).toBe(400);
    expect((await client.get('assets')).total).toBe(build === '5.x' ? 2 : 43);
  }
});

test('folders are counted and deleted with what is in them', async () => {
  const client = await signInOverHttp(await start());
  await client.seed(makeSeed({ size: 1, inFolders: 3 }, 20));
  expect((await client.get('folders?parent=')).folders).toEqual([{ path: 'campaign', name: 'campaign', count: 6 }]);
  expect((await client.get('folders?parent=campaign')).folders).toEqual([
    { path: 'campaign/spring', name: 'spring', count: 3 },
  ]);
  expect((await client.get('folders/count?path=campaign')).count).toBe(6);
  expect((await client.post('folders/delete', { path: 'campaign' })).deleted).toHaveLength(6);
  expect((await client.get('folders?parent=')).folders).toEqual([]);
  expect((await client.post('folders/delete', { path: '' })).status).toBe(400);
  expect((await client.post('folders/delete', { path: 'campaign' })).status).toBe(404);
});

test('uploads keep names to the byte and ask before they overwrite', async () => {
  const client = await signInOverHttp(await start());
  await client.seed([]);
  const names = ['か\u3099.png', '100%25.png', 'a "b" & \u{1F338}.png', '①㈱髙.png', 'x.tar.gz'];
  for (const name of names) expect((await client.upload(name, name)).asset?.name).toBe(name);
  expect((await client.inventory()).map(({ name }) => name)).toEqual(names);
  expect(await client.upload('x.tar.gz', 'new')).toMatchObject({ status: 409, exists: true });
  expect((await client.upload('x.tar.gz', 'new', { conflict: 'keep-both' })).asset?.name).toBe('x.tar (2).gz');
  const before = (await client.inventory()).find(({ name }) => name === 'x.tar.gz');
  expect((await client.upload('x.tar.gz', 'new', { conflict: 'replace' })).asset?.id).toBe(before?.id);
  const after = (await client.inventory()).find(({ name }) => name === 'x.tar.gz');
  expect(after).toMatchObject({ url: before?.url, id: before?.id });
  expect(after?.sha256).not.toBe(before?.sha256);
  const renamed = await client.post('assets/rename', { id: before?.id, name: '新.gz' });
  expect(renamed.asset).toMatchObject({ name: '新.gz', url: before?.url });
  expect((await client.post('assets/rename', { id: before?.id, name: names[0] })).status).toBe(409);
  for (const name of ['../x.png', 'a/b.png', '', '..']) {
    expect.soft((await client.post('assets/rename', { id: before?.id, name })).status, name).toBe(400);
  }
  expect((await client.post('assets/upload', {})).status).toBe(400);
});

test('a viewer changes nothing; other tenants see nothing of ours', async () => {
  const demo = await start();
  const client = await signInOverHttp(demo);
  const seeded = await client.seed(makeSeed({ size: 3 }, 20), 'viewer');
  const [first] = seeded;
  for (const told of [
    await client.post('assets/delete', { ids: [first?.id] }),
    await client.post('assets/restore', { ids: [first?.id] }),
    await client.post('assets/rename', { id: first?.id, name: 'x.png' }),
    await client.post('folders/delete', { path: 'campaign' }),
    await client.upload('x.png', 'x'),
  ]) {
    expect.soft(told).toMatchObject({ status: 403, error: expect.any(String) });
  }
  const other = await signInOverHttp(demo, OTHER_USER);
  expect((await other.get('assets')).total).toBe(2);
  expect((await other.post('assets/delete', { ids: [first?.id] })).deleted).toEqual([]);
  expect(await client.inventory()).toEqual(seeded);
});

test('every request is logged as it arrives, with the ids it names', async () => {
  const demo = await start();
  const client = await signInOverHttp(demo);
  await client.seed(makeSeed({ size: 2 }, 20));
  await client.post('assets/delete', { ids: ['a1', 'a2'] });
  await client.post('folders/delete', { path: 'campaign' });
  const log = demo.log();
  expect(log.slice(-2).map(({ server, method, path, ids }) => [server, method, path, ids])).toEqual([
    ['vendor', 'POST', '/api/assets/delete', ['a1', 'a2']],
    ['vendor', 'POST', '/api/folders/delete', ['campaign']],
  ]);
  expect(log.every(({ time }) => time > 0)).toBe(true);
});

test('hostile requests are refused, and the server goes on', async () => {
  const demo = await start();
  const client = await signInOverHttp(demo);
  const authorized = { authorization: 'Bearer x' };
  const statuses = await Promise.all(
    [
      [`${demo.vendorUrl}api/assets`, {}],
      [`${demo.vendorUrl}api/assets`, { headers: authorized }],
      [`${demo.stagingUrl}inventory`, {}],
      [`${demo.hostUrl}session`, {}],
      [`${demo.hostUrl}mails`, { method: 'POST', body: '{}', headers: { origin: 'http://evil.example' } }],
      [`${demo.hostUrl}tayori/%2e%2e%2f%2e%2e%2fpackage.json`, {}],
      [`${demo.vendorUrl}fude/..%5c..%5cpackage.json`, {}],
      [`${demo.vendorUrl}assets/%ff`, {}],
      [`${demo.vendorUrl}assets/nothing`, {}],
    ].map(async ([url, init]) => (await fetch(url as string, init as RequestInit)).status),
  );
  expect(statuses).toEqual([401, 401, 401, 401, 403, 400, 400, 400, 404]);
  for (const body of [null, [], { ids: 'a1' }, { all: 1 }, { ids: [1] }]) {
    expect.soft((await client.post('assets/delete', body)).status, JSON.stringify(body)).toBe(400);
  }
  expect((await client.get('assets')).status).toBe(200);
});

test('bad input is told at once', async () => {
  await expect(startDemo({ build: '6.x' as BuildName })).rejects.toThrow(
    'There is no build `6.x`. — one of: 4.x, 5.x, 5.1',
  );
  await expect(startDemo({ build: '5.1', faults: ['cancel-delete', 'x'] })).rejects.toThrow(
    /no fault `cancel-delete`. — did you mean `cancel-deletes`\?\nThere is no fault `x`/,
  );
  const { hostUrl } = await start();
  const taken = Number(new URL(hostUrl).port);
  await expect(startDemo({ build: '5.1', vendorPort: taken })).rejects.toThrow(`Port ${taken} is taken.`);
});
