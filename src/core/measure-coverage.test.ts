import { expect, test } from '@playwright/test';
import type { AutomatedItem, Checklist, ManualItem } from '../model/checklist.ts';
import type { CatalogueGroup } from '../model/coverage.ts';
import { measureCoverage } from './measure-coverage.ts';

const text = (en: string) => ({ en, ja: `${en}（訳）` });
const WHY = text('people only');

const catalogue: CatalogueGroup[] = [
  {
    id: 'C1',
    title: text('editor'),
    items: [
      { id: 'rte-1', title: text('one'), mode: 'I', golden: true },
      { id: 'rte-2', title: text('two'), mode: 'M', golden: false, why: WHY },
      { id: 'rte-3', title: text('three'), mode: 'D', golden: false },
    ],
  },
  {
    id: 'C2',
    title: text('builder'),
    items: [{ id: 'eml-1', title: text('four'), mode: 'D', golden: false, why: WHY }],
  },
];

const base = (id: string) => ({
  id,
  title: text(`promise ${id}`),
  viewpoint: text('v'),
  severity: 'major' as const,
  source: { file: 'x.yaml', line: 1, column: 1 },
});
const automated = (id: string): AutomatedItem => ({ ...base(id), scenario: 's', rows: [], probes: [], params: {} });
const manual = (id: string): ManualItem => ({ ...base(id), manual: { steps: text('do it') } });
const list = (...items: Checklist['items']): Checklist => ({ name: 'sekisho/x', title: text('x'), items });

test('an item is automated, done by people or not covered, as the checklists have it', () => {
  const { groups, counts, beyond, checklists } = measureCoverage(catalogue, [
    list(automated('rte-1'), manual('rte-2')),
    list(automated('own-1')),
  ]);
  expect(groups.map(({ counts: of }) => of)).toEqual([
    { automated: 1, manual: 1, notCovered: 1, total: 3 },
    { automated: 0, manual: 0, notCovered: 1, total: 1 },
  ]);
  expect(counts).toEqual({ automated: 1, manual: 1, notCovered: 2, total: 4 });
  expect(groups[0]?.items.map(({ status }) => status)).toEqual(['automated', 'manual', 'not-covered']);
  expect([beyond, checklists]).toEqual([['own-1'], ['sekisho/x', 'sekisho/x']]);
});

test('a checklist that lands changes the numbers by itself, and its items tell their own titles', () => {
  const before = measureCoverage(catalogue, [list(manual('rte-2'))]);
  const after = measureCoverage(catalogue, [list(manual('rte-2')), list(automated('eml-1'))]);
  expect([before.counts.notCovered, after.counts.notCovered]).toEqual([3, 2]);
  expect(before.groups[1]?.items[0]).toMatchObject({ title: text('four'), why: WHY });
  expect(after.groups[1]?.items[0]).toMatchObject({ title: text('promise eml-1'), status: 'automated' });
});

test('a reason is told only while it is true', () => {
  const why = (checklist: Checklist) => measureCoverage(catalogue, [checklist]).groups[0]?.items[1]?.why;
  expect(why(list(manual('rte-2')))).toEqual(WHY);
  expect(why(list())).toEqual(WHY);
  expect(why(list(automated('rte-2')))).toBeUndefined();
});
