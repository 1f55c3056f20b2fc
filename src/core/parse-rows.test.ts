import { expect, test } from '@playwright/test';
import { parseRows, rowsOfDocuments } from './parse-rows.ts';

test('rows keep what their scenario reads', () => {
  const text = "- id: a\n  html: '<p>x</p>'\n- { id: 2024-mail, steps: [1, { into: td }], commit: null }\n";
  expect(parseRows(text, 'rows.yaml')).toEqual([
    { id: 'a', html: '<p>x</p>' },
    { id: '2024-mail', steps: [1, { into: 'td' }], commit: null },
  ]);
});

test('every problem is told with its place', () => {
  const text = '- id: a\n- html: x\n- id: a\n- id: A b\n- 5\n- id: 2024\n- id: b\n  size: .inf\n';
  expect(() => parseRows(text, 'rows.yaml')).toThrow(
    [
      'rows.yaml:2:3 `id` is missing',
      'rows.yaml:4:3 `id` must be small letters, digits and hyphens',
      'rows.yaml:5:3 an entry must be a map of keys and values, not a number',
      'rows.yaml:6:3 `id` must be text, not a number — put it into quotes',
      'rows.yaml:8:3 `size`',
    ].join('\n'),
  );
  expect(() => parseRows(text, 'rows.yaml')).toThrow(
    'rows.yaml:3:3 duplicate row `a` — it stands first at rows.yaml:1',
  );
});

test('a file without rows is no file of rows', () => {
  expect(() => parseRows('', 'rows.yaml')).toThrow('rows.yaml:1:1 it is empty');
  expect(() => parseRows('# only words', 'rows.yaml')).toThrow('it is empty');
  expect(() => parseRows('[]', 'rows.yaml')).toThrow('rows.yaml:1:1 it must hold at least one data row');
  expect(() => parseRows('id: a', 'rows.yaml')).toThrow(
    'rows.yaml:1:1 it must be a list, not a map of keys and values',
  );
});

test('a folder of documents is a row for each', () => {
  expect(rowsOfDocuments('mails', [{ name: 'spring-sale.html', html: '<p>x</p>' }])).toEqual([
    { id: 'spring-sale', html: '<p>x</p>' },
  ]);
  expect(() => rowsOfDocuments('mails', [])).toThrow('mails no .html file is in this folder');
  expect(() => rowsOfDocuments('mails', [{ name: '../evil.html', html: '' }])).toThrow(
    'cannot be the id of a data row',
  );
});
