import { expect, test } from '@playwright/test';
import { parseChecklist, parseRows } from './parse-checklist.ts';
import { BadInput } from './problem.ts';

const HEAD = `title: { en: List, ja: 一覧 }
viewpoints:
  kept: { en: Kept, ja: 保全 }
items:
`;

const item = (id: string, more = ''): string => `  - id: ${id}
    title: { en: Kept, ja: 保つ }
    viewpoint: kept
    severity: major
    scenario: open-and-save
${more}`;

const noRows = () => ({ problems: [{ message: 'no such file' }] });
const parse = (text: string, readRows: Parameters<typeof parseChecklist>[3] = noRows) => parseChecklist(text, 'list.yaml', 'ours', readRows);

function problemsOf(text: string): string[] {
  try {
    parse(text);
  } catch (error) {
    expect(error).toBeInstanceOf(BadInput);
    return (error as BadInput).message.split('\n');
  }
  return [];
}

test('an item runs with all probes and once, unless it says otherwise', () => {
  const [first] = parse(HEAD + item('rte-1')).items;
  expect(first).toMatchObject({ id: 'rte-1', rows: [], params: {}, source: { file: 'list.yaml', line: 5, column: 5 } });
  expect(first && 'probes' in first && first.probes).toHaveLength(7);
});

test('rows come from files and from the list itself', () => {
  const rows = parse(HEAD + item('rte-1', "    rows: [rows.yaml, { id: own, html: '' }]\n"), () => ({ rows: [{ id: 'read', html: 'x' }] }));
  expect(rows.items[0]).toMatchObject({ rows: [{ id: 'read', html: 'x' }, { id: 'own', html: '' }] });
});

test('a misspelt key is said with its place and what was probably meant', () => {
  expect(problemsOf(HEAD + item('rte-1', '    sevrity: major\n'))).toEqual(['list.yaml:10:5 unknown key "sevrity" — did you mean "severity"?']);
});

test('all problems are told at once', () => {
  const text = HEAD + item('rte-1') + item('rte-1', '    probes: [screenshots]\n').replace('major', 'huge').replace(', ja: 保つ', '');
  expect(problemsOf(text)).toEqual([
    'list.yaml:11:5 items.1.title.ja is missing',
    'list.yaml:13:5 "huge" is no value of items.1.severity — one of: blocker, major, minor',
    'list.yaml:15:14 "screenshots" is no value of items.1.probes.0 — did you mean "screenshot"?',
  ]);
});

test('duplicate ids, unknown viewpoints and missing row files are told together', () => {
  const text = HEAD + item('rte-1') + item('rte-1', '    rows: [gone.yaml]\n').replace('viewpoint: kept', 'viewpoint: kpet');
  expect(problemsOf(text)).toEqual([
    'list.yaml:12:5 rte-1: unknown viewpoint "kpet" — did you mean "kept"?',
    'list.yaml:15:12 no such file',
    'list.yaml:10:5 duplicate item "rte-1" — it stands first at list.yaml:5',
  ]);
});

test('an item has either a scenario or instructions', () => {
  const [problem] = problemsOf(HEAD + item('rte-1').replace('    scenario: open-and-save\n', ''));
  expect(problem).toContain('either a scenario or manual instructions');
});

test('broken YAML is said with its place', () => {
  const [problem] = problemsOf('title: { en: a, ja: b\nitems: [');
  expect(problem).toMatch(/^list\.yaml:\d+:\d+ .* — it must be valid YAML$/);
});

test('a file of nested aliases is refused at once', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', ...[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(', ')}]`)].join('\n');
  const started = performance.now();
  const [problem] = problemsOf(bomb);
  expect(problem).toContain('aliases may be resolved');
  expect(performance.now() - started).toBeLessThan(1000);
});

test('rows need an id each, once', () => {
  expect(parseRows('- id: a\n- id: a\n', 'rows.yaml')).toEqual({
    problems: [{ file: 'rows.yaml', line: 2, column: 3, message: 'duplicate row "a"', hint: 'it stands first at rows.yaml:1' }],
  });
  expect(parseRows('- html: x\n', 'rows.yaml')).toMatchObject({ problems: [{ line: 1, message: '0.id is missing' }] });
  expect(parseRows('[]', 'rows.yaml')).toMatchObject({ problems: [{ line: 1 }] });
});
