import type { Language, LocalisedText } from '../model/text.ts';
import { WORDS, type WordKey } from './words.ts';

type SlotName<Slot extends string> = Slot extends `${infer Name}:${string}` ? Name : Slot;
type SlotsIn<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? SlotName<Slot> | SlotsIn<Rest>
  : never;
type SlotsOf<Key extends WordKey> = SlotsIn<(typeof WORDS)[Key][Language]>;

export type SlotValue = string | number | LocalisedText;

/** The words for `key` in both languages, its slots filled. Numbers get thousands separators. A slot left out is a compile error. */
export function say<Key extends WordKey>(
  key: Key,
  ...values: [SlotsOf<Key>] extends [never] ? [] : [Record<SlotsOf<Key>, SlotValue>]
): LocalisedText {
  return fillWords(WORDS[key], values[0] ?? {});
}

/** The same for words that stand elsewhere; a slot left out stays empty. */
export function fillWords(words: LocalisedText, slots: Record<string, SlotValue>): LocalisedText {
  return { en: fillSlots(words.en, slots, 'en'), ja: fillSlots(words.ja, slots, 'ja') };
}

function fillSlots(text: string, slots: Record<string, SlotValue>, language: Language): string {
  return text.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = slots[name] ?? '';
    if (one !== undefined) return value === 1 ? one : (many ?? '');
    if (typeof value === 'number') return formatNumber(value);
    return typeof value === 'string' ? value : value[language];
  });
}

// Made once: a page of a thousand items says thousands of numbers.
const NUMBERS = new Intl.NumberFormat('en-US');

/** `12,345` in both languages, whatever the machine's locale. */
export const formatNumber = (value: number): string => NUMBERS.format(value);
