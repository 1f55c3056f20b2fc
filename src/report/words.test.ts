import { expect, test } from '@playwright/test';
import type { LocalisedText } from '../model/text.ts';
import { PAGE_WORDS } from './page-words.ts';
import { say, type WordKey, WORDS } from './words.ts';

const slotsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].toSorted();

test('both languages fill the same slots', () => {
  for (const [key, { en, ja }] of Object.entries<LocalisedText>(WORDS)) expect(slotsOf(ja), key).toEqual(slotsOf(en));
});

test('no word of the page is said otherwise elsewhere', () => {
  for (const [key, words] of Object.entries<LocalisedText>(PAGE_WORDS)) expect(WORDS[key as WordKey], key).toBe(words);
});

test('numbers choose the English word and get separators', () => {
  expect(say('moreChanges', { n: 1 }).en).toBe('1 more change in verdict.json');
  expect(say('moreChanges', { n: 12_345 })).toEqual({
    en: '12,345 more changes in verdict.json',
    ja: '残り 12,345 件の変化は verdict.json にあります',
  });
});

test('a slot takes text in both languages, and text with braces stays as it is', () => {
  expect(say('missingOn', { side: WORDS.oldBuild, what: '{n}' })).toEqual({
    en: 'Missing on the old build: {n}',
    ja: '旧版で欠落: {n}',
  });
});
