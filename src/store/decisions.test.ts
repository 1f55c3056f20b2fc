import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SignOff } from '../model/decision.ts';
import { openDecisions, readDecisions, takeBackDecisions, writeDecisions, type WrittenDecisions } from './decisions.ts';

let folder = '';
const home = process.cwd();

test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sekisho-decisions-'));
  process.chdir(folder);
});
test.afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

const signOff = (item: string): SignOff => ({
  item,
  editor: 'quill',
  old: '1.3.7',
  new: '2.0.3',
  by: 'Aiko',
  on: '2026-11-24',
});
const sign = (checklist: string, item: string): string =>
  written(writeDecisions([{ opened: openDecisions(checklist), edit: { add: { signOffs: [signOff(item)] } } }]));
const written = (files: WrittenDecisions[]): string => files.map(({ file }) => path.relative(folder, file)).join();

test('decisions stand beside their checklist, those of a stock list in the project', () => {
  expect(sign('lists/ours.yaml', 'our-1')).toBe(path.join('lists', 'ours.decisions.yaml'));
  expect(sign('sekisho/rich-text', 'rte-1')).toBe('rich-text.decisions.yaml');
  mkdirSync('checklists');
  expect(sign('sekisho/rich-text', 'rte-2')).toBe('rich-text.decisions.yaml');
  expect(sign('sekisho/asset-library', 'ast-1')).toBe(path.join('checklists', 'asset-library.decisions.yaml'));
  const { signOffs } = readDecisions(['sekisho/rich-text', 'lists/ours.yaml', './lists/ours.yaml', 'sekisho/none']);
  expect(signOffs.map(({ item, source }) => [item, source?.file])).toEqual([
    ['rte-1', 'rich-text.decisions.yaml'],
    ['rte-2', 'rich-text.decisions.yaml'],
    ['our-1', path.join('lists', 'ours.decisions.yaml')],
  ]);
  writeFileSync('checklists/rich-text.decisions.yaml', '');
  expect(() => readDecisions(['sekisho/rich-text'])).toThrow('stand in checklists/rich-text.decisions.yaml, too');
});

test('a file that somebody changed or made meanwhile is not written over', () => {
  const opened = openDecisions('ours.yaml');
  writeFileSync('ours.decisions.yaml', '# mine\n');
  const edit = { add: { signOffs: [signOff('our-1')] } };
  expect(() => writeDecisions([{ opened, edit }])).toThrow('it was changed meanwhile');
  expect(readFileSync('ours.decisions.yaml', 'utf8')).toBe('# mine\n');
});

test('two checklists that share a file are both written, and taken back together unless somebody was there since', () => {
  const edits = ['ours.yaml', './ours.yaml'].map((checklist, index) => ({
    opened: openDecisions(checklist),
    edit: { add: { signOffs: [signOff(`our-${index}`)] } },
  }));
  const done = writeDecisions(edits);
  expect(readDecisions(['ours.yaml']).signOffs.map(({ item }) => item)).toEqual(['our-0', 'our-1']);
  const text = readFileSync('ours.decisions.yaml', 'utf8');
  writeFileSync('ours.decisions.yaml', `# mine\n${text}`);
  expect(() => takeBackDecisions(done)).toThrow('it was changed meanwhile');
  expect(readFileSync('ours.decisions.yaml', 'utf8')).toContain('# mine');
  writeFileSync('ours.decisions.yaml', text);
  takeBackDecisions(done);
  expect(readdirSync('.')).toEqual([]);
});

test('the lock of a process that is gone is taken over', () => {
  writeFileSync('ours.decisions.yaml.lock', JSON.stringify({ pid: 2 ** 22 + 1, start: 'x', key: 'x' }));
  expect(sign('ours.yaml', 'our-1')).toBe('ours.decisions.yaml');
  expect(readdirSync('.')).toEqual(['ours.decisions.yaml']);
});

test('the mistakes of all files are told at once', () => {
  writeFileSync('one.decisions.yaml', 'approvals: 1\n');
  writeFileSync('two.decisions.yaml', 'signoffs: []\n');
  expect(() => readDecisions(['one.yaml', 'two.yaml'])).toThrow(/one\.decisions\.yaml:1:1[^]*two\.decisions\.yaml:1:1/);
});
