import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SignOff } from '../model/decision.ts';
import { openDecisions, readDecisions, writeDecisions } from './decisions.ts';

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
  writeDecisions(openDecisions(checklist), { add: { signOffs: [signOff(item)] } });

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
  expect(() => writeDecisions(opened, { add: { signOffs: [signOff('our-1')] } })).toThrow('it was changed meanwhile');
  expect(readFileSync('ours.decisions.yaml', 'utf8')).toBe('# mine\n');
});

test('the mistakes of all files are told at once', () => {
  writeFileSync('one.decisions.yaml', 'approvals: 1\n');
  writeFileSync('two.decisions.yaml', 'signoffs: []\n');
  expect(() => readDecisions(['one.yaml', 'two.yaml'])).toThrow(/one\.decisions\.yaml:1:1[^]*two\.decisions\.yaml:1:1/);
});
