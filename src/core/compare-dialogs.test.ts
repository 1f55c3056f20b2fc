import { expect, test } from '@playwright/test';
import type { DialogValue } from '../model/recording.ts';
import { compareDialogs } from './compare-dialogs.ts';

const dialog = (more: Partial<DialogValue> = {}): DialogValue => ({
  kind: 'in-page',
  title: 'Delete',
  text: 'Delete 30 images?',
  numbers: [30],
  buttons: ['Delete', 'Cancel'],
  defaultFocus: 'Cancel',
  ...more,
});
const told = (old: DialogValue[], next: DialogValue[]) => compareDialogs(old, next).map(({ kind }) => kind.en);

test('equal is silent', () => {
  expect(compareDialogs([], [])).toEqual([]);
  expect(compareDialogs([dialog()], [dialog()])).toEqual([]);
});

test('tells numbers apart from the text', () => {
  expect(told([dialog()], [dialog({ text: 'Delete 12 images?', numbers: [12] })])).toEqual([
    'dialog "Delete" › numbers: [30] → [12]',
    'dialog "Delete" › text: "Delete 30 images?" → "Delete 12 images?"',
  ]);
});

test('tells title, buttons in order and default focus', () => {
  expect(
    told([dialog()], [dialog({ title: 'Remove', buttons: ['Cancel', 'Delete'], defaultFocus: 'Delete' })]),
  ).toEqual([
    'dialog "Remove" › title: "Delete" → "Remove"',
    'dialog "Remove" › buttons: ["Delete", "Cancel"] → ["Cancel", "Delete"]',
    'dialog "Remove" › default focus: "Cancel" → "Delete"',
  ]);
});

test('tells dialogs that only one side shows', () => {
  const native = dialog({
    kind: 'confirm',
    title: '',
    text: 'Are you sure?',
    numbers: [],
    buttons: [],
    defaultFocus: '',
  });
  expect(told([native], [dialog()])).toEqual([
    'native confirm "Are you sure?" no longer opens',
    'dialog "Delete" is new',
  ]);
  expect(told([native, native], [native])).toEqual(['native confirm "Are you sure?" no longer opens']);
});
