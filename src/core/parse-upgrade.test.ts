import { expect, test } from '@playwright/test';
import { parseUpgradeOptions } from './parse-upgrade.ts';

const minimal = { baseline: 'tinymce@6.8.6', candidate: './builds/new' };

test('takes every way to name a target', () => {
  const open = async (): Promise<void> => {};
  const options = {
    editor: 'tinymce',
    baseline: { url: 'https://old.example/', headers: { 'x-token': 'a' }, storageState: 'auth.json', disposable: true },
    candidate: { command: 'npm start', url: 'http://localhost:3000/', cwd: '..' },
    checklists: ['sekisho/rich-text', './ours.yaml'],
    scenarios: './scenarios',
    reports: 'out',
    open,
    trialTimeout: 45,
    lanes: 2,
  };
  expect(parseUpgradeOptions(options)).toEqual(options);
  expect(parseUpgradeOptions(minimal)).toEqual(minimal);
  expect(parseUpgradeOptions({ baseline: { npm: 'quill@1.3.7' }, candidate: { folder: './new' } })).toBeTruthy();
});

test('tells every problem at once', () => {
  const options = {
    baselin: 'tinymce@6.8.6',
    candidate: { url: 'https://new.example/', storagestate: 'a.json' },
    checklists: [],
    open: 'page.goto()',
    lanes: 1.5,
  };
  expect(() => parseUpgradeOptions(options)).toThrow(
    [
      'defineUpgrade: `baseline` is missing',
      'defineUpgrade: unknown key `storagestate` in `candidate` — did you mean `storageState`?',
      'defineUpgrade: `checklists` must name at least one checklist',
      'defineUpgrade: `open` must be a function',
      'defineUpgrade: `lanes` must be a whole number, not 1.5',
      'defineUpgrade: unknown key `baselin` — did you mean `baseline`?',
    ].join('\n'),
  );
  expect(() => parseUpgradeOptions(undefined)).toThrow('defineUpgrade: it is missing');
});

test('looks at what the targets say', () => {
  const options = { baseline: 'tinymce', candidate: { url: 'https://me:secret@new.example/' } };
  expect(() => parseUpgradeOptions(options)).toThrow(
    /`baseline`: `tinymce` names no version[^]*`candidate`: the URL of new\.example holds/,
  );
  expect(() => parseUpgradeOptions(options)).not.toThrow(/secret/);
  expect(() => parseUpgradeOptions({ ...minimal, baseline: { npm: './folder' } })).toThrow('is no npm package');
});
