import { expect, test } from '@playwright/test';
import { allowanceFor, renderChanges, renderPair } from './value-rows.ts';

const pair = (old: Parameters<typeof renderPair>[0], next: Parameters<typeof renderPair>[1]) => {
  const rendered = renderPair(old, next, 4_000);
  return [rendered.old.safeHtml, rendered.new.safeHtml];
};

test('the unequal middle is marked', () => {
  expect(pair('width: 600px', 'width: 640px')).toEqual([
    '<code>width: 6<mark>0</mark>0px</code>',
    '<code>width: 6<mark>4</mark>0px</code>',
  ]);
  expect(pair('ab', 'aXb')).toEqual(['<code>ab</code>', '<code>a<mark>X</mark>b</code>']);
  expect(pair('aa', 'aaa')).toEqual(['<code>aa</code>', '<code>aa<mark>a</mark></code>']);
});

test('surrogate pairs are never split', () => {
  const [old, next] = pair('𠮷野', '𠮸野');
  expect(old).toBe('<code><mark>𠮷</mark>野</code>');
  expect(next).toBe('<code><mark>𠮸</mark>野</code>');
  expect(pair('a😀', 'b🤀').join('')).not.toMatch(/(?<![\ud800-\udbff])[\udc00-\udfff]/);
});

test('invisible characters are named', () => {
  expect(pair('a\u3000b', 'a b')[0]).toContain('<i class="cp">U+3000</i>');
  expect(pair('a\ud800', 'a')[0]).toContain('U+D800');
  expect(pair('\u202ex', 'x')[0]).toContain('U+202E');
});

test('"1" does not look like 1, nothing not like the empty text', () => {
  expect(pair('1', 1)).toEqual(['<code><mark>&quot;1&quot;</mark></code>', '<code><mark>1</mark></code>']);
  expect(pair(null, '')).toEqual([
    '<i class="quiet">—</i>',
    '<i class="quiet"><span lang="en">empty text</span><span lang="ja">空文字</span></i>',
  ]);
});

test('a late difference in a long text is brought into sight', () => {
  const [old = ''] = pair(`${'x'.repeat(10_000)}A`, `${'x'.repeat(10_000)}B`);
  expect(old).toContain('<mark>A</mark>');
  expect(old).toContain('9,940 equal characters');
});

test('rows are capped at fifty and the rest is counted', () => {
  const changes = Array.from({ length: 120 }, (_, index) => ({ path: `row ${index}`, old: 1, new: 2 }));
  const { safeHtml } = renderChanges(changes, allowanceFor(1));
  expect(safeHtml.match(/<th scope="row">/g)).toHaveLength(50);
  expect(safeHtml).toContain('70 more changes in verdict.json');
});
