import { expect, test } from '@playwright/test';
import { lawEvidence } from '../../tests/report/sample-asset-verdict.ts';
import {
  auditIsComplete,
  canariesSurvive,
  dialogSaysEnough,
  drawnIsSelected,
  exactlyTheNamed,
  type Law,
  nothingHappens,
  pagerIsValid,
  restoredIsTheSame,
} from '../core/asset-invariants.ts';
import type { Json } from '../model/text.ts';
import { deviationText, readDeviations } from './deviations.ts';

const named = (...names: string[]) => names.map((name) => ({ id: name, name, sha256: '' }));
const told = (law: Law, most = 3) => {
  const evidence = lawEvidence(law, law);
  return readDeviations(evidence, evidence.new).map((deviation) => deviationText(deviation, most).en);
};
const plain = (actual: Json, expected: Json): Law => [{ name: 'own', en: 'own', ja: '' }, actual, expected];

test('lists are told as what is too many and what is missing, in words of the invariant', () => {
  expect(told(exactlyTheNamed(named('a', 'b', 'x', 'y'), named('a', 'b', 'c')))).toEqual([
    '2 gone that were not named: x, y',
    '1 named and still there: c',
  ]);
  expect(told(canariesSurvive(named('a', 'b', 'c', 'd', 'e')))).toEqual([
    '5 canaries gone or changed: a, b, c and 2 more',
  ]);
  expect(told(auditIsComplete([], 'delete', ['7']))).toEqual(['1 deleted and not logged: 7']);
});

test('the Japanese words have the same numbers', () => {
  const evidence = lawEvidence(canariesSurvive([]), canariesSurvive(named('別フォルダ.png')));
  const [deviation] = readDeviations(evidence, evidence.new);
  expect(deviation && deviationText(deviation, 3).ja).toBe('巻き込まれて消えた・変わったもの 1 件：別フォルダ.png');
});

test('several facts: only those that differ', () => {
  const before = { ticked: ['1'], listed: ['a', 'b'] };
  const after = { requests: [], gone: named('b'), ticked: ['1'], listed: ['a'] };
  expect(told(nothingHappens(after, before))).toEqual(['1 gone all the same: b', '1 no longer listed: b']);
  const enough = { count: null, text: '', defaultFocus: 'Delete', destructive: 'Delete' };
  expect(told(dialogSaysEnough(enough))).toEqual([
    'the dialog says no number',
    'the default button of the dialog deletes',
  ]);
  const page = { page: 4, pages: 3, total: 60, listed: 20 };
  expect(told(pagerIsValid(page, { ...page, page: 3 }))).toEqual(['page: 4, expected 3']);
});

test('a word where a list should be, and numbers that an invariant has words for', () => {
  expect(told([{ name: 'request-names-the-ticked', en: '', ja: '' }, 'all=true', ['1', '2']])).toEqual([
    'the request names no ids: all=true',
  ]);
  expect(told(drawnIsSelected(['1', '2', '3'], 3, 2))).toEqual([
    'the dialog asks about 2, and 3 are drawn as selected',
  ]);
  expect(told(plain('all', ['1']))).toEqual([]);
});

test('things with a name are changed, not gone and come', () => {
  const one = { ...named('a')[0]!, url: '/1' };
  expect(told(restoredIsTheSame([{ ...one, url: '/2' }], [one]))).toEqual([
    '1 restored with other bytes or another address: a',
  ]);
});

test('invariants without words of their own', () => {
  expect(told(plain(['a', 'a'], ['a', 'b']))).toEqual(['1 too many: a', '1 missing: b']);
  expect(told(plain(['a'], []))).toEqual(['1 where none should be: a']);
  expect(told(plain(['a', 'b'], ['b', 'a']))).toEqual(['another order']);
  expect(told(plain({ list: [1] }, { list: [1, 2] }))).toEqual(['list: 1 missing: 2']);
  for (const [actual, expected] of [
    ['a', 'b'],
    [null, []],
    [['a'], ['a']],
  ] as [Json, Json][]) {
    expect(told(plain(actual, expected))).toEqual([]);
  }
});
