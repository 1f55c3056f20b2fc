import { expect, test } from '@playwright/test';
import type { ToolbarValue } from '../model/recording.ts';
import { compareToolbar } from './compare-toolbar.ts';

const control = (name: string, more: Partial<ToolbarValue> = {}): ToolbarValue => ({
  area: 'toolbar',
  role: 'button',
  name,
  disabled: false,
  pressed: null,
  ...more,
});
const told = (old: ToolbarValue[], next: ToolbarValue[]) => compareToolbar(old, next).map(({ kind }) => kind.en);
const bar = [control('Bold'), control('Italic'), control('Link'), control('File', { area: 'menu', role: 'menuitem' })];

test('equal is silent', () => {
  expect(compareToolbar(bar, structuredClone(bar))).toEqual([]);
});

test('tells gone and new controls', () => {
  expect(told(bar, [...bar.slice(0, 2), bar[3]!])).toEqual(['toolbar button "Link" is gone']);
  expect(told(bar, [...bar, control('Help', { area: 'menu' })])).toEqual(['menu button "Help" is new']);
});

test('tells a rename by place and neighbours', () => {
  expect(told(bar, [bar[0]!, control('Slanted'), bar[2]!, bar[3]!])).toEqual([
    'toolbar button is renamed: "Italic" → "Slanted"',
  ]);
});

test('tells moves, within and between areas', () => {
  expect(told(bar, [bar[1]!, bar[2]!, bar[0]!, bar[3]!])).toEqual(['toolbar button "Bold" has moved']);
  expect(told([...bar, control('Undo')], [...bar, control('Undo', { area: 'menu' })])).toEqual([
    'toolbar button "Undo" has moved: toolbar → menu',
  ]);
});

test('tells states and roles', () => {
  expect(told([control('Bold')], [control('Bold', { disabled: true, pressed: false })])).toEqual([
    'toolbar button "Bold" › disabled: false → true',
    'toolbar button "Bold" › pressed: null → false',
  ]);
  expect(told([control('Font')], [control('Font', { role: 'combobox' })])).toEqual([
    'toolbar combobox "Font" › role: button → combobox',
  ]);
});

test('two controls of one name are two controls', () => {
  expect(told([control('More'), control('More')], [control('More')])).toEqual(['toolbar button "More" is gone']);
});

test('tells another spelling beside other changes', () => {
  const old = [control('Print...'), control('Template')];
  expect(told(old, [control('Print…')])).toEqual([
    'toolbar button is renamed: "Print..." → "Print…"',
    'toolbar button "Template" is gone',
  ]);
});
