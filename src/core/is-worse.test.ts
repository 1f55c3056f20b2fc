import { expect, test } from '@playwright/test';
import type { InvariantResult } from '../model/recording.ts';
import type { Json } from '../model/text.ts';
import { isWorse } from './is-worse.ts';

const broken = (actual: Json, expected: Json): InvariantResult => ({ sentence: 's', holds: false, actual, expected });
const untouched: Record<string, string[]> = { requests: [], gone: [], ticked: ['a'], listed: ['a', 'b'] };

for (const [what, old, next, worse] of [
  // Of both builds something else than nothing happens after "cancel".
  ['a field that was kept is broken, too', { ticked: [] }, { ticked: [], gone: ['a'] }, true],
  ['another field is broken, the one before is kept', { ticked: [] }, { gone: ['a'] }, true],
  ['the same field names more', { gone: ['a'] }, { gone: ['a', 'b'] }, true],
  ['the same field names something else', { gone: ['a'] }, { gone: ['b'] }, false],
  ['the same field lacks something else', { listed: ['a'] }, { listed: ['b'] }, false],
  ['a field is kept again', { ticked: [], gone: ['a'] }, { ticked: [] }, false],
  ['the same fields are broken', { ticked: [] }, { ticked: [] }, false],
] as [string, Record<string, string[]>, Record<string, string[]>, boolean][]) {
  test(`an invariant of several fields that both builds break: ${what}`, () => {
    const result = (fields: Record<string, string[]>): InvariantResult =>
      broken({ ...untouched, ...fields }, untouched);
    expect(isWorse(result(old), result(next))).toBe(worse);
  });
}

for (const [what, old, next, worse] of [
  ['one survived, now another one dies', ['a'], ['a', 'x'], true],
  ['one too many, now two', ['a', 'b', 'x'], ['a', 'b', 'x', 'y'], true],
  ['one too many, now one survives', ['a', 'b', 'x'], ['a'], true],
  ['one too many, now another one', ['a', 'b', 'x'], ['a', 'b', 'y'], false],
  ['one survived, now another one does', ['a'], ['b'], false],
  ['the same ones in another order', ['b', 'x'], ['x', 'b'], false],
  ['no list of names', 'all=true', ['a', 'x'], false],
  ['the same name once more', ['a', 'b', 'b'], ['a', 'b', 'b', 'b'], true],
] as [string, Json, Json, boolean][]) {
  test(`a list of names that both builds get wrong: ${what}`, () => {
    expect(isWorse(broken(old, ['a', 'b']), broken(next, ['a', 'b']))).toBe(worse);
  });
}

test('four numbers of which only the dialog was wrong, and now fewer are gone than were ticked', () => {
  const numbers = (gone: number): InvariantResult => ({
    ...broken({ dialog: null, ticked: 3, requested: 3, gone }, { dialog: 3, ticked: 3, requested: 3, gone: 3 }),
    name: 'four-numbers',
  });
  expect(isWorse(numbers(3), numbers(2))).toBe(true);
  expect(isWorse(numbers(2), numbers(3))).toBe(false);
});
