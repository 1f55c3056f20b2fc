import { expect, test } from '@playwright/test';
import { limitOf } from './limit-of.ts';

for (const [what, trialTimeout, own, trace, limit] of [
  ['as all', 30_000, undefined, false, 30_000],
  ['its own, when that is more', 30_000, 60_000, false, 60_000],
  ['as all, when a slow machine is given more', 240_000, 60_000, false, 240_000],
  ['twice as long with a trace', 30_000, 60_000, true, 120_000],
] as const) {
  test(`a trial may take ${what}`, () => {
    const options = own === undefined ? {} : { timeout: own };
    expect(limitOf({ trialTimeout, trace }, { options })).toBe(limit);
  });
}
