import { expect, test } from '@playwright/test';
import type { LocalisedText } from '../model/text.ts';
import { PAGE_WORDS } from './page-words.ts';
import { type WordKey, WORDS } from './words.ts';

const slotsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].toSorted();

test('both languages fill the same slots', () => {
  for (const [key, { en, ja }] of Object.entries<LocalisedText>(WORDS)) expect(slotsOf(ja), key).toEqual(slotsOf(en));
});

test('no word of the page is said otherwise elsewhere', () => {
  for (const [key, words] of Object.entries<LocalisedText>(PAGE_WORDS)) expect(WORDS[key as WordKey], key).toBe(words);
});
