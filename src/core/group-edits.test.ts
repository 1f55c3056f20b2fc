import { expect, test } from '@playwright/test';
import { compareContent } from '../probes/compare-content.ts';
import type { ObservedDifference } from '../model/difference.ts';
import type { ConsoleValue, DialogValue, RequestValue } from '../model/recording.ts';
import { compareConsole } from './compare-console.ts';
import { compareDialogs } from './compare-dialogs.ts';
import { compareRequests } from './compare-requests.ts';
import { groupEdits } from './group-edits.ts';

const only = (differences: ObservedDifference[]): ObservedDifference => {
  expect(differences).toHaveLength(1);
  return differences[0] as ObservedDifference;
};
const rows = (...rows: string[]): { html: string } => ({ html: `<table>${rows.join('')}</table>` });
const cell = (attributes = '') => `<tr><td${attributes}>1</td></tr>`;
const content = (old: string[], next: string[]) => only(compareContent(rows(...old), rows(...next)));

test('the same change is one difference wherever it is seen, and a decision is bound to its values and places', () => {
  const red = cell(' bgcolor="red"');
  const one = content([red, cell()], [cell(), cell()]);
  const more = content([red, red], [cell(), cell()]);
  const other = content([cell(' bgcolor="blue"'), cell()], [cell(), cell()]);
  const again = content([cell(), red], [cell(), cell()]);
  expect(new Set([one, more, other, again].map(({ identity }) => identity)).size).toBe(1);
  expect(more.exactly).not.toBe(one.exactly);
  expect(other.exactly).not.toBe(one.exactly);
  expect(again.exactly).toBe(one.exactly);
});

test('a new dialog is not accepted with whatever it will say', () => {
  const dialog = (text: string, numbers: number[]): DialogValue => ({
    kind: 'in-page',
    title: 'Delete',
    text,
    numbers,
    buttons: ['Delete'],
    defaultFocus: 'Delete',
  });
  const [one, other] = [dialog('Delete 10 images?', [10]), dialog('Delete 5 images?', [5])].map((shown) =>
    only(groupEdits(compareDialogs([], [shown]))),
  );
  expect(one?.identity).toBe(other?.identity);
  expect(one?.exactly).not.toBe(other?.exactly);
});

test('what is chance is no part of it: how often a page logs or reads; how often it writes is', () => {
  const logged = (count: number): ConsoleValue => ({ kind: 'error', text: 'gone', count });
  const [once, often] = [1, 7].map((count) => only(groupEdits(compareConsole([], [logged(count)]))));
  expect(once?.exactly).toBe(often?.exactly);

  const sent = (method: string, count: number, statuses: number[] = [200]): RequestValue => ({
    method,
    route: '/images',
    bodyShape: '',
    mutating: method !== 'GET',
    count,
    statuses,
  });
  const exactly = (request: RequestValue) => only(compareRequests([], [request])).exactly;
  expect(exactly(sent('GET', 1))).toBe(exactly(sent('GET', 3, [])));
  expect(exactly(sent('DELETE', 1))).not.toBe(exactly(sent('DELETE', 2)));
});
