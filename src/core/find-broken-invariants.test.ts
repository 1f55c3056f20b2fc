import { expect, test } from '@playwright/test';
import { recordingOf } from '../../tests/run-in-memory.ts';
import type { InvariantResult } from '../model/recording.ts';
import { deletionsAreDeclared } from './asset-invariants.ts';
import { findBrokenInvariants } from './find-broken-invariants.ts';

test('the name of an invariant goes with its evidence; one without a name gets none', () => {
  const result = (holds: boolean, name?: string): InvariantResult => ({
    sentence: name ?? 'nameless',
    ...(name === undefined ? {} : { name }),
    holds,
    actual: holds,
    expected: true,
  });
  const left = (holds: boolean) => [result(holds, 'four-numbers'), result(holds)];
  const pair = {
    old: { ...recordingOf('baseline', 1, {}), invariants: left(true) },
    next: { ...recordingOf('candidate', 1, {}), invariants: left(false) },
  };
  const [named, nameless] = findBrokenInvariants([pair]).map(({ evidence }) => evidence);
  expect(named).toMatchObject({ name: 'four-numbers' });
  expect(nameless).not.toHaveProperty('name');
});

for (const [what, old, next, kind] of [
  ['a number that is too small where there was none', { dialog: null, gone: 41 }, { dialog: 20, gone: 41 }, 'worse'],
  ['a number that is too small by more', { dialog: 40, gone: 41 }, { dialog: 20, gone: 41 }, 'worse'],
  ['more than is ticked is deleted', { dialog: null, gone: 41 }, { dialog: null, gone: 60 }, 'worse'],
  ['more than is ticked is requested, and nothing is known to be gone', null, { requested: 60 }, 'worse'],
  ['no number where there was a wrong one', { dialog: 20, gone: 41 }, { dialog: null, gone: 41 }, 'other'],
  ['another number that is too large', { dialog: 50, gone: 41 }, { dialog: 60, gone: 41 }, 'other'],
  ['the same', { dialog: null, gone: 41 }, { dialog: null, gone: 41 }, 'same'],
] as const) {
  test(`four numbers that both builds break: ${what}`, () => {
    const broken = (numbers: object | null): InvariantResult => ({
      sentence: 'the four numbers agree',
      name: 'four-numbers',
      holds: false,
      actual: { dialog: null, ticked: 41, requested: 'all', gone: null, ...numbers },
      expected: { dialog: 41, ticked: 41, requested: 'all', gone: 41 },
    });
    const [found] = findBrokenInvariants([
      {
        old: { ...recordingOf('baseline', 1, {}), invariants: [broken(old)] },
        next: { ...recordingOf('candidate', 1, {}), invariants: [broken(next)] },
      },
    ]);
    expect(found?.kind).toBe({ worse: 'broken-invariant', other: 'regression', same: 'already-broken' }[kind]);
  });
}

test('what the guard did not see on the old build is no evidence, whatever the new build does', () => {
  const results = (unseen: string[]): InvariantResult[] => {
    const [{ name, en }, actual, expected] = deletionsAreDeclared(unseen);
    return [{ sentence: en, name: name ?? '', holds: unseen.length === 0, actual, expected }];
  };
  const kinds = (old: string[], next: string[]) =>
    findBrokenInvariants([
      {
        old: { ...recordingOf('baseline', 1, {}), invariants: results(old) },
        next: { ...recordingOf('candidate', 1, {}), invariants: results(next) },
      },
    ]).map(({ kind }) => kind);
  expect(kinds(['a.png'], ['a.png'])).toEqual(['unchecked']);
  expect(kinds(['a.png'], [])).toEqual(['unchecked']);
  expect(kinds([], ['a.png'])).toEqual(['broken-invariant']);
  expect(kinds([], [])).toEqual([]);
});

test('of a build that did not repeat itself stands there what makes the difference', () => {
  const results = (holds: boolean): InvariantResult[] => [
    { sentence: 'nothing is lost', holds, actual: holds, expected: true },
  ];
  const pairOf = (old: boolean, next: boolean) => ({
    old: { ...recordingOf('baseline', 1, {}), invariants: results(old) },
    next: { ...recordingOf('candidate', 1, {}), invariants: results(next) },
  });
  const shown = (...pairs: ReturnType<typeof pairOf>[]) =>
    findBrokenInvariants(pairs).flatMap(({ kind, evidence }) =>
      evidence.kind === 'invariant' ? [[kind, evidence.old, evidence.new]] : [],
    );
  const [holding, broken] = [
    { holds: true, actual: true, expected: true },
    { holds: false, actual: false, expected: true },
  ];
  expect(shown(pairOf(true, false), pairOf(false, false))).toEqual([['broken-invariant', holding, broken]]);
  expect(shown(pairOf(true, false), pairOf(true, true))).toEqual([['unstable', holding, broken]]);
  expect(shown(pairOf(false, true), pairOf(true, true))).toEqual([['noise', broken, holding]]);
});

test('an invariant that one pass of the new build did not come to does not hold there', () => {
  const results = (times: number): InvariantResult[] =>
    Array.from({ length: times }, () => ({ sentence: 'nothing is lost', holds: true, actual: true, expected: true }));
  const kinds = (...passes: [old: number, next: number][]) =>
    findBrokenInvariants(
      passes.map(([old, next]) => ({
        old: { ...recordingOf('baseline', 1, {}), invariants: results(old) },
        next: { ...recordingOf('candidate', 1, {}), invariants: results(next) },
      })),
    ).map(({ kind }) => kind);
  expect(kinds([2, 2], [2, 2])).toEqual([]);
  expect(kinds([2, 2], [2, 1])).toEqual(['unchecked']);
  expect(kinds([2, 2], [2, 0])).toEqual(['unchecked', 'unchecked']);
  expect(kinds([2, 2], [1, 2])).toEqual([]);
});

test('what both builds break at times is noise, unless the new one ever breaks more than the old one ever did', () => {
  const results = (lost: string[]): InvariantResult[] => [
    { sentence: 'nothing is lost', holds: lost.length === 0, actual: lost, expected: [] },
  ];
  const kinds = (old: string[][], next: string[][]) =>
    findBrokenInvariants(
      old.map((lost, pass) => ({
        old: { ...recordingOf('baseline', 1, {}), invariants: results(lost) },
        next: { ...recordingOf('candidate', 1, {}), invariants: results(next[pass]!) },
      })),
    ).map(({ kind }) => kind);
  expect(kinds([['a'], []], [[], ['a']])).toEqual(['noise']);
  expect(kinds([['a'], ['a']], [[], ['a']])).toEqual(['noise']);
  expect(kinds([['a'], []], [[], ['a', 'b']])).toEqual(['unstable']);
  expect(kinds([['a'], ['a']], [[], ['a', 'b']])).toEqual(['unstable']);
  expect(kinds([['a'], ['a', 'b']], [[], ['a', 'b']])).toEqual(['noise']);
});
