import { expect, test } from '@playwright/test';
import { FAULTS } from '../../demo/faults.ts';
import { allCaught, tryFaults } from './plant-faults.ts';

test('each planted fault of sending breaks the law that is there for it, on the new build only; without one all is silent', async () => {
  const ids = FAULTS.filter(({ ref }) => ref.startsWith('eml-')).map(({ id }) => id);
  const { caught, unfounded } = await tryFaults(ids, { scenario: 'plant-and-send', silent: true });
  expect(caught).toEqual(allCaught(ids));
  expect(unfounded).toEqual([]);
});
