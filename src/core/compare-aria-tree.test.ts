import { expect, test } from '@playwright/test';
import type { AccessibilityNode } from '../model/recording.ts';
import { compareAriaTree } from './compare-aria-tree.ts';

const button = (name: string, more: object = {}): AccessibilityNode => ({ role: 'button', name, ...more });
const toolbar = (...children: AccessibilityNode[]): AccessibilityNode => ({
  role: 'toolbar',
  name: 'Format',
  children,
});
const told = (old: AccessibilityNode[], next: AccessibilityNode[]) =>
  compareAriaTree(old, next).map(({ kind }) => kind.en);

test('equal is silent', () => {
  const tree = [toolbar(button('Bold', { pressed: true })), { role: 'text', text: 'x' }];
  expect(compareAriaTree(tree, structuredClone(tree))).toEqual([]);
});

test('tells what is gone and new, with the path', () => {
  const edits = compareAriaTree(
    [{ role: 'dialog', name: 'Insert/Edit Link', children: [button('Save'), button('Cancel')] }],
    [{ role: 'dialog', name: 'Insert/Edit Link', children: [button('Cancel'), { role: 'link', name: 'Help' }] }],
  );
  expect(edits).toEqual([
    {
      kind: { en: 'button "Save" is gone', ja: 'button "Save" がなくなる' },
      change: { path: 'dialog "Insert/Edit Link" › button "Save"', old: 'button "Save"', new: null },
    },
    {
      kind: { en: 'link "Help" is new', ja: 'link "Help" が増える' },
      change: { path: 'dialog "Insert/Edit Link" › link "Help"', old: null, new: 'link "Help"' },
    },
  ]);
});

test('tells names, states, texts and roles', () => {
  expect(told([toolbar(button('Formats'))], [toolbar(button('Format Paragraph'))])).toEqual([
    'button is renamed: "Formats" → "Format Paragraph"',
  ]);
  expect(told([button('Bold')], [button('Bold', { pressed: true })])).toEqual(['button "Bold" › pressed: none → true']);
  expect(told([{ role: 'paragraph', text: 'a' }], [{ role: 'paragraph', text: 'b' }])).toEqual([
    'paragraph › text: "a" → "b"',
  ]);
  expect(told([{ role: 'complementary', name: 'Help' }], [{ role: 'region', name: 'Help' }])).toEqual([
    'region "Help" › role: "complementary" → "region"',
  ]);
  expect(told([{ role: 'text', text: 'a' }], [{ role: 'text', text: 'b' }])).toEqual(['text "b" › text: "a" → "b"']);
});

test('tells a move from a loss', () => {
  const menu = { role: 'group', name: 'Menu', children: [button('Bold')] };
  expect(
    told([toolbar(button('Bold'), button('Link')), { role: 'group', name: 'Menu' }], [toolbar(button('Link')), menu]),
  ).toEqual(['button "Bold" has moved']);
  expect(told([toolbar(button('A'), button('B'))], [toolbar(button('B'), button('A'))])).toEqual([
    'button "A" has moved',
  ]);
});

test('unlike subtrees of one label are unlike differences', () => {
  const [one, other] = compareAriaTree([], [toolbar(button('A')), toolbar(button('B'))]);
  expect([one?.shown?.en, other?.shown?.en]).toEqual(['toolbar "Format" is new', 'toolbar "Format" is new']);
  expect(one?.kind.en).not.toBe(other?.kind.en);
});

test('unequal trees are never silent', () => {
  let seed = 5;
  const random = (below: number): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
  const make = (depth: number): AccessibilityNode[] =>
    Array.from({ length: random(4) }, () => ({
      role: ['button', 'list', 'text'][random(3)]!,
      ...(random(2) ? { name: 'ab'[random(2)]! } : {}),
      ...(random(3) ? {} : { text: 'xy'[random(2)]! }),
      ...(random(4) ? {} : { pressed: Boolean(random(2)) }),
      ...(depth > 0 && random(2) ? { children: make(depth - 1) } : {}),
    }));
  const canonical = (nodes: AccessibilityNode[]): unknown =>
    nodes.map(({ role, name, text, pressed, children }) => [
      role,
      name ?? '',
      text ?? null,
      pressed ?? null,
      canonical(children ?? []),
    ]);
  const wrong: string[] = [];
  for (let round = 0; round < 1500; round++) {
    const [old, next] = [make(2), make(2)];
    const equal = JSON.stringify(canonical(old)) === JSON.stringify(canonical(next));
    if (compareAriaTree(old, next).length > 0 === equal) wrong.push(JSON.stringify([old, next]));
  }
  expect(wrong).toEqual([]);
});
