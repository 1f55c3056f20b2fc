import { expect, test } from '@playwright/test';
import type { RequestValue } from '../model/recording.ts';
import { compareRequests } from './compare-requests.ts';

const request = (method: string, route: string, more: Partial<RequestValue> = {}): RequestValue => ({
  method,
  route,
  count: 1,
  statuses: [200],
  bodyShape: '',
  mutating: !['GET', 'HEAD', 'OPTIONS'].includes(method),
  ...more,
});
const told = (old: RequestValue[], next: RequestValue[]) =>
  compareRequests(old, next).map(({ part, newMutatingRequest }) => (newMutatingRequest ? `!! ${part}` : part));

test('equal is silent, so is another order or count of reads', () => {
  const [list, folders] = [request('GET', '/list'), request('GET', '/folders')];
  expect(compareRequests([list, folders], [folders, { ...list, count: 5 }])).toEqual([]);
});

test('an answer that was not there yet agrees with success only', () => {
  const list = request('GET', '/list');
  expect(compareRequests([{ ...list, statuses: [] }], [list])).toEqual([]);
  expect(told([{ ...list, statuses: [] }], [{ ...list, statuses: [500] }])).toEqual([
    'GET /list › answer: none yet → 500',
  ]);
});

test('marks mutating requests that the old build does not make, or makes less often', () => {
  expect(told([], [request('POST', '/delete', { bodyShape: '{ids:[string]}' })])).toEqual([
    '!! mutating request POST /delete {ids:[string]} is new',
  ]);
  expect(told([request('DELETE', '/a')], [request('DELETE', '/a', { count: 2 })])).toEqual([
    '!! DELETE /a › times: 1 → 2',
  ]);
  expect(told([request('DELETE', '/a', { count: 2 })], [request('DELETE', '/a')])).toEqual([
    'DELETE /a › times: 2 → 1',
  ]);
  expect(
    told([request('POST', '/a', { bodyShape: 'form x' })], [request('POST', '/a', { bodyShape: 'form y' })]),
  ).toEqual(['!! mutating request POST /a form y is new', 'mutating request POST /a form x is no longer made']);
});

test('tells failures and other hosts', () => {
  expect(
    told([], [request('GET', '/langs/ja.js', { statuses: [404] }), request('GET', 'https://c0.example/i?u')]),
  ).toEqual(['request GET /langs/ja.js (404) is new', 'request GET https://c0.example/i?u is new']);
});
