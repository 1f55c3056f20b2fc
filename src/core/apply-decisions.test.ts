import { expect, test } from '@playwright/test';
import * as fc from 'fast-check';
import { comparers, recordingOf, runOf, type Shown } from '../../tests/run-in-memory.ts';
import { PROBE_NAMES, type Severity } from '../model/checklist.ts';
import type { Approval, Decisions, Rejection, SignOff, Waiver } from '../model/decision.ts';
import type { GatePolicy } from '../model/gate-policy.ts';
import { SIDES } from '../model/target.ts';
import type { Finding, RunDescription, Verdict } from '../model/verdict.ts';
import { NO_DECISIONS } from './apply-decisions.ts';
import { DEFAULT_GATE } from './gate-policy.ts';
import { judge } from './judge.ts';

const TODAY = '2026-01-05';
const UPGRADE = { editor: 'stand-in', old: '1.0.0', new: '2.0.0' };

interface Case {
  severity: Severity;
  shown: { baseline: Shown[]; candidate: Shown[] };
}

/** Days after which a sign-off of `ops-102` is too old. */
const EXPIRES = 30;

function runWith(cases: readonly Case[], manual: readonly string[] = [], gate?: GatePolicy): RunDescription {
  const run = runOf(
    'major',
    cases.map((_, index) => `rte-90${index}`),
  );
  const text = { en: 'by hand', ja: '手動' };
  const items = run.plan.items.map((item, index) => ({ ...item, severity: cases[index]!.severity }));
  const byHand = manual.map((id) => ({
    id,
    checklist: 'test',
    title: text,
    viewpoint: text,
    severity: 'major' as const,
    manual: { steps: text, ...(id === 'ops-102' ? { expires: EXPIRES } : {}) },
  }));
  const plan = { ...run.plan, items, ...(manual.length > 0 ? { manual: byHand } : {}) };
  return { ...run, plan, ...(gate ? { gate } : {}) };
}

const recordingsOf = (cases: readonly Case[]) =>
  cases.flatMap(({ shown }, index) =>
    SIDES.flatMap((side) =>
      shown[side].map((one, attempt) =>
        recordingOf(side, attempt + 1, one.mutates ? { ...one, html: 'MUTATES' } : one, `rte-90${index}`),
      ),
    ),
  );

interface JudgeOptions {
  decisions?: Decisions;
  manual?: readonly string[];
  damage?: string[];
  judgedAt?: string;
  gate?: GatePolicy;
}

const judged = (cases: readonly Case[], options: JudgeOptions = {}): Verdict =>
  judge({
    run: runWith(cases, options.manual, options.gate),
    recordings: recordingsOf(cases),
    damage: options.damage ?? [],
    comparers,
    judgedAt: new Date(options.judgedAt ?? `${TODAY}T12:00:00Z`),
    ...(options.decisions ? { decisions: options.decisions } : {}),
  });

const approvalOf = ({ item, place, fingerprint }: Finding, more: Partial<Approval> = {}): Approval => ({
  ...UPGRADE,
  item,
  place,
  fingerprint,
  reason: 'meant so',
  by: 'Aiko',
  on: TODAY,
  ...more,
});
const waiverOf = (finding: Finding, by: [string, string] = ['Aiko', 'Ben']): Waiver => ({ ...approvalOf(finding), by });
const rejectionOf = ({ item, place, fingerprint }: Finding, more: Partial<Rejection> = {}): Rejection => ({
  ...UPGRADE,
  item,
  place,
  fingerprint,
  comment: 'our customers will not find it',
  by: 'Chika',
  on: TODAY,
  ...more,
});
const signOffOf = (item: string, more: Partial<SignOff> = {}): SignOff => ({
  ...UPGRADE,
  item,
  by: 'Aiko',
  on: TODAY,
  ...more,
});
const decided = (some: Partial<Decisions>): Decisions => ({ ...structuredClone(NO_DECISIONS), ...some });
const twice = (shown: Shown): Shown[] => [shown, shown];
const rulesOf = (verdict: Verdict) => [verdict.status, ...verdict.reasons.map(({ rule }) => rule)];

const DIFFERS: Case = { severity: 'blocker', shown: { baseline: twice({}), candidate: twice({ html: 'b' }) } };
const breaks = (severity: Severity): Case => ({
  severity,
  shown: { baseline: twice({ holds: true }), candidate: twice({ holds: false }) },
});
const firstOf = (cases: Case[]): Finding => judged(cases).findings[0] as Finding;

test('an approved difference speaks no longer and tells who, why and when', () => {
  const verdict = judged([DIFFERS], { decisions: decided({ approvals: [approvalOf(firstOf([DIFFERS]))] }) });
  expect(rulesOf(verdict)).toEqual(['go']);
  expect(verdict.findings).toMatchObject([
    {
      kind: 'approved',
      decision: { kind: 'approval', by: ['Aiko'], reason: 'meant so', on: TODAY, was: 'regression' },
    },
  ]);
});

const FAULTS: [string, Partial<Approval>, string][] = [
  ['another fingerprint', { fingerprint: 'other' }, 'something else is found there now'],
  ['a version that nobody knows', { old: '' }, 'it is about  → 2.0.0'],
  [
    'another place',
    { place: { trial: 'rte-900', checkpoint: 'other', aspect: 'content', part: '' } },
    'nothing is found there any more',
  ],
  ['another item', { item: 'rte-777' }, 'its checklist has no such item'],
  ['a day that is over', { on: '2026-01-01', until: '2026-01-04' }, 'it expired on 2026-01-04'],
  ['a day to come', { on: '2026-01-07' }, 'it is dated in the future (2026-01-07)'],
];

for (const [what, fault, why] of FAULTS) {
  test(`an approval with ${what} does not hold and is said to be stale`, () => {
    const approvals = [approvalOf(firstOf([DIFFERS]), fault)];
    const verdict = judged([DIFFERS], { decisions: decided({ approvals }) });
    expect(rulesOf(verdict)).toEqual(['review', 'difference', 'stale-decision']);
    expect(verdict.findings.at(-1)?.summary.en).toContain(why);
  });
}

test('a decision about another pair of versions lifts nothing, hinders nothing and is told', () => {
  const [found, equal] = [firstOf([DIFFERS]), { ...DIFFERS, shown: { baseline: [{}], candidate: [{}] } }];
  const about = (fault: Partial<Approval>): Decisions =>
    decided({
      approvals: [approvalOf(found, fault), approvalOf(found, { ...fault, item: 'rte-777' })],
      rejections: [rejectionOf(found, fault as Partial<Rejection>)],
      waivers: [{ ...waiverOf(found), ...fault, by: ['Aiko', 'Ben'] }],
      signOffs: [signOffOf('ops-101', fault)],
    });
  const [older, newer] = [about({ new: '1.9.0' }), about({ old: '2.0.0', new: '3.0.0' })];
  for (const others of [older, newer]) {
    expect(rulesOf(judged([DIFFERS], { decisions: others }))).toEqual(['review', 'difference']);
    expect(rulesOf(judged([equal], { decisions: others }))).toEqual(['go']);
    expect(rulesOf(judged([equal], { decisions: others, manual: ['ops-101'] }))).toEqual(['review', 'unsigned']);
  }
  // Whoever is on the old version still may upgrade to each: both pairs stand in one file.
  const both = decided({
    approvals: [approvalOf(found), ...older.approvals, ...newer.approvals],
    signOffs: [signOffOf('ops-101'), ...older.signOffs],
  });
  const verdict = judged([DIFFERS], { decisions: both, manual: ['ops-101'] });
  expect(rulesOf(verdict)).toEqual(['go']);
  expect(verdict.otherUpgrades).toEqual([
    {
      old: '1.0.0',
      new: '1.9.0',
      decisions: [
        {
          decision: { kind: 'approval', by: ['Aiko'], on: TODAY, reason: 'meant so' },
          items: ['rte-900', 'rte-777'],
          count: 2,
        },
        { decision: { kind: 'sign-off', by: ['Aiko'], on: TODAY }, items: ['ops-101'], count: 1 },
      ],
    },
    { old: '2.0.0', new: '3.0.0', decisions: [expect.objectContaining({ count: 2 })] },
  ]);
});

test('a decision about another editor, or about an item that was not asked for, is let be', () => {
  const approvals = [approvalOf(firstOf([DIFFERS]), { editor: 'other' })];
  expect(rulesOf(judged([DIFFERS], { decisions: decided({ approvals }) }))).toEqual(['review', 'difference']);
  const run = runWith([DIFFERS]);
  run.plan.notAskedFor = ['rte-777'];
  const verdict = judge({
    run,
    recordings: recordingsOf([DIFFERS]),
    damage: [],
    comparers,
    judgedAt: new Date(`${TODAY}T12:00:00Z`),
    decisions: decided({ approvals: [approvalOf(firstOf([DIFFERS]), { item: 'rte-777' })] }),
  });
  expect(rulesOf(verdict)).toEqual(['review', 'difference']);
});

test('it holds until the end of its last day, and a clock that went back does not revive it', () => {
  const approvals = [approvalOf(firstOf([DIFFERS]), { on: '2026-01-01', until: TODAY })];
  expect(judged([DIFFERS], { decisions: decided({ approvals }) }).status).toBe('go');
  const expired = decided({ approvals: [{ ...approvals[0]!, until: '2026-01-04' }] });
  expect(judged([DIFFERS], { decisions: expired, judgedAt: '2026-01-02T00:00:00Z' }).status).toBe('review');
});

test('what a blocker breaks takes two people, what a major item breaks takes one', () => {
  const [blocker, major] = [breaks('blocker'), breaks('major')];
  const approvals = [approvalOf(firstOf([blocker]))];
  expect(rulesOf(judged([blocker], { decisions: decided({ approvals }) }))).toEqual(['block', 'broken-invariant']);
  expect(judged([major], { decisions: decided({ approvals }) }).status).toBe('go');
  const waived = judged([blocker], { decisions: decided({ waivers: [waiverOf(firstOf([blocker]))] }) });
  expect(waived).toMatchObject({ status: 'go', findings: [{ decision: { kind: 'waiver', by: ['Aiko', 'Ben'] } }] });
  const alone = decided({ waivers: [waiverOf(firstOf([blocker]), ['Aiko', ' aiko'])] });
  expect(rulesOf(judged([blocker], { decisions: alone }))).toEqual(['block', 'broken-invariant', 'stale-decision']);
});

test('a version that nobody knows binds no decision', () => {
  const run = runWith([DIFFERS]);
  run.baseline = { ...run.baseline, version: '', kind: 'url' };
  const recordings = recordingsOf([DIFFERS]).map((recording) => ({ ...recording, editorVersion: '' }));
  const judgeWith = (decisions: Decisions) =>
    judge({ run, recordings, damage: [], comparers, judgedAt: new Date(`${TODAY}T12:00:00Z`), decisions });
  const approvals = [approvalOf(firstOf([DIFFERS]), { old: '' })];
  expect(judgeWith(decided({ approvals })).status).not.toBe('go');
});

test('a manual item is signed for this upgrade or it keeps the run from go', () => {
  const equal: Case = { severity: 'major', shown: { baseline: [{}], candidate: [{}] } };
  const signed = (more: Partial<SignOff>) =>
    rulesOf(judged([equal], { manual: ['ops-101'], decisions: decided({ signOffs: [signOffOf('ops-101', more)] }) }));
  expect(rulesOf(judged([equal], { manual: ['ops-101'] }))).toEqual(['review', 'unsigned']);
  expect(signed({})).toEqual(['go']);
  expect(signed({ new: '2.0.1' })).toEqual(['review', 'unsigned']);
  expect(signed({ on: '2026-01-01', until: '2026-01-02' })).toEqual(['review', 'unsigned', 'stale-decision']);
  expect(signed({ editor: 'other' })).toEqual(['review', 'unsigned']);
});

test('a sign-off is good for as many days as its item says, and the report tells which day is the last', () => {
  const equal: Case = { severity: 'major', shown: { baseline: [{}], candidate: [{}] } };
  const signed = (on: string, more: Partial<SignOff> = {}) =>
    judged([equal], {
      manual: ['ops-102'],
      decisions: decided({ signOffs: [signOffOf('ops-102', { on, ...more })] }),
    });
  expect(signed('2025-12-06')).toMatchObject({ status: 'go', findings: [{ decision: { until: TODAY } }] });
  expect(rulesOf(signed('2025-12-05'))).toEqual(['review', 'unsigned', 'stale-decision']);
  expect(signed('2025-12-05').findings.at(-1)?.summary.en).toContain('it expired on 2026-01-04');
  expect(signed('2026-01-01', { until: '2026-01-09' }).findings[0]?.decision?.until).toBe('2026-01-09');
  // What the item says cannot be stretched by whoever signs.
  expect(rulesOf(signed('2025-12-05', { until: '2027-01-01' }))).toEqual(['review', 'unsigned', 'stale-decision']);
});

test('what a person rejects blocks, says who and why, and no approval outweighs it', () => {
  const found = firstOf([DIFFERS]);
  const [approvals, waivers, rejections] = [[approvalOf(found)], [waiverOf(found)], [rejectionOf(found)]];
  const rejected = judged([DIFFERS], { decisions: decided({ rejections }) });
  expect(rulesOf(rejected)).toEqual(['block', 'rejected']);
  expect(rejected.findings).toMatchObject([
    { kind: 'regression', decision: { kind: 'rejection', by: ['Chika'], reason: 'our customers will not find it' } },
  ]);
  expect(rejected.reasons[0]?.text.en).toBe('a person rejected 1 finding');
  for (const accepted of [{ approvals }, { waivers }, { approvals, waivers }]) {
    const both = judged([DIFFERS], { decisions: decided({ ...accepted, rejections }) });
    expect(rulesOf(both)).toEqual(['block', 'rejected']);
    expect(both.findings[0]?.decision).toMatchObject({ kind: 'rejection', contradicts: { on: TODAY } });
    expect(both.reasons[0]?.text.en).toContain('1 of them was accepted or signed as well');
    expect(both.reasons[0]?.text.ja).toContain('却下が有効');
  }
});

test('a rejection holds for what was rejected only, whatever kind it is of now, and a policy does not make light of it', () => {
  const [minor, noisy]: Case[] = [
    { ...DIFFERS, severity: 'minor' },
    { severity: 'major', shown: { baseline: [{ html: 'a' }, { html: 'b' }], candidate: twice({ html: 'b' }) } },
  ];
  const gate: GatePolicy = { ...DEFAULT_GATE, minor: 'report' };
  const of = (one: Case) => decided({ rejections: [rejectionOf(firstOf([one]))] });
  expect(rulesOf(judged([minor!], { gate }))).toEqual(['go']);
  expect(rulesOf(judged([minor!], { gate, decisions: of(minor!) }))).toEqual(['block', 'rejected']);
  expect(firstOf([noisy!]).kind).toBe('noise');
  expect(rulesOf(judged([noisy!], { decisions: of(noisy!) }))).toEqual(['block', 'rejected']);
  for (const stale of [{ fingerprint: 'other' }, { old: '' }, { item: 'rte-777' }, { on: '2026-02-01' }]) {
    const rejections = [rejectionOf(firstOf([DIFFERS]), stale)];
    const verdict = judged([DIFFERS], {
      decisions: decided({ approvals: [approvalOf(firstOf([DIFFERS]))], rejections }),
    });
    expect(rulesOf(verdict)).toEqual(['review', 'stale-decision']);
    expect(verdict.findings.at(-1)?.summary).toMatchObject({ en: expect.stringMatching(/^The rejection of /) });
  }
});

test('a manual item that went wrong is rejected, signed or not', () => {
  const equal: Case = { severity: 'major', shown: { baseline: [{}], candidate: [{}] } };
  const drill = judged([equal], { manual: ['ops-101'] }).findings.at(-1) as Finding;
  const signOffs = [signOffOf('ops-101')];
  const rejections = [rejectionOf(drill)];
  const both = judged([equal], { manual: ['ops-101'], decisions: decided({ signOffs, rejections }) });
  expect(rulesOf(both)).toEqual(['block', 'rejected']);
  expect(both.findings.at(-1)).toMatchObject({ kind: 'unsigned', decision: { contradicts: { kind: 'sign-off' } } });
  const alone = judged([equal], { manual: ['ops-101'], decisions: decided({ rejections }) });
  expect(rulesOf(alone)).toEqual(['block', 'rejected']);
});

const isByHand = ({ place }: Finding): boolean => place.part === 'sign-off';

// An expectation of the runner costs more than judging does.
function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`It is go although ${otherwise}.`);
}

/** What a trial may show, from nothing at all to everything at once. */
const shown: fc.Arbitrary<Shown> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ holds: true }) },
  fc.record(
    {
      html: fc.constantFrom('a', 'b'),
      picture: fc.constantFrom('p', 'q', 'r~noise'),
      holds: fc.boolean(),
      outcome: fc.constantFrom('completed', 'failed', 'timed-out', 'crashed', 'inapplicable'),
      lacksEvidence: fc.boolean(),
      mutates: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
);
const side = fc.oneof(
  { weight: 4, arbitrary: shown.map(twice) },
  { weight: 1, arbitrary: fc.array(shown, { maxLength: 3 }) },
);
const oneCase: fc.Arbitrary<Case> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      severity: fc.constantFrom('blocker', 'major', 'minor'),
      shown: fc.record({ baseline: side, candidate: side }),
    }),
  },
  // What a policy may only tell.
  { weight: 1, arbitrary: fc.constantFrom(breaks('minor'), { ...DIFFERS, severity: 'minor' }) },
);

/** What people and files do wrong with a decision. */
const FLAWS = [
  (made: Approval) => made,
  (made: Approval) => ({ ...made, fingerprint: `${made.fingerprint}0` }),
  (made: Approval) => ({ ...made, new: '2.0.1' }),
  (made: Approval) => ({ ...made, old: '' }),
  (made: Approval) => ({ ...made, editor: 'other' }),
  (made: Approval) => ({ ...made, on: '2026-01-01', until: '2026-01-04' }),
  (made: Approval) => ({ ...made, on: '2027-01-01' }),
  (made: Approval) => ({ ...made, item: `${made.item}1` }),
  (made: Approval) => ({ ...made, place: { ...made.place, part: `${made.place.part}x` } }),
] as const;

/** Those that leave it about this upgrade, or leave open what it is about: it asks for a review. */
const STALE_FLAWS: readonly number[] = [1, 3, 5, 6, 7, 8];

/** Mostly sound, so that a *go* is within reach. */
const plan = fc.record({
  how: fc.constantFrom('approval', 'fitting', 'fitting', 'fitting', 'waiver', 'one-person', 'none'),
  flaw: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(FLAWS.length - 1) }),
});

/** What a project may ask of the gate, and what only an edited file could. */
const gate: fc.Arbitrary<GatePolicy> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(DEFAULT_GATE) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        blocker: fc.constantFrom('block', 'report'),
        major: fc.constantFrom('block', 'review', 'report'),
        minor: fc.constantFrom('block', 'review', 'report', 'report'),
        failOn: fc.constantFrom('block', 'review'),
        requiredProbes: fc.oneof(
          { weight: 4, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.subarray([...PROBE_NAMES], { minLength: 1, maxLength: 2 }) },
        ),
        minItems: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(4)),
      })
      .map((policy) => policy as GatePolicy),
  },
);

const OTHER_PAIRS = [
  { old: '1.0.0', new: '2.0.1' },
  { old: '0.9.0', new: '2.0.0' },
  { old: '2.0.0', new: '1.0.0' },
] as const;

/** The same decisions, and beside them everything that can be decided about what was found, for other upgrades. */
function withOthers(decisions: Decisions, { findings }: Verdict, others: readonly { old: string; new: string }[]) {
  const all = others.flatMap((pair) => findings.map((finding) => ({ ...approvalOf(finding), ...pair })));
  return {
    approvals: [...all, ...decisions.approvals],
    waivers: [...all.map((made): Waiver => ({ ...made, by: ['Aiko', 'Ben'] })), ...decisions.waivers],
    rejections: [
      ...all.map(({ reason: comment, ...made }): Rejection => ({ ...made, comment }) as Rejection),
      ...decisions.rejections,
    ],
    signOffs: [...others.map((pair) => signOffOf('ops-101', pair)), ...decisions.signOffs],
  };
}

const tells = ({ otherUpgrades = [] }: Verdict, pair: { old: string; new: string }): boolean =>
  otherUpgrades.some((other) => other.old === pair.old && other.new === pair.new);

const sayOf = (verdict: Verdict): string => JSON.stringify({ ...verdict, otherUpgrades: null });

test('nothing that people decide, nothing that a policy says and nothing that goes wrong makes go out of what is not', () => {
  test.setTimeout(300_000);
  const reached = { go: 0, withWaiver: 0, withSignature: 0, withApproval: 0, withReported: 0, withRejection: 0 };
  fc.assert(
    fc.property(
      fc.array(oneCase, { minLength: 1, maxLength: 3 }),
      fc.array(plan, { minLength: 12, maxLength: 12 }),
      fc.subarray(['ops-101', 'ops-102']),
      fc.array(fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.constantFrom(1, 2, 3, 4)), {
        minLength: 2,
        maxLength: 2,
      }),
      fc.oneof({ weight: 9, arbitrary: fc.constant<string[]>([]) }, fc.constant<string[]>(['a picture is missing'])),
      gate,
      // Which finding or manual item somebody rejects, and what is wrong with that.
      fc.option(fc.record({ which: fc.nat(20), flaw: fc.nat(FLAWS.length - 1) }), { freq: 4 }),
      fc.subarray([...OTHER_PAIRS]),
      (cases, plans, manual, signatures, damage, gate, rejected, others) => {
        const bare = judged(cases, { damage });
        const decisions = decided({});
        const sound = new Map<string, Set<string>>();
        let stale = false;
        for (const [index, finding] of bare.findings.entries()) {
          // Half of what a policy may only tell is left undecided.
          if (gate.minor === 'report' && finding.severity === 'minor' && index % 2 === 0) continue;
          const { how, flaw } = plans[index % plans.length]!;
          const fitting = finding.severity === 'blocker' ? 'waiver' : 'approval';
          const kind = how === 'fitting' ? fitting : how;
          const made = FLAWS[flaw]!(approvalOf(finding));
          if (kind === 'approval') decisions.approvals.push(made);
          if (kind === 'waiver') decisions.waivers.push({ ...made, by: ['Aiko', 'Ben'] });
          if (kind === 'one-person') decisions.waivers.push({ ...made, by: ['Aiko', 'AIKO'] });
          if (STALE_FLAWS.includes(flaw) && kind !== 'none') stale = true;
          if (flaw !== 0) continue;
          const key = JSON.stringify([finding.place, finding.fingerprint]);
          sound.set(key, (sound.get(key) ?? new Set()).add(kind));
        }
        const old = { on: '2025-12-05' };
        const signed = manual.filter(
          (item, index) => signatures[index] === 0 || (signatures[index] === 3 && item !== 'ops-102'),
        );
        decisions.signOffs.push(
          ...manual.flatMap((item, index) => {
            const fault = [{}, { new: '2.0.1' }, { on: '2026-01-01', until: '2026-01-02' }, old][signatures[index]!];
            return fault ? [signOffOf(item, fault)] : [];
          }),
        );

        const rejectable = [...bare.findings, ...judged(cases, { manual }).findings.filter(isByHand)];
        const rejectedFinding = rejected && rejectable[rejected.which % Math.max(1, rejectable.length)];
        if (rejectedFinding) {
          const { item, place, fingerprint, ...flawed } = FLAWS[rejected.flaw]!(approvalOf(rejectedFinding));
          const { editor, old, new: next, on } = flawed;
          const finding = { ...rejectedFinding, item, place, fingerprint };
          decisions.rejections.push(rejectionOf(finding, { editor, old, new: next, on }));
          if (rejected.flaw === 0) reached.withRejection++;
        }

        const verdict = judged(cases, { decisions, manual, damage, gate });
        const crowded = judged(cases, { decisions: withOthers(decisions, verdict, others), manual, damage, gate });
        must(sayOf(crowded) === sayOf(verdict), 'what was decided about other upgrades changes something');
        must(
          others.every((pair) => tells(crowded, pair)),
          'other upgrades are not told',
        );
        if (rejectedFinding && rejected.flaw === 0) {
          must(verdict.status === 'block', 'somebody rejected something');
          must(
            verdict.reasons.some(({ rule }) => rule === 'rejected'),
            'nobody is told of a rejection',
          );
        }
        if (verdict.status !== 'go') return;
        reached.go++;
        if (decisions.waivers.length > 0) reached.withWaiver++;
        if (decisions.approvals.length > 0) reached.withApproval++;
        if (manual.length > 0) reached.withSignature++;
        if (verdict.findings.some(({ kind }) => kind === 'reported')) reached.withReported++;

        must(!stale, 'a decision about this upgrade does not hold');
        must(damage.length === 0, 'evidence is damaged');
        must(signed.length === manual.length, 'a manual item is not signed');
        let through = 0;
        const looked = new Set<string>();
        for (const { shown } of cases) {
          for (const one of SIDES) must(shown[one].length > 0, 'a recording is missing');
          const isDone = ({ outcome = 'completed' }: Shown) => outcome === 'completed';
          const pairs = shown.baseline.flatMap((old, index) => {
            const next = shown.candidate[index];
            return next && isDone(old) && isDone(next) ? [[old, next]] : [];
          });
          if (pairs.length > 0) through++;
          for (const pair of pairs) {
            looked.add('screenshot');
            if (pair.every(({ lacksEvidence }) => !lacksEvidence)) looked.add('content');
          }
          for (const one of pairs.at(-1) ?? []) must(!one.lacksEvidence, 'a probe could not look');
        }
        must(through >= gate.minItems, 'fewer items were compared than the policy asks for');
        for (const probe of gate.requiredProbes) must(looked.has(probe), `${probe} compared nothing`);
        for (const finding of bare.findings) {
          must(finding.kind !== 'unchecked', 'something is unchecked');
          if (['noise', 'already-broken', 'inapplicable'].includes(finding.kind)) continue;
          const isOnlyTold = ['broken-invariant', 'regression', 'unstable'].includes(finding.kind);
          const mayBeTold = finding.severity === 'minor' && gate.minor === 'report' && !finding.newMutatingRequest;
          if (isOnlyTold && mayBeTold) continue;
          const made = sound.get(JSON.stringify([finding.place, finding.fingerprint])) ?? new Set();
          const grave = ['broken-invariant', 'failed'].includes(finding.kind) || finding.newMutatingRequest;
          const takesTwo = finding.severity === 'blocker' && grave;
          must(made.has('waiver') || (!takesTwo && made.has('approval')), `${finding.kind} is not decided`);
        }
      },
    ),
    { numRuns: 10_000 },
  );
  // The property says something only where a go is reached in every way.
  for (const times of Object.values(reached)) expect(times).toBeGreaterThan(50);
});
