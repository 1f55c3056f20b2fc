import { expect, test } from '@playwright/test';
import type { Json } from '../../model/text.ts';
import { type SegmentedValue, segmentPair } from './segment-pair.ts';

/** `[…]` stands around what is marked, `{…}` around a character without ink. */
const told = (value: SegmentedValue): string => {
  if (value.kind !== 'text') return value.kind;
  return value.segments
    .map(({ text, marked, sign }) => {
      const inner = sign ? `{${text}}` : text;
      return marked ? `[${inner}]` : inner;
    })
    .join('');
};

const pair = (old: Json, next: Json): string[] => {
  const segmented = segmentPair(old, next, 4_000);
  return [told(segmented.old), told(segmented.new)];
};

test('the unequal middle is marked', () => {
  expect(pair('width: 600px', 'width: 640px')).toEqual(['width: 6[0]0px', 'width: 6[4]0px']);
  expect(pair('ab', 'aXb')).toEqual(['ab', 'a[X]b']);
  expect(pair('aa', 'aaa')).toEqual(['aa', 'aa[a]']);
});

test('of an unequal middle only the words that differ are marked, in Japanese single characters', () => {
  expect(
    pair('Delete 21 images? Those on other pages too. Done.', 'Delete 20 images? Those on this page too. Done!'),
  ).toEqual([
    'Delete 2[1] images? Those on [other pages] too. Done[.]',
    'Delete 2[0] images? Those on [this page] too. Done[!]',
  ]);
  expect(pair('選択した21件の画像を削除しますか？', '選択した20件の画像を完全に削除します。')).toEqual([
    '選択した2[1]件の画像を削除します[か？]',
    '選択した2[0]件の画像を[完全に]削除します[。]',
  ]);
  expect(pair('one thing', 'quite another matter')).toEqual(['[one thing]', '[quite another matter]']);
});

test('two equal values are read from their beginning', () => {
  const { old } = segmentPair('x'.repeat(10_000), 'x'.repeat(10_000), 4_000);
  expect(old).toMatchObject({ equalBefore: 0, missing: 6_000 });
});

test('surrogate pairs are never split', () => {
  expect(pair('𠮷野', '𠮸野')).toEqual(['[𠮷]野', '[𠮸]野']);
  expect(pair('a😀', 'b🤀').join('')).not.toMatch(/(?<![\ud800-\udbff])[\udc00-\udfff]/);
});

test('invisible characters are named', () => {
  expect(pair('a\u3000b', 'a b')[0]).toBe('a[{U+3000}]b');
  expect(pair('a\ud800', 'a')[0]).toContain('{U+D800}');
  expect(pair('\u202ex', 'x')[0]).toContain('{U+202E}');
  expect(pair('a\nb\u0000', 'a\nb')[0]).toBe('a{↵}\nb[{U+0000}]');
});

test('"1" does not look like 1, nothing not like the empty text', () => {
  expect(pair('1', 1)).toEqual(['["1"]', '[1]']);
  expect(pair(null, '')).toEqual(['nothing', 'empty']);
});

test('a late difference in a long text is brought into sight', () => {
  const { old } = segmentPair(`${'x'.repeat(10_000)}A`, `${'x'.repeat(10_000)}B`, 4_000);
  expect(old.kind === 'text' && old.equalBefore).toBe(9_940);
  expect(told(old)).toContain('[A]');
});

test('what is too long says how much is missing', () => {
  const { old } = segmentPair('y'.repeat(5_000), 'z', 4_000);
  expect(old.kind === 'text' && old.missing).toBe(1_000);
});
