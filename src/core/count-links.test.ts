import { test, expect } from '@playwright/test';
import { countLinks } from './count-links.ts';
import { nameLosses } from './named-losses.ts';

const lost = (stored: string, saved: string): string[] => nameLosses(countLinks(stored), countLinks(saved));
const STORED = '<a href="https://e.example/?a=1&amp;b=%E3%81%82+c#x">a</a><img src="cid:logo"><td background="a.png">';

test('the same addresses, however they are written, are not lost', () => {
  expect(lost(STORED, STORED)).toEqual([]);
  expect(lost(STORED, STORED.replace('&amp;', '&#38;').replaceAll('"', "'"))).toEqual([]);
});

test('one character of an address is one address lost', () => {
  const address = 'a[href] https://e.example/?a=1&b=%E3%81%82+c#x';
  for (const [one, other] of [
    ['%E3%81%82', 'あ'],
    ['+c', '%20c'],
    ['&amp;b', '&amp;amp;b'],
    ['?a=1&amp;', '?'],
    ['#x', ''],
  ] as const)
    expect(lost(STORED, STORED.replace(one, other))).toEqual([address]);
  expect(lost(STORED, STORED.replace('cid:logo', '/logo'))).toEqual(['img[src] cid:logo']);
  expect(lost(STORED, STORED.replace(' background="a.png"', ''))).toEqual(['td[background] a.png']);
});
