import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { sampleAssetVerdict } from '../../../tests/report/sample-asset-verdict.ts';
import { chooseProblems } from './choose-problems.ts';
import { SCENARIO_STEPS } from './scenario-steps.ts';

test('what is alike but for its numbers is one problem, the most severe first', () => {
  const problems = chooseProblems(sampleAssetVerdict(), []);
  expect(problems.map(({ severity, summary, findings }) => [severity, summary.en, findings.length])).toEqual([
    ['blocker', expect.stringMatching(/^41 more are gone than the dialog said$/), 4],
    ['blocker', expect.stringContaining('request'), 1],
    ['blocker', expect.stringContaining('gone'), 1],
    ['blocker', expect.stringContaining('gone'), 1],
    // Of one item what the toolbar shows is one problem.
    ...['blocker', 'blocker', 'blocker', 'blocker', 'major', 'minor'].map((severity) => [
      severity,
      expect.stringMatching(/^button \d renamed, and 4 more$/),
      5,
    ]),
  ]);
  expect(problems[0]?.items).toEqual(['ast-101', 'ast-103']);
});

test('what only the new version has is no problem, unless somebody asks for it', () => {
  const verdict = sampleAssetVerdict();
  const [first] = verdict.findings;
  const onlyNew = {
    ...first!,
    kind: 'regression' as const,
    evidence: {
      kind: 'outcome' as const,
      old: { outcome: 'inapplicable' as const, reason: 'it has no grid' },
      new: { outcome: 'completed' as const, reason: '' },
    },
  };
  const told = (wanted: string[]) => chooseProblems({ ...verdict, findings: [onlyNew] }, wanted).length;
  expect([told([]), told([onlyNew.item])]).toEqual([0, 1]);
});

test('every stock scenario has steps that can be followed without it', () => {
  const names = readdirSync('scenarios').flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []);
  expect(Object.keys(SCENARIO_STEPS).toSorted()).toEqual(names.toSorted());
});
