import { test, expect } from '@playwright/test';
import type { DestructivePattern } from '../model/asset.ts';
import { readDestructiveRequest } from './read-destructive-request.ts';

const HOST = 'http://vendor.test';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Sent {
  method?: string;
  url?: string;
  type?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array | null;
}

const read = (
  patterns: DestructivePattern[],
  { method = 'POST', url = '/api/delete', type, headers = {}, body = null }: Sent,
) =>
  readDestructiveRequest(patterns, {
    method,
    url: HOST + url,
    headers: { ...(type ? { 'content-type': type } : {}), ...headers },
    body: typeof body === 'string' && body !== 'withheld' ? bytes(body) : body,
  });

const byBody: DestructivePattern = {
  name: 'delete images',
  method: 'POST',
  url: '/api/delete',
  ids: 'body.ids',
  scope: 'body.all',
};

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';
const JSON_TYPE = 'application/json';

async function multipart(...fields: [string, string | File][]): Promise<{ type: string; body: Uint8Array }> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const response = new Response(form);
  return { type: response.headers.get('content-type')!, body: new Uint8Array(await response.arrayBuffer()) };
}

for (const [name, sent] of Object.entries<Sent>({
  'a list in JSON': { type: JSON_TYPE, body: '{"ids":["a","b"]}' },
  'JSON with a byte order mark': { type: JSON_TYPE, body: '\uFEFF{"ids":["a","b"]}' },
  'JSON sent as text, as a beacon does': { type: 'text/plain;charset=UTF-8', body: '{"ids":["a","b"]}' },
  'JSON under the content type of a form': { type: FORM, body: '{"ids":["a","b"]}' },
  'JSON without a content type': { body: '{"ids":["a","b"]}' },
  'a text with commas in JSON': { type: JSON_TYPE, body: '{"ids":"a, b"}' },
  'a repeated field': { type: FORM, body: 'ids=a&x=1&ids=b' },
  'a list of a form': { type: FORM, body: 'ids%5B%5D=a&ids[]=b' },
  'a numbered list of a form': { type: FORM, body: 'ids[0]=a&ids[1]=b' },
  'commas in a form': { type: FORM, body: 'ids=a%2Cb' },
  'JSON in a field of a form': { type: FORM, body: 'ids=["a","b"]' },
  'a form sent as text': { type: 'text/plain', body: 'ids=a,b' },
  'ids that moved to the query': { url: '/api/delete?ids=a,b' },
})) {
  test(`ids are read from ${name}`, async () => {
    expect(await read([byBody], sent)).toEqual({ pattern: 'delete images', ids: ['a', 'b'], scope: null });
  });
}

test('ids are read from multipart bodies, files left out', async () => {
  const sent = await multipart(['ids[]', 'a'], ['ids[]', 'b'], ['file', new File(['x'], 'ids.png')]);
  expect(await read([byBody], sent)).toMatchObject({ ids: ['a', 'b'] });
});

test('names with commas stay whole in a list', async () => {
  expect(await read([byBody], { type: JSON_TYPE, body: '{"ids":["a, b.png"]}' })).toMatchObject({ ids: ['a, b.png'] });
  expect(await read([byBody], { type: FORM, body: 'ids[]=a, b.png' })).toMatchObject({ ids: ['a, b.png'] });
});

test('one id is taken as it stands, whatever is in the name of a file', async () => {
  const one: DestructivePattern = { name: 'remove a file', method: 'POST', url: '/api/delete', id: 'body.asset' };
  for (const name of ['a, b.png', ' a .png', '[1].png', '["a"].png', 'folder/a,b.png']) {
    const form = new URLSearchParams({ asset: name }).toString();
    expect(await read([one], { type: FORM, body: form })).toMatchObject({ ids: [name] });
    expect(await read([one], { type: JSON_TYPE, body: JSON.stringify({ asset: name }) })).toMatchObject({
      ids: [name],
    });
  }
  expect(await read([one], { type: FORM, body: 'asset=' })).toMatchObject({ ids: [] });
  expect(await read([one], { body: 'withheld' })).toMatchObject({ ids: null });
});

test('numbers are ids; none and no ids are told apart', async () => {
  expect(await read([byBody], { type: JSON_TYPE, body: '{"ids":[1,20]}' })).toMatchObject({ ids: ['1', '20'] });
  expect(await read([byBody], { type: JSON_TYPE, body: '{"ids":[]}' })).toMatchObject({ ids: [] });
  expect(await read([byBody], { type: FORM, body: 'ids=' })).toMatchObject({ ids: [] });
  expect(await read([byBody], { type: JSON_TYPE, body: '{}' })).toMatchObject({ ids: null, scope: null });
});

test('a scope is told as it stands', async () => {
  const scoped = async (sent: Sent, pattern = byBody) => (await read([pattern], sent))?.scope;
  expect(await scoped({ type: JSON_TYPE, body: '{"all":true,"page":1}' })).toBe('all=true');
  expect(await scoped({ type: JSON_TYPE, body: '{"all":false,"ids":[1]}' })).toBeNull();
  expect(await scoped({ type: FORM, body: 'all=1' })).toBe('all=1');
  expect(await scoped({ type: FORM, body: 'all=0' })).toBeNull();
  expect(await scoped({ type: JSON_TYPE, body: '{"all":{"folder":"x"}}' })).toBe('all={"folder":"x"}');
  expect(await scoped({ url: '/api/delete?scope=page' }, { ...byBody, scope: 'query.scope' })).toBe('scope=page');
});

test('ids inside of objects', async () => {
  const pattern = { ...byBody, ids: 'body.items[].id' };
  expect(await read([pattern], { type: JSON_TYPE, body: '{"items":[{"id":"a"},{"id":"b"}]}' })).toMatchObject({
    ids: ['a', 'b'],
  });
  expect(await read([pattern], { type: FORM, body: 'items[0][id]=a&items[1][id]=b&items[1][name]=c' })).toMatchObject({
    ids: ['a', 'b'],
  });
  expect(
    await read([{ ...byBody, ids: 'body[].id' }], { type: JSON_TYPE, body: '[{"id":"a"},{"id":"b"}]' }),
  ).toMatchObject({ ids: ['a', 'b'] });
  const nested = { ...byBody, ids: 'body.data.ids' };
  expect(await read([nested], { type: FORM, body: `data=${encodeURIComponent('{"ids":["a","b"]}')}` })).toMatchObject({
    ids: ['a', 'b'],
  });
});

test('objects where ids should be are no ids', async () => {
  const found = await read([byBody], { type: JSON_TYPE, body: '{"ids":[{"id":1}]}' });
  expect(found).toMatchObject({ ids: null, unreadable: 'what stands at body.ids is no list of ids' });
});

const byPath: DestructivePattern = {
  name: 'delete one',
  method: 'POST',
  url: '/api/assets/:id/delete',
  ids: 'path.id',
};

for (const url of [
  '/api/assets/7/delete',
  '/api/assets/7/delete/',
  '//api///assets/7/delete',
  '/api/./x/../assets/7/delete',
  '/api/%61ssets/7/del%65te',
  '/api%2Fassets%2F7%2Fdelete',
  '/api/x%2F..%2Fassets/7/delete',
  '/api/assets/7/delete;jsessionid=1',
  '/api/assets/7/delete?b=1&a=2#x',
]) {
  test(`the path ${url} does not slip through`, async () => {
    expect(await read([byPath], { url })).toMatchObject({ pattern: 'delete one', ids: ['7'] });
  });
}

test('other paths pass', async () => {
  for (const url of [
    '/api/assets/delete',
    '/api/Assets/7/delete',
    '/api/assets/7/delete/all',
    '/x/api/assets/7/delete',
  ])
    expect(await read([byPath], { url })).toBeNull();
});

test('ids of a path are decoded; a star stands for anything', async () => {
  expect(await read([byPath], { url: '/api/assets/%E7%94%BB%20%2F1/delete' })).toMatchObject({ ids: ['画 /1'] });
  const star = { name: 'all of it', method: '*', url: '/api/*/purge' };
  expect(await read([star], { method: 'GET', url: '/api/a/b/purge' })).toMatchObject({ pattern: 'all of it' });
  expect(await read([star], { method: 'OPTIONS', url: '/api/a/b/purge' })).toBeNull();
});

test('a broken percent-encoding stands for itself', async () => {
  expect(await read([byPath], { url: '/api/assets/%E7%/delete' })).toMatchObject({ ids: ['%E7%'] });
});

test('a query in the pattern must be there, in any order', async () => {
  const pattern = { name: 'q', method: 'GET', url: '/c.php?action=remove' };
  expect(await read([pattern], { method: 'GET', url: '/c.php?x=1&action=remove' })).not.toBeNull();
  expect(await read([pattern], { method: 'HEAD', url: '/c.php?action=remove' })).not.toBeNull();
  expect(await read([pattern], { method: 'GET', url: '/c.php?action=list' })).toBeNull();
});

const byAction: DestructivePattern = {
  name: 'remove file',
  method: 'POST',
  url: '/connector',
  when: { 'body.action': 'fileRemove' },
  ids: 'body.name',
};

test('a condition decides', async () => {
  const at = (sent: Sent) => read([byAction], { url: '/connector', ...sent });
  expect(await at({ type: FORM, body: 'action=fileRemove&name=a.png' })).toMatchObject({ ids: ['a.png'] });
  expect(await at({ type: FORM, body: 'action=files' })).toBeNull();
  expect(await at({ type: FORM, body: 'x=1' })).toBeNull();
  expect(await at(await multipart(['action', 'fileRemove'], ['name', 'a.png']))).toMatchObject({ ids: ['a.png'] });
  // A build that moved it into the query is still held.
  expect(await at({ url: '/connector?action=fileRemove&name=a.png' })).toMatchObject({ ids: ['a.png'] });
  // Sent twice, servers differ in which one they take.
  expect(await at({ type: FORM, body: 'action=files&action=fileRemove' })).not.toBeNull();
});

test('a body that cannot be read counts as destructive, and says why', async () => {
  const at = (sent: Sent) => read([byAction], { url: '/connector', ...sent });
  expect(await at({ body: 'withheld' })).toMatchObject({
    ids: null,
    unreadable: 'the browser does not hand out its body',
  });
  expect(await at({ type: JSON_TYPE, body: '{"action":' })).toMatchObject({
    unreadable: 'its JSON body cannot be parsed',
  });
  expect(await at({ type: 'multipart/form-data; boundary=x', body: 'nonsense' })).toMatchObject({
    unreadable: 'its multipart body cannot be parsed',
  });
  expect(await at({ type: JSON_TYPE, headers: { 'Content-Encoding': 'gzip' }, body: 'xx' })).toMatchObject({
    unreadable: 'its body is compressed (gzip)',
  });
  expect(await at({ url: '/connector?action=files', body: 'withheld' })).not.toBeNull();
  expect(await at({ url: '/upload', body: 'withheld' })).toBeNull();
  expect(await at({ type: 'image/png', body: '\u0089PNG' })).toBeNull();
});

test('DELETE always counts, under every name it has', async () => {
  const always = { pattern: 'DELETE', ids: null, scope: null };
  expect(await read([], { method: 'DELETE', url: '/any' })).toEqual(always);
  expect(await read([], { url: '/any', headers: { 'X-HTTP-Method-Override': 'delete' } })).toEqual(always);
  expect(await read([], { url: '/any', type: FORM, body: '%5Fmethod=DELETE' })).toEqual(always);
  expect(await read([], { url: '/any', type: JSON_TYPE, body: '{"_method":"DELETE"}' })).toEqual(always);
  expect(await read([], { url: '/any?_method=delete' })).toEqual(always);
  expect(await read([], { url: '/any', ...(await multipart(['_method', 'DELETE'])) })).toEqual(always);
  expect(await read([], { url: '/any' })).toBeNull();
});

test('a declared DELETE has its ids; an unreadable POST may be one', async () => {
  const pattern = { name: 'delete', method: 'DELETE', url: '/api/assets/:id', ids: 'path.id' };
  expect(await read([pattern], { method: 'DELETE', url: '/api/assets/7' })).toMatchObject({
    pattern: 'delete',
    ids: ['7'],
  });
  expect(await read([pattern], { url: '/api/assets/7', body: 'withheld' })).toMatchObject({
    pattern: 'delete',
    ids: ['7'],
  });
  expect(await read([pattern], { url: '/api/assets/7', type: JSON_TYPE, body: '{}' })).toBeNull();
});

test('hostile input is read or refused, never thrown at', async () => {
  const deep = `{"ids":${'['.repeat(5000)}${']'.repeat(5000)}}`;
  expect(await read([byBody], { type: JSON_TYPE, body: deep })).toMatchObject({ pattern: 'delete images' });
  expect(await read([byBody], { type: JSON_TYPE, body: '{"__proto__":{"ids":[1]},"constructor":1}' })).toMatchObject({
    ids: null,
  });
  expect(await read([byBody], { type: 'text/plain; charset=no-such', body: 'ids=1' })).toMatchObject({ ids: ['1'] });
  expect(
    await readDestructiveRequest([byBody], { method: 'GET', url: 'data:text/plain,x', headers: {}, body: null }),
  ).toBeNull();
});
