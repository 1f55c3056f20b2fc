import { expect, test } from '@playwright/test';
import { comparers, recordingOf, runOf, type Shown } from '../../tests/run-in-memory.ts';
import type { Severity } from '../model/checklist.ts';
import type { GateOptions } from '../model/gate-policy.ts';
import type { Verdict } from '../model/verdict.ts';
import { resolveGate } from './gate-policy.ts';
import { judge } from './judge.ts';

const twice = (shown: Shown): Shown[] => [shown, shown];
const BROKEN = { baseline: twice({ holds: true }), candidate: twice({ holds: false }) };
const DIFFERENT = { baseline: twice({}), candidate: twice({ html: 'b' }) };
const FAILED = { baseline: twice({}), candidate: twice({ outcome: 'failed' as const }) };
const UNSTABLE = { baseline: twice({}), candidate: [{ html: 'b' }, {}] };
const EQUAL = { baseline: [{}], candidate: [{}] };
const MUTATES = { baseline: twice({}), candidate: twice({ html: 'MUTATES' }) };

function judged(severity: Severity, shown: { baseline: Shown[]; candidate: Shown[] }, gate?: GateOptions): Verdict {
  const run = runOf(severity);
  return judge({
    run: gate ? { ...run, gate: resolveGate(gate) } : run,
    recordings: (['baseline', 'candidate'] as const).flatMap((side) =>
      shown[side].map((one, attempt) => recordingOf(side, attempt + 1, one)),
    ),
    damage: [],
    comparers,
    judgedAt: new Date('2026-01-05T12:00:00Z'),
  });
}

const all = { BROKEN, DIFFERENT, FAILED, UNSTABLE, MUTATES };
const statuses = (severity: Severity, gate?: GateOptions) =>
  Object.fromEntries(Object.entries(all).map(([name, shown]) => [name, judged(severity, shown, gate).status]));
const blocking = { BROKEN: 'block', DIFFERENT: 'review', FAILED: 'block', UNSTABLE: 'review', MUTATES: 'block' };
const reviewing = { ...blocking, BROKEN: 'review', FAILED: 'review' };

test('without a policy, and with an empty one, blockers and major items block and minor ones ask for a review', () => {
  for (const gate of [undefined, {}]) {
    expect(statuses('blocker', gate)).toEqual(blocking);
    expect(statuses('major', gate)).toEqual(blocking);
    expect(statuses('minor', gate)).toEqual(reviewing);
    expect(judged('minor', BROKEN, gate)).not.toHaveProperty('relaxations');
  }
});

test('a policy says what major and minor items do; blockers block whatever it says', () => {
  expect(statuses('major', { major: 'review' })).toEqual(reviewing);
  expect(statuses('minor', { minor: 'block' })).toEqual(blocking);
  // A trial that fails shows nothing, and a request that changes data cannot be taken back.
  const reported = { ...reviewing, BROKEN: 'go', DIFFERENT: 'go', UNSTABLE: 'go' };
  expect(statuses('minor', { minor: 'report' })).toEqual(reported);
  const edited = { blocker: 'report', major: 'report', minor: 'report' } as unknown as GateOptions;
  expect(statuses('blocker', edited)).toEqual(blocking);
  expect(statuses('major', edited)).toEqual(blocking);
});

test('what is only told stays a finding, and the relaxation says how many', () => {
  const verdict = judged('minor', BROKEN, { minor: 'report' });
  expect(verdict.findings.map(({ kind }) => kind)).toEqual(['reported']);
  expect(verdict.relaxations?.map(({ en }) => en)).toEqual([expect.stringMatching(/^minor: .* \(1 here\)/)]);
});

test('each relaxation is said, a stricter policy is none', () => {
  const relaxed = judged('major', EQUAL, { major: 'review', minor: 'report', failOn: 'block' }).relaxations ?? [];
  expect(relaxed.map(({ en }) => en.split(':')[0])).toEqual(['major', 'minor', 'failOn']);
  expect(relaxed.map(({ ja }) => ja)).toEqual([
    expect.stringMatching(/重大項目/),
    expect.stringMatching(/軽微項目/),
    expect.stringMatching(/終了コード/),
  ]);
  const strict: GateOptions = { minor: 'block', minItems: 1, requiredProbes: ['content'], maxAge: 3 };
  expect(judged('major', EQUAL, strict)).toMatchObject({ status: 'go' });
  expect(judged('major', EQUAL, strict)).not.toHaveProperty('relaxations');
});

test('too few items and a probe that compared nothing are inconclusive', () => {
  const rules = (verdict: Verdict) => [verdict.status, ...verdict.reasons.map(({ rule }) => rule)];
  expect(rules(judged('major', EQUAL, { minItems: 1 }))).toEqual(['go']);
  const few = judged('major', EQUAL, { minItems: 2 });
  expect(rules(few)).toEqual(['inconclusive', 'too-few-items']);
  expect(few.reasons[0]?.text.en).toContain('1 of 2');
  expect(rules(judged('minor', FAILED, { minItems: 1 }))).toContain('too-few-items');
  expect(rules(judged('major', EQUAL, { requiredProbes: ['content', 'screenshot'] }))).toEqual(['go']);
  const blind = judged('major', EQUAL, { requiredProbes: ['content', 'network'] });
  expect(rules(blind)).toEqual(['inconclusive', 'required-probe']);
  expect(blind.reasons[0]?.text.en).toMatch(/: network$/);
});
