import type { LocalisedText } from '../model/text.ts';
import type { FindingDecision, Verdict } from '../model/verdict.ts';
import { listBy } from './standing.ts';
import { say } from './words.ts';

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
  const decided = findings.flatMap(({ decision, item }) => (decision ? [{ decision, item }] : []));
  const signed = decided.filter(({ decision }) => decision.kind === 'sign-off').length;
  const accepted = decided.length - signed;
  const groups = [...listBy(decided, ({ decision }) => JSON.stringify({ ...decision, was: '' })).values()];
  return {
    counts: [
      ...(accepted > 0 ? [say('acceptedCount', { n: accepted })] : []),
      ...(signed > 0 ? [say('signedCount', { n: signed })] : []),
    ],
    decisions: groups.flatMap((group) => {
      const [first] = group;
      return first ? [{ decision: first.decision, items: [...new Set(group.map(({ item }) => item))] }] : [];
    }),
  };
}

const BY_KIND = { approval: 'approvedBy', waiver: 'waivedBy', 'sign-off': 'signedBy' } as const;

/** `Approved by Aiko, 2026-11-24: the button was renamed` */
export function decisionText({ kind, by, on, until, reason, evidence }: FindingDecision): LocalisedText {
  const names = { en: by.join(say('andPerson').en), ja: by.join(say('andPerson').ja) };
  const head = say(BY_KIND[kind], { by: names, on });
  const limit = until === undefined ? null : say('holdsUntil', { until });
  const said = reason ?? evidence;
  const text = (language: 'en' | 'ja'): string => {
    const [comma, colon] = language === 'en' ? [', ', ': '] : ['、', '：'];
    return [[head[language], limit?.[language]].filter(Boolean).join(comma), said].filter(Boolean).join(colon);
  };
  return { en: text('en'), ja: text('ja') };
}
