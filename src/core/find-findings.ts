import type { Evidence, OutcomeSide, Place } from '../model/difference.ts';
import type { InvariantResult, Recording } from '../model/recording.ts';
import type { LocalisedText } from '../model/text.ts';
import type { Finding, FindingKind, Repetition } from '../model/verdict.ts';
import { fingerprintOf } from './compare-recordings.ts';
import { findDifferences, type Comparers } from './find-differences.ts';
import { groupBy } from './group-by.ts';
import { completedPairs, differsAtFirst, isConfirmed, type TrialEvidence } from './trial-evidence.ts';

export interface TrialFindings {
  findings: Finding[];
  /** Whether both sides were held against each other at all. */
  compared: boolean;
  observations: number;
}

/** A finding before it is numbered and placed in its item. */
interface Found {
  kind: FindingKind;
  place: Omit<Place, 'trial'>;
  summary: LocalisedText;
  evidence: Evidence;
  fingerprint: string;
  newMutatingRequest?: boolean;
  repetition?: Repetition;
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

/** What a first pass alone cannot prove: it could be noise. */
const needsConfirmation = ({ kind }: Found): boolean =>
  kind === 'regression' || kind === 'broken-invariant' || kind === 'failed' || kind === 'unstable';

function asSuspicion(found: Found): Found {
  if (!needsConfirmation(found)) return found;
  const { en, ja } = found.summary;
  return { ...found, kind: 'unchecked', summary: { en: `${en} (seen, not confirmed)`, ja: `${ja}（未確認）` } };
}

function findByOutcome({ baseline, candidate }: TrialEvidence, hasPair: boolean): Found[] {
  const [old, next] = [lastOf(baseline), lastOf(candidate)];
  const found = (kind: FindingKind, en: string, ja: string): Found => ({
    kind,
    place: { checkpoint: '', aspect: 'outcome', part: '' },
    summary: { en, ja },
    evidence:
      old && next
        ? { kind: 'outcome', old: outcomeSide(old), new: outcomeSide(next) }
        : { kind: 'absence', missing: old ? 'candidate' : next ? 'baseline' : 'both', what: 'recording' },
    fingerprint: fingerprintOf(
      'outcome',
      kind,
      old?.outcome ?? '',
      next?.outcome ?? '',
      next?.reason ?? old?.reason ?? '',
    ),
  });
  if (!old || !next) {
    const which = old
      ? { en: 'the new build', ja: '新版' }
      : next
        ? { en: 'the old build', ja: '旧版' }
        : { en: 'either build', ja: '両方' };
    return [found('unchecked', `No recording of ${which.en}`, `${which.ja}の記録がありません`)];
  }
  const [oldOutcomes, newOutcomes] = [outcomesOf(baseline), outcomesOf(candidate)];
  if (oldOutcomes.size === 1 && newOutcomes.size === 1) {
    if (old.outcome === 'completed' && next.outcome === 'completed') return [];
    if (old.outcome === 'inapplicable' && next.outcome === 'inapplicable') {
      return [found('inapplicable', old.reason ?? 'inapplicable', old.reason ?? '対象外')];
    }
    if (old.outcome === 'completed') {
      return [
        found(
          'failed',
          `Works on the old build, not on the new one (${said(next)})`,
          `旧版では動作し、新版では動作しません（${said(next)}）`,
        ),
      ];
    }
    if (old.outcome === 'inapplicable') {
      if (next.outcome === 'completed')
        return [
          found(
            'regression',
            `Only the new build can do this (${said(old)})`,
            `新版だけが対応しています（${said(old)}）`,
          ),
        ];
      return [
        found('unchecked', `Not through on the new build (${said(next)})`, `新版で完了しませんでした（${said(next)}）`),
      ];
    }
    return [
      found(
        'unchecked',
        `The old build itself does not get through (${said(old)})`,
        `旧版自体が完了しません（${said(old)}）`,
      ),
    ];
  }
  if (oldOutcomes.size > 1) {
    // Noise only where a completed pair is left to judge by.
    return [
      found(
        hasPair ? 'noise' : 'unchecked',
        `The old build does not always get through (${said(firstNot(baseline))})`,
        `旧版が毎回は完了しません（${said(firstNot(baseline))}）`,
      ),
    ];
  }
  return [
    found(
      hasPair ? 'unstable' : 'failed',
      `The new build does not always get through (${said(firstNot(candidate))})`,
      `新版が毎回は完了しません（${said(firstNot(candidate))}）`,
    ),
  ];
}

function findBrokenInvariants(pairs: { old: Recording; next: Recording }[]): Found[] {
  const old = resultsByInvariant(pairs.map((pair) => pair.old));
  const next = resultsByInvariant(pairs.map((pair) => pair.next));
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((key): Found[] => {
    const [before, after] = [old.get(key) ?? [], next.get(key) ?? []];
    const any = (after.at(-1) ?? before.at(-1)) as InvariantResult;
    const sentence: LocalisedText = { en: any.sentence, ja: any.sentenceJa ?? any.sentence };
    const kind = kindOfInvariant(before, after);
    if (!kind) return [];
    const found: Found = {
      kind,
      place: { checkpoint: '', aspect: 'invariant', part: key },
      summary: sentence,
      evidence: { kind: 'invariant', sentence, old: invariantSide(before), new: invariantSide(after) },
      fingerprint: fingerprintOf('invariant', any.sentence, JSON.stringify(after.at(-1)?.actual ?? null)),
    };
    return [found];
  });
}

/** `null`: it holds on both sides, or only the old build breaks it. */
function kindOfInvariant(before: InvariantResult[], after: InvariantResult[]): FindingKind | null {
  const [old, next] = [standingOf(before), standingOf(after)];
  if (next === 'not-reached') return old === 'not-reached' ? null : 'unchecked';
  if (next === 'holds') return old === 'varies' ? 'noise' : null;
  if (next === 'varies') return old === 'holds' || old === 'not-reached' ? 'unstable' : 'noise';
  if (old !== 'broken') return 'broken-invariant';
  // Broken in another way: it may be worse, so people look.
  const sameWay = JSON.stringify(before.at(-1)?.actual) === JSON.stringify(after.at(-1)?.actual);
  return sameWay ? 'already-broken' : 'regression';
}

function standingOf(results: InvariantResult[]): 'holds' | 'broken' | 'varies' | 'not-reached' {
  if (results.length === 0) return 'not-reached';
  if (results.every((result) => result.holds)) return 'holds';
  return results.some((result) => result.holds) ? 'varies' : 'broken';
}

/** By sentence and, where a scenario repeats one, by order. */
function resultsByInvariant(recordings: Recording[]): Map<string, InvariantResult[]> {
  const all = recordings.flatMap((recording) => {
    const times = new Map<string, number>();
    return recording.invariants.map((result) => {
      const time = (times.get(result.sentence) ?? 0) + 1;
      times.set(result.sentence, time);
      return { key: time === 1 ? result.sentence : `${result.sentence} (${time})`, result };
    });
  });
  return new Map([...groupBy(all, ({ key }) => key)].map(([key, group]) => [key, group.map(({ result }) => result)]));
}

const invariantSide = (results: InvariantResult[]) => {
  const last = results.at(-1);
  return { holds: last ? last.holds : null, actual: last?.actual ?? null, expected: last?.expected ?? null };
};

const lastOf = (recordings: Recording[]): Recording | undefined => recordings.at(-1);
const outcomesOf = (recordings: Recording[]) => new Set(recordings.map((recording) => recording.outcome));
const firstNot = (recordings: Recording[]): Recording | undefined =>
  recordings.find((recording) => recording.outcome !== 'completed');
const outcomeSide = ({ outcome, reason }: Recording): OutcomeSide => ({ outcome, reason: reason ?? '' });
const said = (recording: Recording | undefined): string =>
  recording ? [recording.outcome, recording.reason?.split('\n')[0]].filter(Boolean).join(': ') : '';

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
