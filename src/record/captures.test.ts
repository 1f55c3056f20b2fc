import { expect, test } from '@playwright/test';
import type { Capture } from '../model/recording.ts';
import { Captures } from './captures.ts';

test('a scenario that does not wait for what it asked for, or swallows its error, has not seen it', async () => {
  const taken: Capture[] = [];
  const captures = new Captures(taken);
  await captures.take('awaited', async () => []);
  expect(() => captures.assertTaken()).not.toThrow();
  const late = captures.take('late', async () => []);
  expect(() => captures.assertTaken()).toThrow(/"late": put `await` before it/);
  await late;
  expect(taken.map(({ checkpoint }) => checkpoint)).toEqual(['awaited', 'late']);
  await captures.take('broken', () => Promise.reject(new Error('gone'))).catch(() => undefined);
  expect(() => captures.assertTaken()).toThrow(/"broken"/);
});
