import type { ComparedRun, FoundThere, RunChange, RunChangeKind, RunComparison } from '../model/run-comparison.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { isOpen } from './group-findings.ts';
import { headlineOf } from './headline.ts';
import { versionText } from './run-text.ts';
import { listBy } from './standing.ts';

/** In the order in which they are told. */
export const CHANGE_KINDS = [
  'new',
  'reopened',
  'changed',
  'stays',
  'not-looked',
  'settled',
  'fixed',
] as const satisfies RunChangeKind[];

const SEVERITIES = ['blocker', 'major', 'minor'] as const;

/**
 * What became of the open points of an earlier run: held against each other by item, place and fingerprint. Fails
 * closed: what one of the two did not look at is never "fixed" and never "new". Pure.
 */
export function compareRuns(then: Verdict, now: Verdict): RunComparison {
  const looked = { before: lookedAt(then), now: lookedAt(now) };
  const order = new Map([...now.run.plan.items, ...(now.run.plan.manual ?? [])].map(({ id }, index) => [id, index]));
  const rank = ({ kind, item, is, was }: RunChange): number[] => [
    CHANGE_KINDS.indexOf(kind),
    SEVERITIES.indexOf((is ?? was)?.severity ?? 'minor'),
    order.get(item) ?? order.size,
  ];
  const changes = pairUp(then.findings, now.findings).flatMap(([was, is]): RunChange[] => {
    const kind = changeKind(was, is, looked);
    const one = is ?? was;
    if (!kind || !one) return [];
    const found = { ...(was ? { was: told(was) } : {}), ...(is ? { is: told(is) } : {}) };
    return [{ kind, item: one.item, place: one.place, ...found }];
  });
  return {
    against: describeRun(then),
    now: describeRun(now),
    changes: changes.toSorted((one, other) => compareRanks(rank(one), rank(other))),
  };
}

const compareRanks = (one: number[], other: number[]): number =>
  one.map((value, index) => value - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

type Pair = [was: Finding | undefined, is: Finding | undefined];

/** Findings of one place: first those that are the same, then what is left, in its order. */
function pairUp(then: readonly Finding[], now: readonly Finding[]): Pair[] {
  const [was, is] = [listBy(then, placeKey), listBy(now, placeKey)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const olds = [...(was.get(key) ?? [])];
    const pairs = (is.get(key) ?? []).map((finding): Pair => [takeSame(olds, finding), finding]);
    const filled = pairs.map(([old, next]): Pair => [old ?? olds.shift(), next]);
    return [...filled, ...olds.map((old): Pair => [old, undefined])];
  });
}

function takeSame(olds: Finding[], { fingerprint }: Finding): Finding | undefined {
  const at = olds.findIndex((old) => old.fingerprint === fingerprint);
  return at < 0 ? undefined : olds.splice(at, 1)[0];
}

/** A decision that does not hold stands at the place it was made for, beside what is found there. */
const placeKey = ({ item, kind, place: { trial, checkpoint, aspect, part } }: Finding): string =>
  JSON.stringify([item, trial, checkpoint, aspect, part, kind === 'stale-decision']);

function changeKind(
  was: Finding | undefined,
  is: Finding | undefined,
  looked: Record<'before' | 'now', (finding: Finding) => boolean>,
): RunChangeKind | null {
  const [wasOpen, nowOpen] = [was, is].map((finding) => finding !== undefined && speaks(finding));
  if (!wasOpen && !nowOpen) return null;
  if (was && is) {
    const unseen = [was, is].filter(({ kind }) => kind === 'unchecked').length;
    if (wasOpen && nowOpen && unseen === 1) return 'not-looked';
    if (wasOpen && nowOpen) return was.fingerprint === is.fingerprint ? 'stays' : 'changed';
    return nowOpen ? 'reopened' : 'settled';
  }
  if (is) return looked.before(is) ? 'new' : 'not-looked';
  return was && looked.now(was) ? 'fixed' : 'not-looked';
}

const speaks = ({ kind, decision }: Finding): boolean => isOpen(kind) || decision?.kind === 'rejection';

/** Whether a run looked at the place of a finding: it planned the trial, and no evidence of it is missing. */
function lookedAt({ run: { plan }, findings, proof }: Verdict): (finding: Finding) => boolean {
  const trials = new Set([...plan.trials, ...(plan.manual ?? [])].map(({ id }) => id));
  const missing = new Set(
    findings.filter(({ kind }) => kind === 'unchecked' || kind === 'failed').map(({ place }) => place.trial),
  );
  return ({ kind, place: { trial } }) => {
    // A decision that is gone was taken back or holds again.
    if (kind === 'stale-decision') return true;
    return trials.has(trial) && proof.compared > 0 && !missing.has(trial);
  };
}

const told = (finding: Finding): FoundThere => {
  const { id, kind, severity, fingerprint, decision } = finding;
  return { id, kind, severity, summary: headlineOf(finding), fingerprint, ...(decision ? { decision } : {}) };
};

const describeRun = ({ run, judgedAt, status, fingerprints }: Verdict): ComparedRun => ({
  id: run.id,
  folder: run.folder,
  old: versionText(run.baseline, fingerprints.baseline),
  new: versionText(run.candidate, fingerprints.candidate),
  createdAt: run.createdAt,
  judgedAt,
  status,
});
