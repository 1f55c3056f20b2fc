import { expect, test } from '@playwright/test';
import { parseChecklist } from './parse-checklist.ts';
import { BadInput } from './problem.ts';
import type { ReadRows } from './resolve-rows.ts';

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

const noRows: ReadRows = () => {
  throw new BadInput({ message: 'no such file' });
};

const parse = (text: string, readRows: ReadRows = noRows) => parseChecklist(text, 'list.yaml', 'ours', readRows);

function problemsOf(text: string, readRows?: ReadRows): string[] {
  try {
    parse(text, readRows);
  } catch (error) {
    expect(error).toBeInstanceOf(BadInput);
    return (error as BadInput).message.split('\n');
  }
  return [];
}

test('an item runs with all probes and once, unless it says otherwise', () => {
  const { name, title, items } = parse(HEAD + item('rte-1'));
  expect({ name, title }).toEqual({ name: 'ours', title: { en: 'List', ja: '一覧' } });
  expect(items).toEqual([
    {
      id: 'rte-1',
      title: { en: 'Kept', ja: '保つ' },
      viewpoint: { en: 'Kept', ja: '保全' },
      severity: 'major',
      scenario: 'open-and-save',
      rows: [],
      probes: ['screenshot', 'content', 'dialogs', 'console', 'network', 'accessibility', 'toolbar'],
      params: {},
      source: { file: 'list.yaml', line: 5, column: 5 },
    },
  ]);
});

test('probes, params and because are as written', () => {
  const more = '    because: gh:slab/quill#2658\n    probes: [console, content]\n    params: { times: 3 }\n';
  expect(parse(HEAD + item('rte-1', more)).items[0]).toMatchObject({
    because: 'gh:slab/quill#2658',
    probes: ['content', 'console'],
    params: { times: 3 },
  });
  expect(parse(HEAD + item('rte-1', '    probes: []\n')).items[0]).toMatchObject({ probes: [] });
});

test('rows come from one file, several files and the list itself', () => {
  const read: ReadRows = (path) => [{ id: path.replace('.yaml', ''), html: 'x' }];
  const several = parse(HEAD + item('rte-1', "    rows: [a.yaml, { id: own, html: '' }, b.yaml]\n"), read);
  expect(several.items[0]).toMatchObject({ rows: [{ id: 'a', html: 'x' }, { id: 'own', html: '' }, { id: 'b' }] });
  const single = parse(HEAD + item('rte-1', '    rows: a.yaml\n'), read);
  expect(single.items[0]).toMatchObject({ rows: [{ id: 'a' }] });
});

test('a manual item keeps its instructions', () => {
  const manual = '    manual:\n      steps: { en: Look, ja: 見る }\n';
  const [first] = parse(HEAD + item('rte-1', manual).replace('    scenario: open-and-save\n', '')).items;
  expect(first).toMatchObject({ manual: { steps: { en: 'Look', ja: '見る' } } });
  expect(first).not.toHaveProperty('scenario');
});

test('a misspelt key is said with its place and what was probably meant', () => {
  expect(problemsOf(HEAD + item('rte-1', '    sevrity: major\n'))).toEqual([
    'list.yaml:10:5 unknown key `sevrity` — did you mean `severity`?',
  ]);
});

test('all problems are told at once, from top to bottom', () => {
  const text = `title: { en: List }
viewpoints:
  kept: { en: Kept, ja: 保全 }
items:
  - id: A 1
    titel: x
    title: { en: '', ja: 5 }
    viewpoint: kpet
    severity: huge
    rows: [{ html: a }, 5, gone.yaml, { id: a }, { id: a }, { id: A }]
    probes: [screenshots]
  - 5
  - id: rte-1
    title:
    viewpoint: constructor
    severity: major
    scenario: x
    manual: { steps: { en: a, ja: b } }
    params: [1]
  - id: rte-1
    title: { en: a, ja: b }
    viewpoint: kept
    severity: major
    rows: []
    manual: { step: { en: a, ja: b } }
`;
  expect(problemsOf(text)).toEqual([
    'list.yaml:1:1 `title.ja` is missing',
    'list.yaml:5:5 `id` must be small letters, digits and hyphens, beginning with a letter',
    'list.yaml:5:5 it has neither a `scenario` nor `manual` instructions — scenario: tried by a browser; manual: done by a person',
    'list.yaml:6:5 unknown key `titel` — did you mean `title`?',
    'list.yaml:7:14 `title.en` is empty',
    'list.yaml:7:22 `title.ja` must be text, not a number — put it into quotes',
    'list.yaml:8:5 unknown viewpoint `kpet` — did you mean `kept`?',
    'list.yaml:9:5 `severity`: unknown value `huge` — one of: blocker, major, minor',
    'list.yaml:10:12 `id` is missing',
    'list.yaml:10:25 an entry of `rows` must be text or a map of keys and values, not a number',
    'list.yaml:10:28 no such file',
    'list.yaml:10:50 duplicate row `a` — it stands first at list.yaml:10',
    'list.yaml:10:63 `id` must be small letters, digits and hyphens',
    'list.yaml:11:14 an entry of `probes`: unknown value `screenshots` — did you mean `screenshot`?',
    'list.yaml:12:5 an entry of `items` must be a map of keys and values, not a number',
    'list.yaml:14:5 `title` is empty',
    'list.yaml:15:5 unknown viewpoint `constructor` — one of: kept',
    'list.yaml:18:5 it has both a `scenario` and `manual` instructions — scenario: tried by a browser; manual: done by a person',
    'list.yaml:19:5 `params` must be a map of keys and values, not a list',
    'list.yaml:20:5 duplicate item `rte-1` — it stands first at list.yaml:13',
    'list.yaml:24:5 `rows` must hold at least one data row; leave it out for a single trial',
    'list.yaml:24:5 `rows` has no meaning for a manual item — it belongs to a scenario',
    'list.yaml:25:5 `manual.steps` is missing',
    'list.yaml:25:15 unknown key `step` — did you mean `steps`?',
  ]);
});

test('problems of a row file stand once, with its own places', () => {
  const read: ReadRows = () => {
    throw new BadInput({ file: 'rows.yaml', line: 3, column: 5, message: 'broken' });
  };
  const twice = HEAD + item('rte-1', '    rows: [rows.yaml]\n') + item('rte-2', '    rows: rows.yaml\n');
  expect(problemsOf(twice, read)).toEqual(['rows.yaml:3:5 broken']);
});

test('a row of a file that stands in the list as well is a duplicate', () => {
  const text = HEAD + item('rte-1', '    rows: [rows.yaml, { id: a }]\n');
  expect(problemsOf(text, () => [{ id: 'a' }])).toEqual([
    'list.yaml:10:23 duplicate row `a` — it stands first at list.yaml:10',
  ]);
});

for (const [what, text, message] of [
  ['an empty file', '', 'list.yaml:1:1 it is empty'],
  ['a list', '- a\n', 'list.yaml:1:1 it must be a map of keys and values, not a list'],
  ['a plain text', 'hello', 'list.yaml:1:1 it must be a map of keys and values, not text'],
  ['a file that ends too early', 'title: { en: a, ja: b\nitems: [', /^list\.yaml:\d+:\d+ .* — it must be valid YAML$/],
  ['a key that stands twice', 'title: 1\ntitle: 2\n', 'list.yaml:2:1 Map keys must be unique — it must be valid YAML'],
  [
    'a second document',
    'title: 1\n---\ntitle: 2\n',
    'list.yaml:2:1 a second document begins here — one file, one document',
  ],
  ['a tag', 'title: !js x\n', 'list.yaml:1:8 Unresolved tag: !js — it must be valid YAML'],
  ['an alias of nothing', 'title: *x\n', /^list\.yaml:1:\d+ .*Unresolved alias/],
  [
    'an empty list of items',
    HEAD.replace('items:\n', 'items: []\n'),
    'list.yaml:4:1 `items` must hold at least one item',
  ],
] as const) {
  test(`refused with its place: ${what}`, () => {
    const [first] = problemsOf(text);
    if (typeof message === 'string') expect(first).toBe(message);
    else expect(first).toMatch(message);
  });
}

test('a text that an issue number would cut off is said', () => {
  expect(problemsOf(HEAD + item('rte-1', '    because: CKEditor 4.8 #1213 files were mixed up # known\n'))).toEqual([
    'list.yaml:10:26 the text ends here: a comment begins with ` #` — put the text into quotes',
  ]);
  expect(parse(HEAD + item('rte-1', "    because: 'CKEditor 4.8 #1213' # known\n")).items).toHaveLength(1);
});

test('a file of nested aliases is refused at once, in one sentence', () => {
  const nested = [...'bcdefghi'].map(
    (name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(', ')}]`,
  );
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', ...nested].join('\n');
  expect(problemsOf(bomb)).toEqual([
    'list.yaml:1:1 its aliases would grow without end — write out what they stand for: at most 50 may be resolved',
  ]);
});

test('a few aliases are fine', () => {
  const shared = HEAD + item('rte-1', '    params: &shared { times: 3 }\n') + item('rte-2', '    params: *shared\n');
  expect(parse(shared).items[1]).toMatchObject({ params: { times: 3 } });
});

test('a file nested too deeply is said, not crashed on', () => {
  expect(problemsOf('{a: '.repeat(20_000))[0]).toContain('it is nested too deeply');
});

test('of very many problems only so many are shown', () => {
  const shown = problemsOf(HEAD + Array.from({ length: 300 }, (_, index) => `  - idd: x${index}\n`).join(''));
  expect(shown).toHaveLength(51);
  expect(shown.at(-1)).toContain('there are more problems');
});
