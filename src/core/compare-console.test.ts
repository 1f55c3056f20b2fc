import { expect, test } from '@playwright/test';
import type { ConsoleValue } from '../model/recording.ts';
import { compareConsole } from './compare-console.ts';

const line = (text: string, count = 1, kind: ConsoleValue['kind'] = 'error'): ConsoleValue => ({ kind, text, count });

test('equal is silent, so is another count or order', () => {
  expect(compareConsole([line('a'), line('b', 2)], [line('b', 9), line('a')])).toEqual([]);
});

test('tells new and gone messages', () => {
  expect(compareConsole([line('a')], [line('b', 3, 'page-error')])).toEqual([
    {
      kind: { en: 'page error "b" is new', ja: 'ページのエラー "b" が増える' },
      change: { path: 'page error', old: null, new: 'b ×3' },
      exactly: '',
    },
    {
      kind: { en: 'console error "a" no longer comes', ja: 'コンソールのエラー "a" が出なくなる' },
      change: { path: 'console error', old: 'a', new: null },
      exactly: '',
    },
  ]);
});

test('long messages that differ at the end differ', () => {
  const long = 'x'.repeat(3000);
  expect(compareConsole([line(`${long}1`)], [line(`${long}2`)]).map(({ kind }) => kind.en)[0]).not.toBe(
    compareConsole([line(`${long}1`)], [line(`${long}3`)]).map(({ kind }) => kind.en)[0],
  );
});
