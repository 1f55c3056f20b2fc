import { expect, test } from '@playwright/test';
import { Inapplicable } from '../editors/contract.ts';
import { endingOf } from './ending-of.ts';

const LIMIT_MS = 2000;
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('the limit of a trial begins when its pages are open', async () => {
  const trial = async (begun: () => void): Promise<void> => {
    await wait(1200);
    begun();
    await wait(1200);
  };
  const [counted, whole] = await Promise.all([
    endingOf(trial, LIMIT_MS),
    endingOf(() => trial(() => undefined), LIMIT_MS),
  ]);
  expect(counted).toEqual({ outcome: 'completed' });
  expect(whole).toEqual({ outcome: 'timed-out', reason: 'not through after 2 s' });
});

test('pages that never open, and steps that never end, end at the limit', async () => {
  const never = new Promise<void>(() => undefined);
  const endings = [endingOf(() => never, 10), endingOf((begun) => (begun(), never), 10)];
  expect((await Promise.all(endings)).map(({ outcome }) => outcome)).toEqual(['timed-out', 'timed-out']);
});

test('what a trial throws is its outcome', async () => {
  const endings = [new Inapplicable('has no trash'), new Error('page crashed'), new Error('no such button')];
  const outcomes = endings.map((error) =>
    endingOf(async () => {
      throw error;
    }, LIMIT_MS),
  );
  expect((await Promise.all(outcomes)).map(({ outcome }) => outcome)).toEqual(['inapplicable', 'crashed', 'failed']);
});
