import { expect, test } from '@playwright/test';
import { measureRecordings, spreadOf } from './measure-recordings.ts';
import type { Recording } from '../model/recording.ts';

test('a spread says where the middle is and how far the ends lie', () => {
  expect(spreadOf([5, 1, 3, 2, 4])).toEqual({
    count: 5,
    least: 1,
    lowerQuartile: 2,
    median: 3,
    upperQuartile: 4,
    most: 5,
  });
  expect(spreadOf([])).toBeNull();
});

const made = (part: Partial<Recording>): Recording =>
  ({ side: 'baseline', outcome: 'completed', durationMs: 10, loaded: [], ...part }) as Recording;

test('what nobody measured is not guessed', () => {
  const measured = measureRecordings([
    made({ readyMs: 4 }),
    made({ outcome: 'timed-out', durationMs: 99_000, readyMs: 30_000 }),
    made({
      side: 'candidate',
      loaded: [
        { path: '/a.js', sha256: 'a', bytes: 5 },
        { path: '/b.js', sha256: 'b' },
      ],
    }),
  ]);
  expect(measured.ready).toMatchObject({ baseline: { count: 1, median: 4 }, candidate: null });
  expect(measured.trial.baseline).toMatchObject({ count: 1, most: 10 });
  expect(measured.transfer).toEqual({ baseline: null, candidate: null });
});

test('a file that every trial loads is counted once', () => {
  const loaded = [{ path: '/a.js', sha256: 'a', bytes: 5 }];
  expect(measureRecordings([made({ loaded }), made({ loaded })]).transfer.baseline).toBe(5);
});
