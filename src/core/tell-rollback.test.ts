import { expect, test } from '@playwright/test';
import type { PlannedItem, Trial } from '../model/plan.ts';
import type { Outcome, Recording } from '../model/recording.ts';
import type { DocumentLosses } from '../model/rollback.ts';
import type { Side } from '../model/target.ts';
import { observedLosses, tellRollback } from './tell-rollback.ts';
import type { TrialEvidence } from './trial-evidence.ts';

const NOTHING: DocumentLosses = {
  text: [],
  mergeTags: [],
  links: [],
  images: [],
  comments: [],
  tags: [],
  attributes: [],
};

interface Kept {
  html?: string;
  losses?: Partial<DocumentLosses> | null;
  outcome?: Outcome;
}

function recording(side: Side, { html = 'a', losses = {}, outcome = 'completed' }: Kept): Recording {
  return {
    format: 1,
    trial: 'rte-702/a',
    side,
    attempt: 1,
    outcome,
    captures: [
      { checkpoint: 'saved by this build', observations: [{ probe: 'content', value: { html: 'on the way' } }] },
      { checkpoint: 'back in the old build', observations: [{ probe: 'content', value: { html } }] },
    ],
    invariants: [],
    observed: losses
      ? observedLosses({ ...NOTHING, ...losses }).map(({ name, value }) => ({ name: name.en, nameJa: name.ja, value }))
      : [],
    loaded: [],
    editorVersion: '1',
    browser: '',
    startedAt: '2026-11-26T00:00:00.000Z',
    durationMs: 1,
  };
}

function evidence(baseline: Kept | null, candidate: Kept | null, answers = true): TrialEvidence {
  const text = { en: '', ja: '' };
  return {
    trial: { id: 'rte-702/a' } as Trial,
    item: {
      id: 'rte-702',
      checklist: 'c',
      title: text,
      viewpoint: text,
      severity: 'major',
      trials: ['rte-702/a'],
      ...(answers ? { answers: 'rollback' as const } : {}),
    } satisfies PlannedItem,
    baseline: baseline ? [recording('baseline', baseline)] : [],
    candidate: candidate ? [recording('candidate', candidate)] : [],
  };
}

const answerOf = (...all: TrialEvidence[]): string | undefined => tellRollback(all)?.answer;

test('a run that does not ask has no answer', () => {
  expect(tellRollback([])).toBeNull();
  expect(tellRollback([evidence({}, {}, false)])).toBeNull();
});

test('documents that come back as they were cost nothing', () => {
  expect(tellRollback([evidence({}, {})])).toEqual({ answer: 'free', tried: 1, affected: [] });
});

test('only what the new build costs counts', () => {
  const same = { losses: { comments: ['<!-- a -->'] } };
  expect(answerOf(evidence(same, same))).toBe('free');
  const told = tellRollback([evidence(same, { losses: { comments: ['<!-- a -->', '<!-- b -->'], tags: ['<s>'] } })]);
  expect(told).toMatchObject({ answer: 'lossy', tried: 1 });
  expect(told?.affected[0]?.losses).toEqual([
    { kind: 'comments', what: ['<!-- b -->'] },
    { kind: 'tags', what: ['<s>'] },
  ]);
});

test('other bytes with nothing lost are an alteration', () => {
  expect(answerOf(evidence({}, { html: 'b' }))).toBe('altered');
});

test('what was not seen to the end is not known, whatever is missing', () => {
  expect(answerOf(evidence({}, null))).toBe('unknown');
  expect(answerOf(evidence(null, {}))).toBe('unknown');
  expect(answerOf(evidence({}, { outcome: 'failed' }))).toBe('unknown');
  expect(answerOf(evidence({}, { losses: null }))).toBe('unknown');
});

test('what neither build can do leaves nothing to ask', () => {
  expect(tellRollback([evidence({ outcome: 'inapplicable' }, { outcome: 'inapplicable' })])).toBeNull();
  expect(answerOf(evidence({}, { outcome: 'inapplicable' }))).toBe('unknown');
});

test('the worst document decides, and what is lost goes before what is not known', () => {
  const told = tellRollback([
    evidence({}, { html: 'b' }),
    evidence({}, null),
    evidence({}, { losses: { text: ['x'] } }),
    evidence({}, {}),
  ]);
  expect(told).toMatchObject({ answer: 'lossy', tried: 4 });
  expect(told?.affected.map(({ outcome }) => outcome)).toEqual(['lossy', 'unknown', 'altered']);
});
