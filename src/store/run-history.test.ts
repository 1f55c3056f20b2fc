import { expect, test } from '@playwright/test';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judgeShown } from '../../tests/run-in-memory.ts';
import type { Verdict } from '../model/verdict.ts';
import { writeReports } from './run-folder.ts';
import { readHistory, writeSummary } from './run-history.ts';

let reports = '';
test.beforeEach(() => void (reports = mkdtempSync(path.join(tmpdir(), 'sekisho-history-'))));
test.afterEach(() => rmSync(reports, { recursive: true, force: true }));

const judged = judgeShown({ baseline: [{}, {}], candidate: [{ html: 'b' }, { html: 'b' }] });

function putRun(name: string, day: number, more: Partial<Verdict['run']> = {}): { folder: string; verdict: Verdict } {
  const createdAt = `2026-01-${String(day).padStart(2, '0')}T01:00:00.000Z`;
  const verdict = { ...judged, run: { ...judged.run, id: name, createdAt, ...more } };
  const folder = path.join(reports, name);
  writeReports(folder, [{ path: 'verdict.json', content: `${JSON.stringify(verdict, null, 2)}\n` }]);
  return { folder, verdict };
}

test('the last 20 runs of the same editor, the oldest first, with or without a summary', () => {
  for (let day = 1; day <= 24; day++) {
    const { folder, verdict } = putRun(`run-${day}`, day);
    if (day % 2 === 0) writeSummary(folder, verdict);
  }
  putRun('other-editor', 25, { editor: 'quill' });
  const { folder, verdict } = putRun('own', 28);
  const { runs, unreadable } = readHistory(folder, { ...verdict, status: 'block' });
  expect(runs).toHaveLength(20);
  expect(runs.at(-1)).toMatchObject({ folder: 'own', status: 'block', findings: { regression: 1 } });
  expect(runs.map(({ createdAt }) => createdAt)).toEqual(runs.map(({ createdAt }) => createdAt).toSorted());
  expect(runs.map(({ editor }) => editor)).not.toContain('quill');
  expect(unreadable).toBe(0);
});

test('a folder that is damaged is passed over, and a summary of another verdict is not believed', () => {
  const { folder, verdict } = putRun('own', 9);
  const late = putRun('judged-again', 8);
  writeSummary(late.folder, { ...late.verdict, judgedAt: '2025-01-01T00:00:00.000Z', status: 'go' });
  const damaged = putRun('damaged', 7);
  appendFileSync(path.join(damaged.folder, 'verdict.json'), '}');
  const half = putRun('half', 6);
  writeSummary(half.folder, half.verdict);
  writeFileSync(path.join(half.folder, 'summary.json'), '{"format":1');
  mkdirSync(path.join(reports, 'empty'));
  mkdirSync(path.join(reports, 'odd', 'verdict.json'), { recursive: true });
  const { runs, unreadable } = readHistory(folder, verdict);
  expect(runs.map(({ folder: name, status }) => [name, status])).toEqual([
    ['half', 'review'],
    ['judged-again', 'review'],
    ['own', 'review'],
  ]);
  expect(unreadable).toBe(1);
});
