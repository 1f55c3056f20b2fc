import type { DecidedUpgrade, Decision, Decisions } from '../model/decision.ts';
import type { Place, ValueChange } from '../model/difference.ts';
import type { Plan } from '../model/plan.ts';
import type { LocalisedText } from '../model/text.ts';
import type { Finding, RunDescription } from '../model/verdict.ts';
import { fingerprintOf } from './compare-recordings.ts';
import { concerning } from './concerning.ts';
import { isOfOtherUpgrade, isOfUpgrade } from './decided-upgrade.ts';
import { findingOfPeople } from './finding-of-people.ts';
import { isAbout, type Occasion, whyNotToday, withLastDay } from './holds-for.ts';
import { isSamePlace } from './same-place.ts';
import { isTwoPeople } from './two-people.ts';

export interface DecidedInput extends Occasion {
  findings: readonly Finding[];
  decisions: Decisions;
  run: Pick<RunDescription, 'plan' | 'createdAt'>;
}

/** A decision that does not hold, and why. */
export interface StaleDecision {
  decision: Decision;
  why: LocalisedText;
  changes: ValueChange[];
}

/**
 * Decisions that concern what this run planned and do not hold for it. One about another editor or another pair of
 * versions, or about an item that was not asked for, is let be.
 */
export const findStaleDecisions = (input: DecidedInput): StaleDecision[] =>
  concerning(input.decisions, input.upgrade, input.run.plan)
    .filter(({ made }) => !isOfOtherUpgrade(made, input.upgrade))
    .flatMap((decision) => whyStale(decision, input));

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
  if (!isOfUpgrade(made, upgrade)) {
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

/** What does not hold, as a finding. */
export function staleFinding(
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
    ...findingOfPeople(made.item, place, item?.severity ?? 'major'),
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
