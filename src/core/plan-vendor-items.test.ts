import { expect, test } from '@playwright/test';
import type { VendorChangelog } from '../model/changelog.ts';
import type { RunDescription, Verdict } from '../model/verdict.ts';
import { comparers, recordingOf, runOf, type Shown } from '../../tests/run-in-memory.ts';
import type { Decisions, SignOff } from '../model/decision.ts';
import { NO_DECISIONS } from './apply-decisions.ts';
import { judge } from './judge.ts';

const CHANGELOG: VendorChangelog = {
  package: 'stand-in',
  old: '1.0.0',
  new: '2.0.0',
  homepage: 'https://vendor.example',
  file: 'CHANGELOG.md',
  gap: '',
  oldest: '0.1.0',
  versions: ['2.0.0'],
  listed: [
    { version: '2.0.0', kind: 'breaking', text: 'Bold is gone', line: 3, coveredBy: [] },
    { version: '2.0.0', kind: 'changed', text: 'Tables', line: 9, coveredBy: [{ item: 'rte-901', words: ['tables'] }] },
  ],
  notListed: { fixed: 0, added: 0, other: 0 },
  mustBeSigned: true,
};

function verdictOf(
  changelog: Partial<VendorChangelog>,
  decisions: Decisions = NO_DECISIONS,
  shown: Shown = {},
): Verdict {
  const run: RunDescription = { ...runOf('major'), changelog: { ...CHANGELOG, ...changelog } };
  const recordings = (['baseline', 'candidate'] as const).map((side) => recordingOf(side, 1, shown));
  return judge({ run, recordings, damage: [], comparers, judgedAt: new Date('2026-01-06'), decisions });
}

const idOf = (verdict: Verdict): string => verdict.findings.find(({ kind }) => kind === 'unsigned')?.item ?? '';
const signed = (item: string, next = '2.0.0'): Decisions => {
  const made: SignOff = { item, editor: 'stand-in', old: '1.0.0', new: next, by: 'Aiko', on: '2026-01-06' };
  return { ...NO_DECISIONS, signOffs: [made] };
};

test('what no item covers must be signed; signed, the run is a go', () => {
  const open = verdictOf({});
  expect([open.status, open.reasons.map(({ rule }) => rule)]).toEqual(['review', ['unsigned']]);
  expect(idOf(open)).toMatch(/^vendor-breaking-[0-9a-f]{8}$/);
  expect(open.run.plan.manual?.[0]?.manual.steps.en).toContain('2.0.0 (line 3): Bold is gone');
  expect(verdictOf({}, signed(idOf(open))).status).toBe('go');
});

test('a signature holds for the list that was signed and for no other', () => {
  const decisions = signed(idOf(verdictOf({})));
  const [first, second] = CHANGELOG.listed as [VendorChangelog['listed'][0], VendorChangelog['listed'][0]];
  const more = verdictOf({ listed: [first, { ...first, text: 'So is italic', line: 4 }, second] }, decisions);
  expect(more.reasons.map(({ rule }) => rule)).toEqual(['unsigned', 'stale-decision']);
});

test('one for another upgrade says nothing about this one', () => {
  const decisions = signed('vendor-breaking-00000000', '1.9.0');
  expect(verdictOf({ listed: [] }, decisions).status).toBe('go');
});

test('an item that had nothing to try covers nothing', () => {
  const verdict = verdictOf({}, NO_DECISIONS, { outcome: 'inapplicable' });
  expect(verdict.run.changelog?.listed[1]?.coveredBy[0]?.untried).toBe(true);
  const ids = verdict.findings.filter(({ kind }) => kind === 'unsigned').map(({ item }) => item.split('-')[1]);
  expect(ids).toEqual(['breaking', 'changed']);
});

test('a package without a changelog, or with half of one, must be read by somebody', () => {
  for (const gap of [
    { file: null, listed: [] },
    { gap: 'begins-later' as const, listed: [] },
  ]) {
    const verdict = verdictOf(gap);
    expect(verdict.status).toBe('review');
    expect(verdict.run.plan.manual?.[0]?.manual.steps.en).toContain('https://vendor.example');
  }
});

test('where nobody planned manual items, it is only named', () => {
  const verdict = verdictOf({ mustBeSigned: false });
  expect(verdict.status).toBe('go');
  expect(verdict.run.plan.manualNotPlanned).toEqual([expect.stringMatching(/^vendor-breaking-/)]);
});
