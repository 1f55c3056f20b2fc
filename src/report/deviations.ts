import type { Evidence, InvariantSide } from '../model/difference.ts';
import type { Json, LocalisedText } from '../model/text.ts';
import { shorten } from './cut-text.ts';
import { formatValue } from './format-value.ts';
import { DEVIATION_WORDS, FACT_WORDS, NAMED_DEVIATIONS } from './deviation-words.ts';
import { fillWords } from './say.ts';

/** One way in which what is differs from what should be: `3 gone that were not named` and which. */
export interface Deviation {
  text: LocalisedText;
  /** What it is about, as recorded; empty where the text says it all. */
  values: string[];
  /** The words were made for this invariant, so that they can stand without its sentence. */
  clear: boolean;
}

const MOST_CHARACTERS = 100;

/** How a broken side deviates, where actual and expected are lists or several facts; empty for plain values. */
export function readDeviations(
  { name = '' }: Extract<Evidence, { kind: 'invariant' }>,
  side: InvariantSide,
): Deviation[] {
  const { holds, actual, expected } = side;
  if (holds !== false) return [];
  if (Array.isArray(actual) && Array.isArray(expected)) return listDeviations(name, '', actual, expected);
  if (!isRecord(actual) || !isRecord(expected)) return insteadOfList(name, actual, expected);
  const facts = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  return facts.flatMap((fact) => {
    const [is, should] = [actual[fact] ?? null, expected[fact] ?? null];
    if (JSON.stringify(is) === JSON.stringify(should)) return [];
    if (Array.isArray(is) && Array.isArray(should)) return listDeviations(name, fact, is, should);
    return [factDeviation(name, fact, is, should)];
  });
}

/** `3 gone that were not named: a.png, b.png, … and 12 more` */
export function deviationText({ text, values }: Deviation, most: number): LocalisedText {
  if (values.length === 0) return text;
  const hidden = values.length - most;
  const list = values.slice(0, most).join(', ');
  const rest = hidden > 0 ? fillWords(DEVIATION_WORDS.rest, { n: hidden }) : { en: '', ja: '' };
  return { en: `${text.en}: ${list}${rest.en}`, ja: `${text.ja}：${list}${rest.ja}` };
}

/** A word such as `all=true` where a list should be. */
function insteadOfList(name: string, actual: Json, expected: Json): Deviation[] {
  const own = NAMED_DEVIATIONS[name]?.wrong;
  if (own === undefined || typeof actual !== 'string' || !Array.isArray(expected)) return [];
  return [{ text: fillWords(own, { actual: shorten(actual, MOST_CHARACTERS) }), values: [], clear: true }];
}

function listDeviations(name: string, fact: string, actual: Json[], expected: Json[]): Deviation[] {
  const key = fact ? `${name}.${fact}` : name;
  const label = fact && !NAMED_DEVIATIONS[key] ? labelOf(fact) : null;
  const [shown, changed] = byName(actual, expected);
  const [extra, missing] = [without(shown(actual), shown(expected)), without(shown(expected), shown(actual))];
  const told = [
    tell(key, expected.length === 0 ? 'instead' : 'extra', label, extra),
    tell(key, 'missing', label, missing),
    tell(key, 'changed', label, changed),
  ].filter((one) => one !== null);
  return told.length > 0 ? told : [{ text: labelled(label, DEVIATION_WORDS.order), values: [], clear: false }];
}

type Way = 'extra' | 'instead' | 'missing' | 'changed';

function tell(key: string, way: Way, label: LocalisedText | null, values: string[]): Deviation | null {
  if (values.length === 0) return null;
  const own = NAMED_DEVIATIONS[key]?.[way === 'instead' ? 'extra' : way];
  const words = fillWords(own ?? DEVIATION_WORDS[way], { n: values.length });
  return { text: labelled(label, words), values, clear: own !== undefined };
}

function factDeviation(name: string, fact: string, is: Json, should: Json): Deviation {
  const own = NAMED_DEVIATIONS[`${name}.${fact}`]?.wrong;
  const values = { actual: formatValue(is), expected: formatValue(should) };
  const isSaid = is !== null || !own?.en.includes('{actual}');
  if (own && isSaid) return { text: fillWords(own, values), values: [], clear: true };
  return { text: labelled(labelOf(fact), fillWords(DEVIATION_WORDS.value, values)), values: [], clear: false };
}

const labelOf = (fact: string): LocalisedText => FACT_WORDS[fact] ?? { en: fact, ja: fact };

const labelled = (label: LocalisedText | null, text: LocalisedText): LocalisedText =>
  label ? { en: `${label.en}: ${text.en}`, ja: `${label.ja}：${text.ja}` } : text;

/**
 * How the members of two lists are shown. Things with a name go by it; the same name with other facts is changed, not
 * gone and come.
 */
function byName(actual: Json[], expected: Json[]): [shown: (list: Json[]) => string[], changed: string[]] {
  if (!isNamed(actual) || !isNamed(expected)) {
    return [(list) => list.map((member) => (typeof member === 'string' ? member : formatValue(member))), []];
  }
  const should = new Map(expected.map((member) => [member.name, JSON.stringify(member)]));
  const changed = actual.filter((member) => {
    const other = should.get(member.name);
    return other !== undefined && other !== JSON.stringify(member);
  });
  const shown = (list: Json[]): string[] => (isNamed(list) ? list.map(({ name }) => name) : []);
  return [shown, changed.map(({ name }) => name)];
}

const isNamed = (list: Json[]): list is { name: string; [fact: string]: Json }[] =>
  list.every((member) => isRecord(member) && typeof member['name'] === 'string');

/** What `list` has more of than `other`. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const value of other) left.set(value, (left.get(value) ?? 0) + 1);
  return list.filter((value) => {
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count <= 0;
  });
}

const isRecord = (value: Json): value is Record<string, Json> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
