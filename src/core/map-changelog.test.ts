import { expect, test } from '@playwright/test';
import type { AutomatedItem, ManualItem } from '../model/checklist.ts';
import { mapChangelog } from './map-changelog.ts';

const base = {
  viewpoint: { en: 'v', ja: 'v' },
  severity: 'major',
  source: { file: 'c.yaml', line: 1, column: 1 },
} as const;
const item = (id: string, title: string, more: Partial<AutomatedItem> = {}): AutomatedItem => ({
  ...base,
  id,
  title: { en: title, ja: title },
  scenario: 'try-it',
  rows: [],
  probes: [],
  params: {},
  ...more,
});
const manual: ManualItem = {
  ...base,
  id: 'ops-101',
  title: { en: 'Table borders', ja: '' },
  manual: { steps: { en: '', ja: '' } },
};

const TEXT = `# Changelog
## 2.1.0
### Changed
- Table borders are drawn inside. #VEN-7
### Added
- A button.
## 2.0.0
### Removed
- The \`paste_data_images\` option.
- Cells lose their heights. #VEN-9
### Fixed
- Nothing much.
## 1.0.0
### Removed
- Long ago.
`;

const map = (
  items: (AutomatedItem | ManualItem)[],
  versions = { old: '1.0.0', new: '2.1.0' },
  text: string | null = TEXT,
) =>
  mapChangelog(
    {
      package: 'ven',
      homepage: 'https://ven.example',
      changelog: text === null ? null : { file: 'CHANGELOG.md', text },
    },
    versions,
    items,
    true,
  );
const covers = (items: (AutomatedItem | ManualItem)[]) =>
  Object.fromEntries(map(items).listed.map(({ line, coveredBy }) => [line, coveredBy]));

test('versions in between count, the old one does not; what is only fixed or added is counted', () => {
  const { listed, notListed, versions, gap } = map([]);
  expect(listed.map(({ version, kind, line }) => [version, kind, line])).toEqual([
    ['2.0.0', 'removed', 9],
    ['2.0.0', 'removed', 10],
    ['2.1.0', 'changed', 4],
  ]);
  expect([notListed, versions, gap]).toEqual([{ fixed: 1, added: 1, other: 0 }, ['2.1.0', '2.0.0'], '']);
});

test('`covers` says it, in any case and within names; without it two words or the number of an issue do', () => {
  expect(covers([item('a', 'x', { covers: ['Paste', 'heigh*'] })])).toEqual({
    9: [{ item: 'a', words: ['Paste'] }],
    10: [{ item: 'a', words: ['heigh*'] }],
    4: [],
  });
  expect(covers([item('b', 'Borders of tables')])).toEqual({
    9: [],
    10: [],
    4: [{ item: 'b', words: ['table', 'borders'] }],
  });
  expect(covers([item('c', 'Borders')])).toEqual({ 9: [], 10: [], 4: [] });
  expect(covers([item('d', 'x', { because: 'VEN-9' })])[10]).toEqual([{ item: 'd', words: ['VEN-9'] }]);
  expect(covers([item('e', 'Borders of tables', { covers: ['nothing'] })])[4]).toEqual([]);
});

test('a manual item covers by `covers` only', () => {
  expect(covers([manual])[4]).toEqual([]);
  expect(covers([{ ...manual, covers: ['table borders'] }])[4]).toEqual([
    { item: 'ops-101', words: ['table borders'] },
  ]);
});

test('what could not be read is said', () => {
  expect(map([], undefined, null)).toMatchObject({ file: null, listed: [] });
  expect(map([], { old: '0.9.0', new: '2.1.0' }).gap).toBe('begins-later');
  expect(map([], { old: '1.0.0', new: '2.2.0' }).gap).toBe('new-version-missing');
  expect(map([], undefined, 'See the web page.').gap).toBe('no-versions');
  expect(map([], { old: '2.1.0', new: '1.0.0' }).gap).toBe('not-an-upgrade');
});

test('an entry about security is covered only by an item that names its issue', () => {
  const text = '# 2.1.0\n### Security\n- Table borders led to XSS. #VEN-11\n# 1.0.0\n';
  const coverage = (one: AutomatedItem) => map([one], undefined, text).listed[0]?.coveredBy;
  expect(coverage(item('a', 'Borders of tables', { covers: ['table borders'] }))).toEqual([]);
  expect(coverage(item('b', 'Borders of tables', { because: 'VEN-11' }))).toEqual([{ item: 'b', words: ['VEN-11'] }]);
  expect(coverage(item('c', 'x', { covers: ['VEN-11'] }))).toEqual([{ item: 'c', words: ['VEN-11'] }]);
});

test('an advisory is an issue, the number of a kind of weakness is none', () => {
  const text = '# 2.1.0\n### Security\n- Stored XSS (CWE-79). Fixes GHSA-45qg-252v-3f7p.\n# 1.0.0\n';
  const coverage = (one: AutomatedItem) => map([one], undefined, text).listed[0]?.coveredBy;
  expect(coverage(item('a', 'x', { covers: ['GHSA-45qg-252v-3f7p'] }))).toHaveLength(1);
  expect(coverage(item('b', 'x', { covers: ['GHSA-45qg-252v-3f7q', 'CWE-79'] }))).toEqual([]);
  expect(coverage(item('c', 'x', { because: 'CWE-79' }))).toEqual([]);
});
