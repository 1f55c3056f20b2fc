import { expect, test } from '@playwright/test';
import { judgeShown, type Shown } from '../../tests/run-in-memory.ts';
import type { RunComparison } from '../model/run-comparison.ts';
import type { Verdict } from '../model/verdict.ts';
import { compareRuns } from './compare-runs.ts';
import { renderComparison } from './comparison-text.ts';

const twice = (shown: Shown): Shown[] => [shown, shown];
const run = (baseline: Shown[], candidate: Shown[]): Verdict => judgeShown({ baseline, candidate });
const equal = run(twice({}), twice({}));
const differs = run(twice({}), twice({ html: 'b' }));
const kinds = ({ changes }: RunComparison) => changes.map(({ kind }) => kind);

test('an open point is new, stays, is something else, or was fixed', () => {
  expect(kinds(compareRuns(equal, equal))).toEqual([]);
  expect(compareRuns(equal, differs).changes).toMatchObject([
    { kind: 'new', item: 'rte-901', place: { aspect: 'content' }, is: { kind: 'regression' } },
  ]);
  expect(compareRuns(equal, differs).changes[0]).not.toHaveProperty('was');
  expect(kinds(compareRuns(differs, differs))).toEqual(['stays']);
  expect(kinds(compareRuns(differs, run(twice({}), twice({ html: 'c' }))))).toEqual(['changed']);
  expect(compareRuns(differs, equal).changes).toMatchObject([{ kind: 'fixed', was: { kind: 'regression' } }]);
});

test('what was accepted is settled, and open again when that holds no longer or somebody rejects it', () => {
  const [finding] = differs.findings;
  const decision = { by: ['Aiko'], on: '2026-01-05', was: 'regression' as const };
  const accepted: Verdict = {
    ...differs,
    findings: [{ ...finding!, kind: 'approved', decision: { kind: 'approval', ...decision } }],
  };
  const rejected: Verdict = {
    ...differs,
    findings: [{ ...finding!, kind: 'noise', decision: { kind: 'rejection', ...decision } }],
  };
  expect(kinds(compareRuns(differs, accepted))).toEqual(['settled']);
  expect(kinds(compareRuns(accepted, differs))).toEqual(['reopened']);
  expect(kinds(compareRuns(accepted, rejected))).toEqual(['reopened']);
  expect(kinds(compareRuns(accepted, accepted))).toEqual([]);
});

test('what one of the two did not look at is neither fixed nor new', () => {
  const blind = run(twice({ lacksEvidence: true }), twice({ lacksEvidence: true }));
  expect(kinds(compareRuns(differs, blind))).toContain('not-looked');
  expect(kinds(compareRuns(differs, blind))).not.toContain('fixed');
  const failing = run(twice({}), twice({ outcome: 'failed' }));
  expect(kinds(compareRuns(differs, failing))).not.toContain('fixed');
  const nothing = run([], []);
  expect(kinds(compareRuns(differs, nothing))).not.toContain('fixed');
  expect(kinds(compareRuns(nothing, differs))).not.toContain('new');
  const elsewhere: Verdict = {
    ...equal,
    run: { ...equal.run, plan: { ...equal.run.plan, items: [], trials: [] } },
  };
  expect(kinds(compareRuns(differs, elsewhere))).toEqual(['not-looked']);
});

test('the terminal tells it in both languages, and what a vendor says stays text', () => {
  const hostile = structuredClone(differs);
  hostile.findings[0]!.summary = { en: 'a\u001b[31mb', ja: 'a\u001b[31mb' };
  const comparison = compareRuns(equal, hostile);
  const [en, ja] = (['en', 'ja'] as const).map((language) => renderComparison(comparison, { language, width: 80 }));
  expect(en).toMatch(/Since run \(GO\)[^]*■ New: 1[^]*· rte-901: /);
  expect(ja).toContain('新規: 1');
  expect(`${en}${ja}`).not.toContain('\u001b');
});
