import { expect, test } from '@playwright/test';
import { cellWidth } from './cell-width.ts';
import { durationText, type ProgressState, renderProgress, renderProgressLine } from './progress.ts';

const stateAt = (done: number): ProgressState => ({
  phase: 'first',
  sides: { baseline: { done, total: 50 }, candidate: { done, total: 50 } },
  current: 'rte-101/\u001b[31m入れ子の表'.repeat(10),
  failures: 2,
  elapsedMs: 30_000,
});
const OPTIONS = { language: 'en', width: 80 } as const;

test('the live display counts both sides, failures and time', () => {
  const lines = renderProgress(stateAt(10), OPTIONS);
  expect(lines[0]).toContain('20%  Recording  Old 10/50  New 10/50  2 failed');
  expect(lines[1]).toContain('0:30 gone, about 2:00 left');
  for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(80);
  expect(lines.join('')).not.toContain('\u001b');
});

test('a log gets about a line per tenth and one for each phase', () => {
  const states = Array.from({ length: 51 }, (_, done) => stateAt(done));
  const lines = states.filter((now, index) => renderProgressLine(states[index - 1] ?? null, now, OPTIONS) !== null);
  expect(lines).toHaveLength(11);
  expect(renderProgressLine(stateAt(10), { ...stateAt(10), phase: 'confirm' }, OPTIONS)).toContain('Confirming');
});

test('nothing done, nothing planned: no time is promised', () => {
  expect(renderProgress(stateAt(0), OPTIONS)[1]).not.toContain('left');
  const empty = { ...stateAt(0), sides: { baseline: { done: 0, total: 0 }, candidate: { done: 0, total: 0 } } };
  expect(renderProgress(empty, OPTIONS)[0]).toContain('0%');
});

test('durations', () => {
  expect([0, 59_600, 3_725_000].map(durationText)).toEqual(['0:00', '1:00', '1:02:05']);
});
