import type { PlannedItem, Plan, Trial } from '../model/plan.ts';
import type { Recording } from '../model/recording.ts';
import { SIDES } from '../model/target.ts';
import { compareRecordings, type CompareObservation, type Comparison } from './compare-recordings.ts';
import { groupBy } from './group-by.ts';

/** All recordings of one trial, each side sorted by attempt. */
export interface TrialEvidence {
  trial: Trial;
  item: PlannedItem;
  baseline: Recording[];
  candidate: Recording[];
}

/** Attempt numbers that lead from the first pass to a confirmed difference. */
export const ATTEMPTS_TO_CONFIRM = 2;

/** Sorts recordings to their trials. Recordings of trials that are not planned are left out. */
export function gatherEvidence(plan: Plan, recordings: readonly Recording[]): TrialEvidence[] {
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const byTrial = groupBy(recordings, (recording) => recording.trial);
  return plan.trials.flatMap((trial) => {
    const item = items.get(trial.item);
    if (!item) return [];
    const own = (byTrial.get(trial.id) ?? []).toSorted((one, other) => one.attempt - other.attempt);
    return [
      {
        trial,
        item,
        baseline: own.filter((recording) => recording.side === 'baseline'),
        candidate: own.filter((recording) => recording.side === 'candidate'),
      },
    ];
  });
}

const isDone = ({ outcome }: Recording): boolean => outcome === 'completed';

/** Pairs of completed recordings made in the same pass; the ones that are held against each other. */
export function completedPairs({ baseline, candidate }: TrialEvidence): { old: Recording; next: Recording }[] {
  return baseline.filter(isDone).flatMap((old) => {
    const next = candidate.find((recording) => recording.attempt === old.attempt && isDone(recording));
    return next ? [{ old, next }] : [];
  });
}

/** Whether a first pass left anything that must be tried again before it can be judged. */
export function differsAtFirst(evidence: TrialEvidence, compare: CompareObservation): boolean {
  const [old, next] = [evidence.baseline[0], evidence.candidate[0]];
  if (!old || !next) return false;
  if (old.outcome !== next.outcome) return true;
  if (old.outcome === 'inapplicable') return false;
  if (old.outcome !== 'completed') return true;
  return (
    invariantsOf(old) !== invariantsOf(next) ||
    differs(compareRecordings({ old, next, params: evidence.trial.params, compare }))
  );
}

const differs = ({ differences, gaps }: Comparison): boolean => differences.length > 0 || gaps.length > 0;

const invariantsOf = (recording: Recording): string =>
  JSON.stringify(recording.invariants.map(({ sentence, holds, actual }) => [sentence, holds, holds || actual]));

/** Both sides were recorded often enough to tell a difference from noise. */
export function isConfirmed({ baseline, candidate }: TrialEvidence): boolean {
  return baseline.length >= ATTEMPTS_TO_CONFIRM && candidate.length >= ATTEMPTS_TO_CONFIRM;
}

/**
 * Whether both sides got through, but not together often enough to tell a difference from noise: a busy machine runs
 * into a limit of time. Another attempt can tell; that one of them failed stays a finding.
 */
export const lostPairs = (evidence: TrialEvidence): boolean =>
  isConfirmed(evidence) &&
  completedPairs(evidence).length < ATTEMPTS_TO_CONFIRM &&
  SIDES.every((side) => evidence[side].some(isDone));

/** The attempt beyond confirming that these trials lack on one side at least. */
export function nextAttempt(trials: readonly TrialEvidence[]): number {
  const lacks = (attempt: number): boolean =>
    trials.some((one) => SIDES.some((side) => !one[side].some((recording) => recording.attempt === attempt)));
  let attempt = ATTEMPTS_TO_CONFIRM + 1;
  while (trials.length > 0 && !lacks(attempt)) attempt++;
  return attempt;
}
