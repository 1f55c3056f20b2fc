import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { FAULTS } from '../../demo/faults.ts';
import { EXPECTED_CATCHES } from './expected-catches.ts';
import { renderFaultTable } from './fault-table.ts';
import { allCaught, tryFaults } from './plant-faults.ts';

test('every fault of the switchboard has an item that is there to catch it', () => {
  expect(Object.keys(EXPECTED_CATCHES).toSorted()).toEqual(FAULTS.map(({ id }) => id).toSorted());
  for (const { id, ref } of FAULTS) expect(EXPECTED_CATCHES[id]?.item, id).toBe(ref);
});

test('the table of the documentation is the one that is tried here', () => {
  const cells = (text: string): string[] =>
    text.split('\n').map((line) => line.replaceAll(/\s*\|\s*/g, '|').replaceAll(/-+/g, '-'));
  expect(cells(readFileSync('docs/fault-table.md', 'utf8'))).toEqual(cells(renderFaultTable()));
});

// That the same trials are silent without a fault: the mended build against itself, in verdicts.spec.ts.
test('each planted fault of the library breaks the law that is there for it, on the new build only', async () => {
  const ids = FAULTS.filter(({ ref }) => ref.startsWith('ast-')).map(({ id }) => id);
  const { caught } = await tryFaults(ids, { scenario: 'plant-and-try', silent: false });
  expect(caught).toEqual(allCaught(ids));
});
