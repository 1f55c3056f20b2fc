import { expect, test } from '@playwright/test';
import { sampleVerdict } from '../../../tests/report/sample-verdict.ts';
import { filterItems, type ItemFilter, NO_FILTER } from './filter-items.ts';
import { arrangePage } from './page-model.ts';

const { items } = arrangePage(sampleVerdict(), []);
const ids = (filter: Partial<ItemFilter>): string[] =>
  filterItems(items, { ...NO_FILTER, ...filter }).map(({ id }) => id);

test('without a filter every item is there', () => {
  expect(ids({})).toHaveLength(24);
});

test('open and in order are all there is, and no item is both', () => {
  const [open, quiet] = [ids({ standing: 'open' }), ids({ standing: 'quiet' })];
  expect(open.filter((id) => quiet.includes(id))).toEqual([]);
  expect([...open, ...quiet]).toHaveLength(24);
});

test('a kind, a severity and a probe narrow together', () => {
  expect(ids({ standing: 'failed' })).toEqual(['rte-104']);
  expect(ids({ probe: 'screenshot', severity: 'blocker' }).length).toBeGreaterThan(0);
  for (const id of ids({ probe: 'screenshot', severity: 'blocker' })) {
    expect(items.find((item) => item.id === id)).toMatchObject({ severity: 'blocker' });
  }
});

test('text is found in either language, in findings and places, whatever its width and case', () => {
  expect(ids({ text: 'MERGE tags' })).toContain('rte-102');
  expect(ids({ text: '差し込みタグ' })).toContain('rte-102');
  expect(ids({ text: 'ＦＵＬＬ－width u+3000' })).toContain('rte-103');
  expect(ids({ text: 'rte-105/newsletter' })).toContain('rte-105');
  expect(ids({ text: 'no such thing' })).toEqual([]);
});
