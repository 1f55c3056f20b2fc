import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import { listScenarios } from './list-scenarios.ts';
import { findPackageRoot } from './package-root.ts';
import { readChecklists, stockChecklists } from './read-checklists.ts';

let folder = '';

test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sekisho-lists-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(relative: string, content: string | Buffer): string {
  const file = path.join(folder, relative);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const list = (rows: string): string => `title: { en: List, ja: 一覧 }
viewpoints: { kept: { en: Kept, ja: 保全 } }
items:
  - id: own-1
    title: { en: Kept, ja: 保つ }
    viewpoint: kept
    severity: major
    scenario: open-and-save
    rows: ${rows}
`;

function problemsOf(...names: string[]): BadInput['problems'] {
  try {
    readChecklists(names);
  } catch (error) {
    if (error instanceof BadInput) return error.problems;
    throw error;
  }
  return [];
}

test('the stock checklists are sound, and every scenario they name is there', () => {
  const names = stockChecklists();
  expect(names).toContain('sekisho/rich-text');
  const checklists = readChecklists(names);
  expect(checklists.map(({ name }) => name)).toEqual(names);
  const scenarios = listScenarios(path.join(findPackageRoot(), 'scenarios'));
  for (const item of checklists.flatMap(({ items }) => items)) {
    if ('scenario' in item) expect([...scenarios.keys()]).toContain(item.scenario);
  }
});

test('every manual item of the stock checklists says in both languages what to do and what to keep', () => {
  const byHand = readChecklists(stockChecklists()).flatMap(({ items }) => items.filter((item) => 'manual' in item));
  expect(byHand.length).toBeGreaterThan(20);
  for (const { id, manual } of byHand) {
    for (const text of [manual.steps, manual.evidence]) {
      expect(text?.en, id).toMatch(/^[A-Z'].{5,}/);
      expect(text?.ja, id).toMatch(/[ぁ-ん一-龠]/);
    }
  }
});

test('the operations list holds the 20 manual items, each with its reason', () => {
  const [operations] = readChecklists(['sekisho/operations']);
  const ids = Array.from({ length: 20 }, (_, index) => `ops-${101 + index}`);
  expect(operations?.items.map(({ id }) => id).toSorted()).toEqual(ids);
  for (const item of operations?.items ?? []) expect(['manual' in item, Boolean(item.because)]).toEqual([true, true]);
});

test('rows come from a file and from a folder of documents beside the checklist', () => {
  write('data/rows.yaml', '- id: one\n  html: a\n');
  write('data/mails/spring.html', '\uFEFF<p>春</p>');
  write('data/mails/autumn.html', '<p>秋</p>');
  write('data/mails/readme.txt', 'x');
  write('data/mails/index.yaml', '- { id: spring, about: { origin: 2019 } }\n');
  write('data/mails/winter/snow.html', '<p>雪</p>');
  const file = write('ours.yaml', list('[data/rows.yaml, data/mails]'));
  const [checklist] = readChecklists([file]);
  expect(checklist?.items[0]).toMatchObject({
    rows: [
      { id: 'one', html: 'a' },
      { id: 'autumn', html: '<p>秋</p>' },
      { id: 'spring', html: '<p>春</p>', about: { origin: 2019 } },
      { id: 'snow', html: '<p>雪</p>' },
    ],
    source: { file, line: 4, column: 5 },
  });
});

test('the problems of all files are told at once, each with its place', () => {
  write('data/rows.yaml', '- html: a\n');
  write('data/empty.yaml', '');
  write('data/none/readme.txt', 'x');
  write('data/names/Spring Sale.html', 'x');
  const one = write('one.yaml', list('[data/rows.yaml, data/empty.yaml, data/gone.yaml, data/none, data/names]'));
  const two = write('two.yaml', 'title: { en: a }\n');
  expect(problemsOf(one, two, 'sekisho/rich-txet').map(({ file, line, message }) => [file, line, message])).toEqual([
    [one, 9, '`data/gone.yaml`: there is no such file or folder'],
    [path.join(folder, 'data/rows.yaml'), 1, '`id` is missing'],
    [path.join(folder, 'data/empty.yaml'), 1, 'it is empty'],
    [path.join(folder, 'data/none'), undefined, 'no .html file is in this folder'],
    [path.join(folder, 'data/names/Spring Sale.html'), 1, 'its name cannot be the id of a data row'],
    [two, 1, '`title.ja` is missing'],
    [two, 1, '`viewpoints` is missing'],
    [two, 1, '`items` is missing'],
    ['sekisho/rich-txet', undefined, 'there is no such checklist'],
  ]);
});

test('text in another encoding is said, never read as other characters', () => {
  const shiftJis = Buffer.from([0x8f, 0x74, 0x83, 0x5a]);
  const checklist = write('ours.yaml', Buffer.concat([Buffer.from('title: '), shiftJis]));
  const message = 'it is not UTF-8';
  expect(problemsOf(checklist)).toEqual([{ file: checklist, line: 1, column: 8, message, hint: 'save it as UTF-8' }]);
  write('mails/old.html', Buffer.concat([Buffer.from('\uFFFD 一行目\n二'), shiftJis]));
  write('mails/deep/older.html', Buffer.from('é', 'utf16le'));
  write('mails/deep/oldest.html', Buffer.from('<p>', 'utf16le'));
  const other = write('other.yaml', list('mails'));
  const told = problemsOf(other).map(({ file, line, column, message: said }) => [
    path.basename(file ?? ''),
    line,
    column,
    said,
  ]);
  expect(told).toEqual([
    ['old.html', 2, 2, message],
    ['older.html', 1, 1, message],
    ['oldest.html', 1, 2, 'it holds a NUL character'],
  ]);
});

test('a checklist that is not there', () => {
  expect(problemsOf('sekisho/rich-txt')).toMatchObject([{ hint: 'did you mean `sekisho/rich-text`?' }]);
  expect(problemsOf('sekisho/../../../etc/passwd')).toHaveLength(1);
  expect(problemsOf(folder)).toMatchObject([{ file: folder, message: 'there is no such checklist' }]);
});

test('scenarios are files, named without their ending', () => {
  for (const file of [
    'open.ts',
    'save.js',
    'open.test.ts',
    'types.d.ts',
    'playwright.config.ts',
    '.hidden.ts',
    'notes.md',
    'steps/deep.ts',
  ])
    write(file, '');
  expect([...listScenarios(folder)]).toEqual([
    ['open', path.join(folder, 'open.ts')],
    ['save', path.join(folder, 'save.js')],
  ]);
});

test('a folder of scenarios that is not there, is a file, or says one name twice', () => {
  const file = write('open.ts', '');
  write('open.js', '');
  expect(() => listScenarios(path.join(folder, 'gone'))).toThrow('there is no such folder');
  expect(() => listScenarios(file)).toThrow('there is no such folder');
  expect(() => listScenarios(folder)).toThrow('the scenario `open` stands in open.js as well');
});
