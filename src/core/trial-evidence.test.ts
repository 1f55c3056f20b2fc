import { expect, test } from '@playwright/test';
import { recordingOf, runOf } from '../../tests/run-in-memory.ts';
import type { Outcome } from '../model/recording.ts';
import { gatherEvidence, lostPairs, nextAttempt } from './trial-evidence.ts';

const evidenceOf = (baseline: Outcome[], candidate: Outcome[]) => {
  const recordings = [
    ...baseline.map((outcome, index) => recordingOf('baseline', index + 1, { outcome })),
    ...candidate.map((outcome, index) => recordingOf('candidate', index + 1, { outcome })),
  ];
  return gatherEvidence(runOf().plan, recordings);
};
const isTriedAgain = (baseline: Outcome[], candidate: Outcome[]) => evidenceOf(baseline, candidate).some(lostPairs);

test('what got through on both builds, but not together twice, is tried once more', () => {
  expect(isTriedAgain(['completed', 'completed'], ['completed', 'timed-out'])).toBe(true);
  expect(isTriedAgain(['crashed', 'completed'], ['completed', 'failed'])).toBe(true);
  expect(isTriedAgain(['completed', 'completed', 'completed'], ['timed-out', 'completed', 'timed-out'])).toBe(true);
});

test('what a further attempt cannot tell is not', () => {
  expect(isTriedAgain(['completed'], ['timed-out'])).toBe(false);
  expect(isTriedAgain(['completed', 'completed'], ['completed', 'completed'])).toBe(false);
  expect(isTriedAgain(['completed', 'completed'], ['failed', 'failed'])).toBe(false);
  expect(isTriedAgain(['timed-out', 'timed-out'], ['completed', 'timed-out'])).toBe(false);
  expect(isTriedAgain(['completed', 'completed', 'completed'], ['completed', 'timed-out', 'completed'])).toBe(false);
});

test('an attempt that was killed half way is finished before the next one begins', () => {
  const [twice, half] = [
    evidenceOf(['completed', 'completed'], ['completed', 'timed-out']),
    evidenceOf(['completed', 'completed', 'completed'], ['completed', 'timed-out']),
  ];
  expect(nextAttempt(twice)).toBe(3);
  expect(nextAttempt(half)).toBe(3);
  expect(nextAttempt(evidenceOf(['completed', 'crashed', 'crashed'], ['completed', 'crashed', 'completed']))).toBe(4);
  expect(nextAttempt([])).toBe(3);
});
