import { expect, test } from '@playwright/test';
import { recordingOf } from '../../tests/run-in-memory.ts';
import type { Recording } from '../model/recording.ts';
import type { Side } from '../model/target.ts';
import { findByOutcome } from './find-by-outcome.ts';
import type { TrialEvidence } from './trial-evidence.ts';

const lacksTrash = (side: Side): Recording => ({
  ...recordingOf(side, 1, {}),
  outcome: 'inapplicable',
  reason: 'It has no trash.',
  reasonJa: 'ゴミ箱がありません。',
});

const evidenceOf = (baseline: Recording, candidate: Recording): TrialEvidence => ({
  trial: { id: 'rte-901', item: 'rte-901', scenario: 'restore', probes: [], params: {}, row: null },
  item: {
    id: 'rte-901',
    checklist: 'ours',
    title: { en: 'Restore', ja: '復元' },
    viewpoint: { en: 'All', ja: 'すべて' },
    severity: 'major',
    trials: ['rte-901'],
  },
  baseline: [baseline],
  candidate: [candidate],
});

test('why something is inapplicable is told in both languages, also where only one build lacks it', () => {
  const told = (baseline: Recording, candidate: Recording) =>
    findByOutcome(evidenceOf(baseline, candidate), false).map(({ kind, summary }) => ({ kind, ...summary }));
  expect(told(lacksTrash('baseline'), lacksTrash('candidate'))).toEqual([
    { kind: 'inapplicable', en: 'It has no trash.', ja: 'ゴミ箱がありません。' },
  ]);
  const [failed] = told(recordingOf('baseline', 1, {}), lacksTrash('candidate'));
  expect(failed).toMatchObject({
    kind: 'failed',
    en: expect.stringContaining('It has no trash.'),
    ja: expect.stringContaining('ゴミ箱がありません。'),
  });
});

test('an adapter that says why in one language only is shown with that', () => {
  const { reasonJa: _, ...recording } = lacksTrash('baseline');
  const [found] = findByOutcome(evidenceOf(recording, recording), false);
  expect(found?.summary).toEqual({ en: 'It has no trash.', ja: 'It has no trash.' });
});
