import { test, expect } from '@playwright/test';
import { idsOfDesign, idsOfHtml, numberIdsOfDesign, numberIdsOfHtml } from './number-ids.ts';

const none: ReadonlySet<string> = new Set();

test('ids drawn by lot are numbered as they occur, in elements, rules and links to them', () => {
  expect(
    numberIdsOfHtml('<p id="ixyz">a</p><a href="#i1b2" id="i1b2">b</a><style>#i1b2{color:red}#ixyz{}</style>', none),
  ).toBe('<p id="id-1">a</p><a href="#id-2" id="id-2">b</a><style>#id-2{color:red}#id-1{}</style>');
});

test('two drawings of the same document become one text', () => {
  const drawn = (one: string, other: string): string =>
    `<td id="${one}">x</td><td id="${other}">y</td><style>@media (max-width:480px){#${other}{width:100%}}</style>`;
  expect(numberIdsOfHtml(drawn('i123', 'iabcd'), none)).toBe(numberIdsOfHtml(drawn('izzz9', 'i0a1'), none));
});

test("the document's own ids, its text and its colours are left alone", () => {
  const html =
    '<p id="intro" title="id=&quot;i123&quot;">id="i123" #i123 intro</p><b id="top" style="color:#abc">x</b>';
  expect(idsOfHtml(html)).toContain('intro');
  expect(numberIdsOfHtml(html, new Set(idsOfHtml(html)))).toBe(html);
});

test('a swapped rule still shows', () => {
  const html = '<p id="ixyz">a</p><p id="i1b2">b</p>';
  expect(numberIdsOfHtml(`${html}<style>#ixyz{color:red}</style>`, none)).not.toBe(
    numberIdsOfHtml(`${html}<style>#i1b2{color:red}</style>`, none),
  );
});

test('ids of a design: components, selectors in both spellings, pages', () => {
  const design = {
    pages: [{ id: 'aB3dE6gH9jK2mN5p', frames: [{ component: { attributes: { id: 'i4k2' }, content: 'i4k2' } }] }],
    styles: [{ selectors: ['#i4k2'] }, { selectors: [{ name: 'i4k2', type: 2 }] }, { selectors: ['.i4k2'] }],
  };
  expect(numberIdsOfDesign(design, none)).toEqual({
    pages: [{ id: 'id-1', frames: [{ component: { attributes: { id: 'id-2' }, content: 'i4k2' } }] }],
    styles: [{ selectors: ['#id-2'] }, { selectors: [{ name: 'id-2', type: 2 }] }, { selectors: ['.i4k2'] }],
  });
  expect(numberIdsOfDesign(design, new Set(idsOfDesign(design)))).toEqual(design);
});

test('rules of single components stand in the order of the components; all others keep their place', () => {
  const design = (rules: string[]) => ({
    components: ['i123', 'i456', 'i789'].map((id) => ({ attributes: { id } })),
    styles: rules.map((selector) => ({ selectors: [selector] })),
  });
  const selectorsOf = (rules: string[]) =>
    (numberIdsOfDesign(design(rules), none) as ReturnType<typeof design>).styles.flatMap(({ selectors }) => selectors);
  expect(selectorsOf(['#i789', '.a', '#i123', '.b', '#i456'])).toEqual(['#id-1', '.a', '#id-2', '.b', '#id-3']);
  expect(selectorsOf(['.b', '.a'])).toEqual(['.b', '.a']);
});

test('numbers of an earlier design are drawn anew; those of the document stay, and no other takes theirs', () => {
  const design = (page: string, one: string) => ({ pages: [{ id: page, component: { attributes: { id: one } } }] });
  expect(numberIdsOfDesign(design('id-7', 'i123'), none)).toEqual(design('id-1', 'id-2'));
  expect(numberIdsOfDesign(design('id-1', 'i123'), new Set(['id-1']))).toEqual(design('id-1', 'id-2'));
  expect(numberIdsOfHtml('<p id="i123">a</p><p id="id-1">b</p>', new Set(['id-1']))).toBe(
    '<p id="id-2">a</p><p id="id-1">b</p>',
  );
});
