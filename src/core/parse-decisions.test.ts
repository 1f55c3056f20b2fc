import { expect, test } from '@playwright/test';
import type { Approval, Decisions, Rejection } from '../model/decision.ts';
import { editDecisions } from './edit-decisions.ts';
import { parseDecisions } from './parse-decisions.ts';
import { BadInput } from './problem.ts';

const FILE = 'ours.decisions.yaml';

const approval = (part: string, more: Partial<Approval> = {}): Approval => ({
  item: 'our-1',
  place: { trial: 'our-1/plain', checkpoint: 'saved', aspect: 'toolbar', part },
  fingerprint: '1234567890123456',
  editor: 'quill',
  old: '1.3',
  new: '2.0.3',
  reason: 'renamed #12',
  by: 'Aiko',
  on: '2026-11-24',
  ...more,
});

function rejection(part: string, comment: string): Rejection {
  const { item, place, fingerprint, editor, old, new: next, by, on } = approval(part);
  return { item, place, fingerprint, editor, old, new: next, comment, by, on };
}

const withoutSource = (decisions: Decisions): Decisions =>
  JSON.parse(JSON.stringify(decisions, (key, value: unknown) => (key === 'source' ? undefined : value))) as Decisions;

function problemsOf(text: string): string[] {
  try {
    parseDecisions(text, FILE);
  } catch (error) {
    if (error instanceof BadInput) return error.message.split('\n');
    throw error;
  }
  return [];
}

test('what was written is read again, whatever the vendor calls it', () => {
  const parts = ['Bold', ' - a: "b" #c', '\ud800', '123', 'true', 'line\nline', '2026-11-24', ''];
  const decisions: Decisions = {
    approvals: parts.map((part) => approval(part)),
    rejections: [rejection('x', '直るまで出荷しない')],
    signOffs: [
      { item: 'our-9', editor: 'quill', old: '1.3', new: '2.0.3', by: '青木', evidence: 'drill.pdf', on: '2026-11-24' },
    ],
    waivers: [{ ...approval('x'), by: ['Aiko', 'Ben'], until: '2026-12-31' }],
  };
  const text = editDecisions(null, { add: decisions }, FILE);
  const read = withoutSource(parseDecisions(text, FILE));
  const byPart = ({ place }: Approval) => parts.indexOf(place.part);
  expect({ ...read, approvals: read.approvals.toSorted((one, other) => byPart(one) - byPart(other)) }).toEqual(
    decisions,
  );
  expect(parseDecisions(text, FILE).approvals[0]?.source).toMatchObject({ file: FILE, line: 5 });
});

test('a merge that git left to a person is told as that, once for each place', () => {
  const side = (name: string) => `  - item: ${name}\n`;
  const conflict = `<<<<<<< HEAD\n${side('a')}=======\n${side('b')}>>>>>>> 1234abc (theirs)\n`;
  expect(problemsOf(`approvals:\n${conflict}signOffs:\n${conflict}`)).toEqual([
    expect.stringMatching(/^ours\.decisions\.yaml:2:1 .*down to line 6.*git could not merge them — keep what holds/),
    expect.stringMatching(/^ours\.decisions\.yaml:8:1 .*down to line 12/),
  ]);
  // A reason may speak of such lines: within a text they are indented.
  expect(problemsOf('approvals: []\n# >>>>>>> x\n')).toEqual([]);
});

test('an edit keeps comments and touches nothing else; order is stable', () => {
  const one = editDecisions(null, { add: { approvals: [approval('b')] } }, FILE);
  const noted = one.replace('reason: ', '# seen with the vendor\n    reason: ').replace('part: b', 'part: b # the b');
  const two = editDecisions(noted, { add: { approvals: [approval('c'), approval('a')] } }, FILE);
  expect(two).toContain('# seen with the vendor');
  expect(two).toContain('part: b # the b');
  expect(two).toMatch(/part: a[^]*part: b[^]*part: c/);
  const other = editDecisions(noted, { add: { approvals: [approval('a')] } }, FILE);
  expect(editDecisions(other, { add: { approvals: [approval('c')] } }, FILE)).toBe(two);
  const { approvals } = parseDecisions(two, FILE);
  expect(editDecisions(two, { remove: { approvals: approvals.filter(({ place }) => place.part !== 'b') } }, FILE)).toBe(
    noted,
  );
  expect(parseDecisions(editDecisions(two, { remove: { approvals } }, FILE), FILE).approvals).toEqual([]);
});

test('deciding the same again takes the place of the first time', () => {
  const one = editDecisions(null, { add: { approvals: [approval('a')] } }, FILE);
  const two = editDecisions(one, { add: { approvals: [approval('a', { reason: 'looked again' })] } }, FILE);
  expect(parseDecisions(two, FILE).approvals.map(({ reason }) => reason)).toEqual(['looked again']);
});

test('a file that is empty, of comments only or of empty lists decides nothing', () => {
  for (const text of ['', '# nothing yet\n', 'approvals:\nwaivers: []\n']) {
    expect(parseDecisions(text, FILE)).toEqual({ approvals: [], rejections: [], signOffs: [], waivers: [] });
    expect(editDecisions(text, { add: { approvals: [approval('a')] } }, FILE)).toContain('part: a');
  }
});

test('every mistake is told with its place', () => {
  const text = editDecisions(null, { add: { approvals: [approval('a')] } }, FILE);
  expect(problemsOf(text.replace('reason:', 'reson:'))).toEqual([
    expect.stringMatching(/^ours\.decisions\.yaml:\d+:5 `reson`|ours\.decisions\.yaml:\d+:\d+ .*reason.* missing/),
    expect.stringContaining('did you mean'),
  ]);
  expect(problemsOf(text.replace('on: 2026-11-24', 'on: 2026-02-30'))[0]).toMatch(/must be a day/);
  expect(problemsOf(text.replace('"1234567890123456"', '1234567890123456'))[0]).toMatch(/put it into quotes/);
  expect(problemsOf(text.replace('trial: our-1/plain', 'trial: ../etc'))[0]).toMatch(/:\d+:\d+ .*trial/);
  expect(problemsOf(text + text.slice(text.indexOf('  - item')))[0]).toMatch(/decided twice: our-1 — .* line 5/);
  expect(problemsOf('- a\n')).toHaveLength(1);
});

test('one person is not two, however the name is written', () => {
  const waived = (...by: [string, string]) =>
    editDecisions(null, { add: { waivers: [{ ...approval('a'), by }] } }, FILE);
  expect(waived('Aiko', 'Ben')).toContain('Ben');
  for (const same of ['Aiko', 'aiko ', 'ＡＩＫＯ', 'A\u200biko']) {
    expect(() => waived('Aiko', same), same).toThrow('two different people');
  }
});
