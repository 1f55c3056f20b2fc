import { expect, test } from '@playwright/test';
import { say } from './say.ts';
import { WORDS } from './words.ts';

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
