import { expect, test } from '@playwright/test';
import type { Capture } from '../model/recording.ts';
import { Looks } from './looks.ts';

test('a scenario that does not wait for what it asked for, or swallows its error, has not seen it', async () => {
  const captures: Capture[] = [];
  const looks = new Looks(captures);
  await looks.look('awaited', async () => []);
  expect(() => looks.assertEnded()).not.toThrow();
  const late = looks.look('late', async () => []);
  expect(() => looks.assertEnded()).toThrow(/"late": put `await` before it/);
  await late;
  expect(captures.map(({ checkpoint }) => checkpoint)).toEqual(['awaited', 'late']);
  await looks.look('broken', () => Promise.reject(new Error('gone'))).catch(() => undefined);
  expect(() => looks.assertEnded()).toThrow(/"broken"/);
});
