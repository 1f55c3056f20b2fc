import { expect, test } from '@playwright/test';
import { parseCatalogue } from './parse-catalogue.ts';

const catalogue = (items: string): string => `reasons:
  people: { en: People only, ja: 人だけ }
groups:
  - id: C1
    title: { en: Editor, ja: エディタ }
    items:
${items}`;

test('an item has its reason in words', () => {
  const text = catalogue(`      - { id: rte-1, title: { en: a, ja: あ }, mode: I, golden: true }
      - { id: rte-2, title: { en: b, ja: い }, mode: D+M, why: people }
`);
  expect(parseCatalogue(text, 'c.yaml')).toEqual([
    {
      id: 'C1',
      title: { en: 'Editor', ja: 'エディタ' },
      items: [
        { id: 'rte-1', title: { en: 'a', ja: 'あ' }, mode: 'I', golden: true },
        {
          id: 'rte-2',
          title: { en: 'b', ja: 'い' },
          mode: 'D+M',
          golden: false,
          why: { en: 'People only', ja: '人だけ' },
        },
      ],
    },
  ]);
});

test('a reason nobody gave, an id that stands twice and a mode nobody knows are told with their places', () => {
  const text = catalogue(`      - { id: rte-1, title: { en: a, ja: あ }, mode: I, why: peopel }
      - { id: rte-1, title: { en: b, ja: い }, mode: D }
`);
  expect(() => parseCatalogue(text, 'c.yaml')).toThrow('c.yaml:7:56 unknown reason `peopel` — did you mean `people`?');
  expect(() => parseCatalogue(text, 'c.yaml')).toThrow('c.yaml:8:11 duplicate item `rte-1`');
  expect(() => parseCatalogue(catalogue('      - { id: a, title: { en: a, ja: あ }, mode: X }\n'), 'c.yaml')).toThrow(
    'c.yaml:7:43 `mode`: unknown value `X`',
  );
});
