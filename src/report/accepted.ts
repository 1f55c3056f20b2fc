import type { LocalisedText } from '../model/text.ts';
import type { Finding, FindingDecision, OtherUpgrade, ToldDecision, Verdict } from '../model/verdict.ts';
import { listBy } from './standing.ts';
import { say } from './say.ts';
import { type WordKey } from './words.ts';

export interface AcceptedBy {
  decision: FindingDecision;
  /** Ids of the items concerned, each once. */
  items: string[];
}

export interface Accepted {
  /** How much was accepted and signed, in words; empty when nothing was. */
  counts: LocalisedText[];
  /** Who answers for it: what one person said of many findings at once stands here once. */
  decisions: AcceptedBy[];
}

/** What people accepted or signed in this run. */
export function listAccepted({ findings }: Verdict): Accepted {
  const decided = findings.flatMap(({ kind, decision, item }) =>
    kind === 'approved' && decision ? [{ decision, item }] : [],
  );
  const signed = decided.filter(({ decision }) => decision.kind === 'sign-off').length;
  const accepted = decided.length - signed;
  return {
    counts: [
      ...(accepted > 0 ? [say('acceptedCount', { n: accepted })] : []),
      ...(signed > 0 ? [say('signedCount', { n: signed })] : []),
    ],
    decisions: byDecision(decided),
  };
}

/** All that people decided in this run, what they rejected first. */
export function listDecided({ findings }: Verdict): AcceptedBy[] {
  const decided = findings.flatMap(({ decision, item }) => (decision ? [{ decision, item }] : []));
  const rank = ({ decision: { kind } }: AcceptedBy): number => (kind === 'rejection' ? 0 : 1);
  return byDecision(decided).toSorted((one, other) => rank(one) - rank(other));
}

function byDecision(decided: readonly { decision: FindingDecision; item: string }[]): AcceptedBy[] {
  const groups = [...listBy(decided, ({ decision }) => JSON.stringify({ ...decision, was: '' })).values()];
  return groups.flatMap((group) => {
    const [first] = group;
    return first ? [{ decision: first.decision, items: [...new Set(group.map(({ item }) => item))] }] : [];
  });
}

const SHOWN_UPGRADES = 3;

/** What of the same decisions files is about other pairs of versions, a line for each. */
export function otherUpgradeLines({ otherUpgrades = [] }: Verdict): LocalisedText[] {
  if (otherUpgrades.length <= SHOWN_UPGRADES) return otherUpgrades.map(otherUpgradeText);
  const n = otherUpgrades.reduce((sum, other) => sum + countOf(other), 0);
  return [say('otherUpgrades', { n, m: otherUpgrades.length })];
}

/** `31 decisions about 6.8.6 → 7.9.3 stand beside the same checklists; here they do not count` */
export const otherUpgradeText = (other: OtherUpgrade): LocalisedText =>
  say('otherUpgrade', { n: countOf(other), old: other.old, new: other.new });

const countOf = ({ decisions }: OtherUpgrade): number => decisions.reduce((sum, { count }) => sum + count, 0);

const BY_KIND = {
  approval: 'approvedBy',
  rejection: 'rejectedBy',
  waiver: 'waivedBy',
  'sign-off': 'signedBy',
} as const satisfies Record<ToldDecision['kind'], WordKey>;

/** `Approved by Aiko, 2026-11-24: the button was renamed` */
export function decisionText({ kind, by, on, until, reason, evidence, contradicts }: FindingDecision): LocalisedText {
  const head = byText({ kind, by, on });
  const limit = until === undefined ? null : say('holdsUntil', { until });
  const said = [evidence, reason].filter(Boolean).join(' — ');
  const text = (language: 'en' | 'ja'): string => {
    const [comma, colon] = language === 'en' ? [', ', ': '] : ['、', '：'];
    return [[head[language], limit?.[language]].filter(Boolean).join(comma), said].filter(Boolean).join(colon);
  };
  const told = { en: text('en'), ja: text('ja') };
  return contradicts ? say('contradicted', { told, other: byText(contradicts) }) : told;
}

function byText({ kind, by, on }: Pick<ToldDecision, 'kind' | 'by' | 'on'>): LocalisedText {
  const names = { en: by.join(say('andPerson').en), ja: by.join(say('andPerson').ja) };
  return say(BY_KIND[kind], { by: names, on });
}

/** Who rejected a finding and why, or `null`. */
export const rejectionText = ({ decision }: Pick<Finding, 'decision'>): LocalisedText | null =>
  decision?.kind === 'rejection' ? decisionText(decision) : null;
