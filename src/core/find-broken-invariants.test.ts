import { expect, test } from '@playwright/test';
import { recordingOf } from '../../tests/run-in-memory.ts';
import type { InvariantResult } from '../model/recording.ts';
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
