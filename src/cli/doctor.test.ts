import { expect, test } from '@playwright/test';
import { checkNode } from './check-machine.ts';
import { renderChecks } from './doctor.ts';

test('what to type stands below what is missing', () => {
  const text = renderChecks(
    [
      { id: 'node', title: 'Node', state: 'ok', found: '20.20.2' },
      { id: 'browser', title: 'Browser', state: 'missing', found: 'none', todo: 'npx playwright install' },
    ],
    false,
  );
  expect(text).toBe(
    '✓ Node     20.20.2\n✗ Browser  none\n           → npx playwright install\n\nSomething is missing: see ✗.\n',
  );
});

test('Node must be 20.19 or newer: older ones cannot require modules of this kind', () => {
  expect(['18.20.0', '20.18.0', '20.19.0', '22.0.0'].map((version) => checkNode(version).state)).toEqual([
    'missing',
    'missing',
    'ok',
    'ok',
  ]);
});
