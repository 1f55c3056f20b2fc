import { test, expect } from '@playwright/test';
import { renderCounts } from '../../scripts/plain-count-reporter.mjs';

const ran = (outcome: string) => ({ outcome: () => outcome, results: [{}] });
const neverRan = { outcome: () => 'skipped', results: [] };

test('tests are counted by what became of them', () => {
  expect(renderCounts([ran('expected'), ran('flaky'), ran('unexpected'), ran('skipped')], 0)).toBe(
    '2 passed, 1 failed, 1 skipped',
  );
});

test('a test that never ran and a file that cannot be loaded count as failed', () => {
  expect(renderCounts([neverRan], 1)).toBe('0 passed, 2 failed, 0 skipped');
});
