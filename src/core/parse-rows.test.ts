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

const stored = (name: string, html = '<p>x</p>') => ({ file: `mails/${name}`, name, html });

test('a folder of documents is a row for each, with what its index says', () => {
  expect(rowsOfDocuments([stored('spring-sale.html'), stored('old.HTM')], null)).toEqual([
    { id: 'spring-sale', html: '<p>x</p>' },
    { id: 'old', html: '<p>x</p>' },
  ]);
  const index = { file: 'mails/index.yaml', text: '- { id: old, blocks: 3, about: { origin: 2019 } }\n' };
  expect(rowsOfDocuments([stored('spring-sale.html'), stored('old.html')], index)).toEqual([
    { id: 'spring-sale', html: '<p>x</p>' },
    { id: 'old', blocks: 3, about: { origin: 2019 }, html: '<p>x</p>' },
  ]);
  expect(rowsOfDocuments([], null)).toEqual([]);
});

test('documents that cannot be rows are told with their places, all at once', () => {
  const documents = [
    stored('../evil.html'),
    stored('Spring Sale.html'),
    stored('blank.html', ' \n'),
    stored('wide.html', '<p>一行目</p>\n<p>二\0</p>'),
    stored('long.html', 'x'.repeat(5_000_001)),
  ];
  expect(() => rowsOfDocuments(documents, null)).toThrow(
    [
      'mails/../evil.html:1:1 its name cannot be the id of a data row — use small letters, digits and hyphens',
      'mails/Spring Sale.html:1:1 its name cannot be the id of a data row — use small letters, digits and hyphens',
      'mails/blank.html:1:1 it is empty — a document has something to lose',
      'mails/wide.html:2:5 it holds a NUL character — save it as UTF-8, not as UTF-16',
      'mails/long.html:1:1 it is longer than 5000000 characters — split it',
    ].join('\n'),
  );
});

test('an index that speaks of other documents, or says what they hold, is refused', () => {
  const index = { file: 'mails/index.yaml', text: '- id: sprin-sale\n- id: old\n  html: <p>\n' };
  expect(() => rowsOfDocuments([stored('spring-sale.html'), stored('old.html')], index)).toThrow(
    [
      'mails/index.yaml:1:3 no `sprin-sale.html` is beside it — did you mean `spring-sale`?',
      'mails/index.yaml:3:3 `html` is what the file holds — leave it out here',
    ].join('\n'),
  );
});
