import type { DecidedUpgrade, Decision, Decisions, PlacedDecision, SignOff } from '../model/decision.ts';
import type { Place, ValueChange } from '../model/difference.ts';
import type { Plan, PlannedManualItem } from '../model/plan.ts';
import type { LocalisedText } from '../model/text.ts';
import type { Finding, FindingDecision, RunDescription } from '../model/verdict.ts';
import { fingerprintOf } from './compare-recordings.ts';
import { neededFor } from './decidable.ts';
import { isVendorItem } from './plan-vendor-items.ts';
import { isSamePlace } from './same-place.ts';
import { isTwoPeople } from './two-people.ts';

export interface DecidedInput {
  findings: readonly Finding[];
  decisions: Decisions;
  run: Pick<RunDescription, 'plan' | 'createdAt'>;
  upgrade: DecidedUpgrade;
  now: Date;
}

/** A decision that does not hold, and why. */
export interface StaleDecision {
  decision: Decision;
  why: LocalisedText;
  changes: ValueChange[];
}

export const NO_DECISIONS: Decisions = { approvals: [], rejections: [], signOffs: [], waivers: [] };

/**
 * The findings with what people decided about them: accepted ones become `approved`, manual items `unsigned` or
 * `approved`, rejected ones stay what they are and say so, and every decision that does not hold for this run is a
 * `stale-decision`. Pure; fails closed: in doubt a finding stays as it is, and nothing outweighs a rejection.
 */
export function applyDecisions(input: DecidedInput): Finding[] {
  const { run } = input;
  const manual = run.plan.manual ?? [];
  const findings = [...input.findings, ...manual.map(unsigned)];
  const stale = findStaleDecisions({ ...input, findings }).map(({ decision, why, changes }, index) =>
    staleFinding(decision, why, changes, run.plan, index),
  );
  return [...findings.map((finding) => decide(finding, input)), ...stale];
}

function decide(finding: Finding, input: DecidedInput): Finding {
  const acceptance = findAcceptance(finding, input);
  const rejection = input.decisions.rejections.find((made) => isAbout(made, finding) && holdsFor(made, input));
  if (rejection) {
    const { by, on } = acceptance?.made ?? {};
    const contradicts = acceptance && by && on ? { kind: acceptance.kind, by: [by].flat(), on } : undefined;
    const told = tell({ kind: 'rejection', made: rejection }, finding);
    return { ...finding, decision: { ...told, ...(contradicts ? { contradicts } : {}) } };
  }
  return acceptance ? { ...finding, kind: 'approved', decision: tell(acceptance, finding) } : finding;
}

/** What lifts a finding; of several the strongest. */
function findAcceptance(finding: Finding, input: DecidedInput): Decision | undefined {
  const needed = neededFor(finding);
  const { approvals, waivers, signOffs } = input.decisions;
  if (needed === 'sign-off') {
    const item = input.run.plan.manual?.find(({ id }) => id === finding.item);
    const signOff = signOffs
      .filter((made) => made.item === finding.item)
      .map((made) => (item ? withLastDay(made, item) : made))
      .find((made) => holdsFor(made, input));
    return signOff && { kind: 'sign-off', made: signOff };
  }
  if (needed !== 'approval' && needed !== 'waiver') return undefined;
  const holds = (made: PlacedDecision): boolean => isAbout(made, finding) && holdsFor(made, input);
  const waiver = waivers.find((made) => holds(made) && isTwoPeople(made.by));
  if (waiver) return { kind: 'waiver', made: waiver };
  const approval = needed === 'approval' ? approvals.find(holds) : undefined;
  return approval && { kind: 'approval', made: approval };
}

function saidWith({ kind, made }: Decision): string | undefined {
  if (kind === 'rejection') return made.comment;
  return kind === 'sign-off' ? made.note : made.reason;
}

function tell(decision: Decision, finding: Finding): FindingDecision {
  const { made } = decision;
  const reason = saidWith(decision);
  return {
    kind: decision.kind,
    by: [made.by].flat(),
    on: made.on,
    ...(made.until === undefined ? {} : { until: made.until }),
    ...(reason === undefined ? {} : { reason }),
    ...('evidence' in made && made.evidence !== undefined ? { evidence: made.evidence } : {}),
    was: finding.kind,
  };
}

const isOfUpgrade = (made: DecidedUpgrade, { upgrade }: DecidedInput): boolean =>
  // A version that nobody knows is not the same as another that nobody knows.
  upgrade.old !== '' &&
  upgrade.new !== '' &&
  made.editor === upgrade.editor &&
  made.old === upgrade.old &&
  made.new === upgrade.new;

const holdsFor = (made: PlacedDecision | SignOff, input: DecidedInput): boolean =>
  isOfUpgrade(made, input) && whyNotToday(made, input) === null;

const isAbout = (made: PlacedDecision, { item, place, fingerprint }: Finding): boolean =>
  made.fingerprint === fingerprint && isSamePlace({ item: made.item, place: made.place }, { item, place });

const DAY_MS = 24 * 60 * 60 * 1000;
const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** `null`: it holds on the day of judging. */
function whyNotToday({ on, until }: { on: string; until?: string }, { now, run }: DecidedInput): LocalisedText | null {
  const recorded = new Date(run.createdAt);
  // A clock that went back makes nothing valid again.
  const today = recorded > now ? recorded : now;
  if (until !== undefined && dayOf(today) > until) {
    return { en: `it expired on ${until}`, ja: `${until} に期限が切れました` };
  }
  // East of Greenwich a day begins earlier.
  if (on > dayOf(new Date(today.getTime() + DAY_MS))) {
    return { en: `it is dated in the future (${on})`, ja: `日付が未来です（${on}）` };
  }
  return null;
}

function unsigned(item: PlannedManualItem): Finding {
  return {
    ...placed(item.id, { trial: item.id, checkpoint: '', aspect: 'outcome', part: 'sign-off' }, item.severity),
    id: `${item.id}#sign-off`,
    kind: 'unsigned',
    summary: { en: `By hand: ${item.title.en}`, ja: `手動：${item.title.ja}` },
    evidence: { kind: 'changes', changes: [] },
    fingerprint: fingerprintOf('manual', item.id),
  };
}

/** The sign-off with the day on which its item lets it expire, where that is the earlier one. */
function withLastDay(made: SignOff, { manual: { expires } }: PlannedManualItem): SignOff {
  if (expires === undefined) return made;
  const last = dayOf(new Date(Date.parse(made.on) + expires * DAY_MS));
  return made.until !== undefined && made.until < last ? made : { ...made, until: last };
}

/**
 * Decisions that concern what this run planned and do not hold for it. One about another editor, or about an item that
 * was not asked for, is let be.
 */
export function findStaleDecisions(input: DecidedInput): StaleDecision[] {
  const { decisions, upgrade, run } = input;
  const all: Decision[] = [
    ...decisions.approvals.map((made): Decision => ({ kind: 'approval', made })),
    ...decisions.rejections.map((made): Decision => ({ kind: 'rejection', made })),
    ...decisions.waivers.map((made): Decision => ({ kind: 'waiver', made })),
    ...decisions.signOffs.map((made): Decision => ({ kind: 'sign-off', made })),
  ];
  const left = new Set([...(run.plan.notAskedFor ?? []), ...run.plan.manualNotPlanned]);
  return (
    all
      .filter(({ made }) => made.editor === upgrade.editor && !left.has(made.item))
      .filter(({ made }) => !('place' in made && left.has(made.place.trial)))
      // What a vendor said about another upgrade was signed for that one.
      .filter(({ made }) => !isVendorItem(made.item) || isOfUpgrade(made, input))
      .flatMap((decision) => whyStale(decision, input))
  );
}

function whyStale(decision: Decision, input: DecidedInput): StaleDecision[] {
  const { made } = decision;
  const { upgrade, run, findings } = input;
  const stale = (en: string, ja: string, changes: ValueChange[] = []): StaleDecision[] => [
    { decision, why: { en, ja }, changes },
  ];
  const { items, manual = [] } = run.plan;
  const planned = { approval: items, waiver: items, 'sign-off': manual, rejection: [...items, ...manual] };
  const item = planned[decision.kind].find(({ id }) => id === made.item);
  if (!item) return stale('its checklist has no such item', 'チェックリストにこの項目がありません');
  if (!isOfUpgrade(made, input)) {
    return stale(
      `it is about ${made.old} → ${made.new}`,
      `${made.old} → ${made.new} に対する決定です`,
      changesOf(made, upgrade),
    );
  }
  const dated = decision.kind === 'sign-off' && 'manual' in item ? withLastDay(decision.made, item) : made;
  const notToday = whyNotToday(dated, input);
  if (notToday) return stale(notToday.en, notToday.ja);
  if (decision.kind === 'sign-off') return [];
  if (decision.kind === 'waiver' && !isTwoPeople(decision.made.by)) {
    return stale('it does not name two people', '二人の名前がありません');
  }
  if (findings.some((finding) => isAbout(decision.made, finding))) return [];
  const there = findings.find((finding) => finding.kind !== 'stale-decision' && isSamePlace(finding, decision.made));
  if (there) {
    return stale('something else is found there now', '同じ場所で別のものが見つかりました', [
      { path: 'fingerprint', old: decision.made.fingerprint, new: there.fingerprint },
    ]);
  }
  // As long as evidence is missing nobody knows whether it is still there.
  const { trial } = decision.made.place;
  if (findings.some(({ kind, place }) => kind === 'unchecked' && place.trial === trial)) return [];
  return stale('nothing is found there any more', 'その場所にはもう何も見つかりません');
}

const changesOf = (made: DecidedUpgrade, upgrade: DecidedUpgrade): ValueChange[] =>
  (['old', 'new'] as const)
    .filter((side) => made[side] !== upgrade[side])
    .map((side) => ({ path: side, old: made[side], new: upgrade[side] }));

const KIND_NAMES: Record<Decision['kind'], LocalisedText> = {
  approval: { en: 'approval', ja: '承認' },
  rejection: { en: 'rejection', ja: '却下' },
  waiver: { en: 'waiver', ja: '例外承認' },
  'sign-off': { en: 'sign-off', ja: '署名' },
};

function staleFinding(
  { kind, made }: Decision,
  why: LocalisedText,
  changes: ValueChange[],
  plan: Plan,
  index: number,
): Finding {
  const name = KIND_NAMES[kind];
  const by = [made.by].flat();
  const at = made.source ? ` (${made.source.file}:${made.source.line})` : '';
  const place: Place =
    'place' in made ? made.place : { trial: made.item, checkpoint: '', aspect: 'outcome', part: 'sign-off' };
  const item = [...plan.items, ...(plan.manual ?? [])].find(({ id }) => id === made.item);
  return {
    ...placed(made.item, place, item?.severity ?? 'major'),
    id: `${made.item}#stale-${index + 1}`,
    kind: 'stale-decision',
    summary: {
      en: `The ${name.en} of ${made.item} by ${by.join(' and ')}, ${made.on}, does not hold: ${why.en}${at}`,
      ja: `${made.item} の${name.ja}（${by.join('・')}、${made.on}）は無効です：${why.ja}${at}`,
    },
    evidence: { kind: 'changes', changes },
    fingerprint: fingerprintOf('stale', kind, why.en, JSON.stringify(changes)),
  };
}

const placed = (
  item: string,
  place: Place,
  severity: Finding['severity'],
): Pick<Finding, 'item' | 'place' | 'severity' | 'newMutatingRequest' | 'repetition' | 'traces'> => ({
  item,
  place,
  severity,
  newMutatingRequest: false,
  repetition: { baseline: { recordings: 0, values: 0 }, candidate: { recordings: 0, values: 0 } },
  traces: {},
});
