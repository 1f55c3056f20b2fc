import type { Recording } from '../model/recording.ts';
import type { Finding, Repetition } from '../model/verdict.ts';
import { findBrokenInvariants } from './find-broken-invariants.ts';
import { findByOutcome } from './find-by-outcome.ts';
import { fingerprintOf } from './compare-recordings.ts';
import { findDifferences, type Comparers } from './find-differences.ts';
import type { Found } from './found.ts';
import { completedPairs, differsAtFirst, isConfirmed, type TrialEvidence } from './trial-evidence.ts';

export interface TrialFindings {
  findings: Finding[];
  /** Whether both sides were held against each other at all. */
  compared: boolean;
  observations: number;
}

/**
 * Judges one trial by itself.
 * @param conclusive whether every differing trial of the run was confirmed; until then a difference is only a suspicion
 */
export function findFindings(evidence: TrialEvidence, comparers: Comparers, conclusive: boolean): TrialFindings {
  const numbered = (found: Found[], compared: boolean, observations: number): TrialFindings => ({
    findings: found.map((one, index) => ({
      id: `${evidence.trial.id}#${index + 1}`,
      severity: evidence.item.severity,
      item: evidence.item.id,
      newMutatingRequest: false,
      repetition: countRecordings(evidence),
      ...one,
      place: { trial: evidence.trial.id, ...one.place },
      traces: tracesOf(evidence),
    })),
    compared,
    observations,
  });

  const pairs = completedPairs(evidence);
  const outcome = findByOutcome(evidence, pairs.length > 0);
  if (pairs.length === 0) {
    const compared = outcome.length > 0 && outcome.every(({ kind }) => kind !== 'unchecked' && kind !== 'inapplicable');
    return numbered(conclusive ? outcome : outcome.map(asSuspicion), compared, 0);
  }

  const { differences, gaps, observations } = findDifferences(evidence, comparers);
  if (
    observations + gaps.length === 0 &&
    pairs.every(({ old, next }) => old.invariants.length + next.invariants.length === 0)
  )
    return numbered([LOOKED_AT_NOTHING, ...outcome], false, 0);
  const found: Found[] = [
    ...outcome,
    ...findBrokenInvariants(pairs),
    ...differences.map(({ kind, difference, repetition }): Found => {
      const { place, ...rest } = difference;
      return { ...rest, place, kind: kind === 'unconfirmed' ? 'unchecked' : kind, repetition };
    }),
    ...gaps.map(({ checkpoint, aspect, what }): Found => ({
      kind: 'unchecked',
      place: { checkpoint, aspect, part: '' },
      summary: { en: `The ${aspect} probe could not look: ${what}`, ja: `${aspect} を観測できませんでした：${what}` },
      evidence: { kind: 'absence', missing: 'both', what },
      fingerprint: fingerprintOf('gap', aspect, what),
    })),
  ];
  const settled = conclusive || !found.some((one) => needsConfirmation(one));
  return numbered(settled ? found : found.map(asSuspicion), true, observations);
}

const LOOKED_AT_NOTHING: Found = {
  kind: 'unchecked',
  place: { checkpoint: '', aspect: 'outcome', part: '' },
  summary: {
    en: 'The scenario looked at nothing: it has no probe at a `checkpoint`, no `invariant` and no `observe`',
    ja: 'シナリオは何も確かめていません：`checkpoint` でのプローブも `invariant` も `observe` もありません',
  },
  evidence: { kind: 'absence', missing: 'both', what: 'observation' },
  fingerprint: fingerprintOf('outcome', 'looked at nothing'),
};

/** What a first pass alone cannot prove: it could be noise. */
const needsConfirmation = ({ kind }: Found): boolean =>
  kind === 'regression' || kind === 'broken-invariant' || kind === 'failed' || kind === 'unstable';

function asSuspicion(found: Found): Found {
  if (!needsConfirmation(found)) return found;
  const { en, ja } = found.summary;
  return { ...found, kind: 'unchecked', summary: { en: `${en} (seen, not confirmed)`, ja: `${ja}（未確認）` } };
}

const countRecordings = ({ baseline, candidate }: TrialEvidence): Repetition => ({
  baseline: { recordings: baseline.length, values: 1 },
  candidate: { recordings: candidate.length, values: 1 },
});

function tracesOf({ baseline, candidate }: TrialEvidence): Finding['traces'] {
  const trace = (recordings: Recording[]): string | undefined =>
    recordings.findLast((recording) => recording.trace)?.trace;
  const [old, next] = [trace(baseline), trace(candidate)];
  return { ...(old ? { baseline: old } : {}), ...(next ? { candidate: next } : {}) };
}

/** Trials that must be tried again before a run can be judged. */
export function unconfirmedTrials(all: TrialEvidence[], comparers: Comparers): TrialEvidence[] {
  return all.filter((evidence) => !isConfirmed(evidence) && differsAtFirst(evidence, comparers.observation));
}
