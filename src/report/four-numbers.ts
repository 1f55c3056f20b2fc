import type { Evidence, InvariantSide } from '../model/difference.ts';
import type { Json, LocalisedText } from '../model/text.ts';
import { formatNumber, say } from './say.ts';

/** In the order of what happens: what the user is told, has chosen, what is sent, what is left. */
export const NUMBER_NAMES = ['dialog', 'ticked', 'requested', 'gone'] as const;

export type NumberName = (typeof NUMBER_NAMES)[number];

/** One of the four numbers, ready to be drawn. */
export interface ToldNumber {
  name: NumberName;
  text: LocalisedText;
  /** It disagrees with most of the others, or is missing where it must not be. */
  odd: boolean;
  /** How it stands to the number before it; '' for the first one and for what cannot be counted. */
  joint: '' | '=' | '≠';
}

export interface FourNumbersTold {
  /** `null`: not reached on this side. */
  old: ToldNumber[] | null;
  new: ToldNumber[] | null;
  /** `41 more are gone than the dialog said`; `null` when nothing is broken. */
  consequence: LocalisedText | null;
}

const INVARIANT = 'four-numbers';

/** The four numbers of both builds, or `null` when this is no such evidence or cannot be read as one. */
export function readFourNumbers(evidence: Evidence): FourNumbersTold | null {
  if (evidence.kind !== 'invariant' || evidence.name !== INVARIANT) return null;
  const [old, next] = [readSide(evidence.old), readSide(evidence.new)];
  if ((!old && evidence.old.holds !== null) || (!next && evidence.new.holds !== null)) return null;
  if (!old && !next) return null;
  const broken = evidence.new.holds === false ? next : evidence.old.holds === false ? old : null;
  return {
    old: old && tellSide(old, evidence.old),
    new: next && tellSide(next, evidence.new),
    consequence: broken && consequenceOf(broken),
  };
}

interface Numbers {
  dialog: number | string | null;
  ticked: number;
  requested: number | string | null;
  gone: number | null;
}

function readSide({ holds, actual }: InvariantSide): Numbers | null {
  if (holds === null || !isRecord(actual)) return null;
  const { dialog = null, ticked, requested = null, gone = null } = actual;
  if (typeof ticked !== 'number' || !isCount(dialog) || !isCount(requested)) return null;
  if (gone !== null && typeof gone !== 'number') return null;
  return { dialog, ticked, requested, gone };
}

const isRecord = (value: Json): value is Record<string, Json> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isCount = (value: Json): value is number | string | null =>
  value === null || typeof value === 'number' || typeof value === 'string';

function tellSide(numbers: Numbers, { holds, expected }: InvariantSide): ToldNumber[] {
  const odd = holds === false ? oddOnes(numbers, expected) : new Set<NumberName>();
  let last: number | string | null | undefined;
  return NUMBER_NAMES.map((name) => {
    const value = numbers[name];
    // A scope or a request that was not sent has no number to be held against the others.
    if (typeof value !== 'number' && !odd.has(name)) return { name, text: textOf(name, value), odd: false, joint: '' };
    const joint = last === undefined ? '' : value === last ? '=' : '≠';
    last = value;
    return { name, text: textOf(name, value), odd: odd.has(name), joint };
  });
}

/**
 * Numbers that differ from most of the others. Two against two: from what is ticked, for that is what the user wants.
 * What is no number is odd only where the invariant expects something else.
 */
function oddOnes(numbers: Numbers, expected: Json): Set<NumberName> {
  const counts = NUMBER_NAMES.flatMap((name) => (typeof numbers[name] === 'number' ? [numbers[name]] : []));
  const votes = (count: number) => counts.filter((other) => other === count).length;
  const most = Math.max(...counts.map(votes));
  const agreed = votes(numbers.ticked) === most ? numbers.ticked : counts.find((count) => votes(count) === most);
  return new Set(
    NUMBER_NAMES.filter((name) => {
      const value = numbers[name];
      if (typeof value === 'number') return value !== agreed;
      return isRecord(expected) && expected[name] !== undefined && expected[name] !== value;
    }),
  );
}

function textOf(name: NumberName, value: number | string | null): LocalisedText {
  if (typeof value === 'number') return verbatim(formatNumber(value));
  if (value === 'all') return say('numberAll');
  // `all=true`, `scope=folder`: it names no ids at all.
  if (value && name === 'requested' && /^[^(]+=[^(]*$/.test(value)) return say('numberScope', { scope: value });
  if (value) return verbatim(value);
  return say(
    ({ dialog: 'numberUnsaid', ticked: 'numberNone', requested: 'numberNone', gone: 'numberUnsent' } as const)[name],
  );
}

const verbatim = (text: string): LocalisedText => ({ en: text, ja: text });

/** What it means for the user: the dialog against what is gone first, then what lies between. */
function consequenceOf(numbers: Numbers): LocalisedText {
  const { dialog, ticked, requested, gone } = numbers;
  const said = textOf('dialog', dialog);
  if (typeof dialog !== 'number') {
    if (gone !== null) return say(dialog === null ? 'goneUnsaid' : 'goneSaid', { n: gone, said });
    return say(dialog === null ? 'tickedUnsaid' : 'tickedSaid', { n: ticked, said });
  }
  if (gone !== null && gone !== dialog) return say(gone > dialog ? 'moreGone' : 'fewerGone', apart(gone, dialog));
  if (gone === null && typeof requested === 'number' && requested !== dialog) {
    return say(requested > dialog ? 'moreRequested' : 'fewerRequested', apart(requested, dialog));
  }
  if (dialog !== ticked) return say(dialog > ticked ? 'moreSaid' : 'fewerSaid', apart(dialog, ticked));
  const asked = typeof requested === 'number' ? requested : 0;
  return say(asked > ticked ? 'moreAsked' : 'fewerAsked', apart(asked, ticked));
}

const apart = (one: number, other: number): { n: number } => ({ n: Math.abs(one - other) });
