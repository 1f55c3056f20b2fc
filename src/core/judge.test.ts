import { expect, test } from '@playwright/test';
import { comparers, judgeShown, recordingOf, runOf, type Shown } from '../../tests/run-in-memory.ts';
import { SIDES } from '../model/target.ts';
import { judge } from './judge.ts';

const twice = (shown: Shown): Shown[] => [shown, shown];
const rulesOf = (shown: Parameters<typeof judgeShown>[0], options?: Parameters<typeof judgeShown>[1]) => {
  const verdict = judgeShown(shown, options);
  return [verdict.status, ...verdict.reasons.map((reason) => reason.rule)];
};

test('equal builds are go after one pass, with nothing found', () => {
  const verdict = judgeShown({ baseline: [{}], candidate: [{}] });
  expect(verdict.status).toBe('go');
  expect(verdict.findings).toEqual([]);
  expect(verdict.proof).toEqual({
    planned: 2,
    recorded: 2,
    compared: 1,
    inapplicable: 0,
    confirmed: 0,
    observations: 2,
  });
});

test('a scenario that looks at nothing proves nothing; one promise is enough', () => {
  const judged = (shown: Shown) =>
    judge({
      run: runOf(),
      recordings: SIDES.map((side) => ({ ...recordingOf(side, 1, shown), captures: [] })),
      damage: [],
      comparers,
      judgedAt: new Date(0),
    });
  expect(judged({}).status).toBe('inconclusive');
  expect(judged({}).findings.map(({ kind, summary }) => [kind, summary.en])).toEqual([
    ['unchecked', expect.stringContaining('looked at nothing')],
  ]);
  expect(judged({ holds: true }).status).toBe('go');
});

test('a difference is a suspicion after one pass and a regression after two', () => {
  expect(rulesOf({ baseline: [{}], candidate: [{ html: 'b' }] })).toEqual(['inconclusive', 'unchecked']);
  expect(rulesOf({ baseline: twice({}), candidate: twice({ html: 'b' }) })).toEqual(['review', 'difference']);
});

test('a promise broken on the new build only blocks; a minor one asks for a review', () => {
  const shown = { baseline: twice({ holds: true }), candidate: twice({ holds: false }) };
  expect(rulesOf(shown)).toEqual(['block', 'broken-invariant']);
  expect(rulesOf(shown, { severity: 'minor' })).toEqual(['review', 'difference']);
});

test('a broken promise that was seen once only is not called broken yet', () => {
  expect(rulesOf({ baseline: [{ holds: true }], candidate: [{ holds: false }] })).toEqual([
    'inconclusive',
    'unchecked',
  ]);
});

test('broken on both is said and does not block; broken in another way is looked at', () => {
  const both = judgeShown({ baseline: [{ holds: false }], candidate: [{ holds: false }] });
  expect([both.status, ...both.findings.map((finding) => finding.kind)]).toEqual(['go', 'already-broken']);
  const worse = { baseline: twice({ holds: false, actual: 'a' }), candidate: twice({ holds: false, actual: 'a, b' }) };
  expect(rulesOf(worse)).toEqual(['review', 'difference']);
});

test('broken on both and worse on the new build is broken by the new build', () => {
  const losing = (...lost: string[]) => twice({ holds: false, actual: lost, expected: [] });
  const worse = { baseline: losing('<b> × 2'), candidate: losing('<b> × 3') };
  expect(rulesOf(worse)).toEqual(['block', 'broken-invariant']);
  expect(rulesOf(worse, { severity: 'minor' })).toEqual(['review', 'difference']);
  expect(rulesOf({ baseline: losing('<b>'), candidate: losing('<i>', '<b>') })).toEqual(['block', 'broken-invariant']);
  expect(rulesOf({ baseline: losing('<b>'), candidate: losing('<i>') })).toEqual(['review', 'difference']);
  expect(rulesOf({ baseline: losing('<b>', '<i>'), candidate: losing('<b>') })).toEqual(['review', 'difference']);
  expect(rulesOf({ baseline: losing('<b>'), candidate: losing('<b>') })).toEqual(['go']);
});

test('an invariant that the new build never reaches is missing evidence', () => {
  expect(rulesOf({ baseline: twice({ holds: true }), candidate: twice({}) })).toEqual(['inconclusive', 'unchecked']);
});

test('what the old build does not repeat is noise', () => {
  const verdict = judgeShown({ baseline: [{ html: 'a' }, { html: 'b' }], candidate: [{ html: 'b' }, { html: 'a' }] });
  expect([verdict.status, ...verdict.findings.map((finding) => finding.kind)]).toEqual(['go', 'noise', 'noise']);
});

test('noise of the old build does not cover a new build that differs from all it ever showed', () => {
  expect(rulesOf({ baseline: [{ html: 'a' }, { html: 'b' }], candidate: twice({ html: 'c' }) })).toEqual([
    'review',
    'difference',
  ]);
});

test('what a scenario observes under another name is judged by itself', () => {
  const seen = (counter: number, label: string): Shown => ({
    observed: [
      { name: 'counter', value: counter },
      { name: 'label', value: label },
    ],
  });
  const shown = { baseline: [seen(1, 'a'), seen(2, 'a')], candidate: [seen(3, 'b'), seen(4, 'b')] };
  const kinds = judgeShown(shown).findings.map(({ kind, place }) => [kind, place.part]);
  expect(kinds).toEqual([
    ['noise', 'counter'],
    ['noise', 'counter'],
    ['regression', 'label'],
  ]);
});

test('measurements of both passes are judged together', () => {
  const took = (...value: number[]): Shown => ({
    observed: [{ name: 'work', value, spread: { factor: 1.5, least: 10 } }],
  });
  const quiet = took(100, 101, 102, 103, 104);
  const busy = took(100, 101, 102, 500, 600);
  const slow = took(300, 301, 302, 303, 304);
  // Its first pass alone says nothing: the ranges overlap.
  expect(rulesOf({ baseline: [busy, quiet], candidate: twice(slow) })).toEqual(['review', 'difference']);
  // Its first pass alone would say that the build has become slower.
  expect(rulesOf({ baseline: twice(quiet), candidate: [slow, quiet] })).toEqual(['go']);
});

test('pictures are judged outside the pixels that the old build does not repeat', () => {
  const noisy = { baseline: [{ picture: 'a' }, { picture: 'b' }] };
  expect(rulesOf({ ...noisy, candidate: [{ picture: 'c~noise' }, { picture: 'd~noise' }] })).toEqual(['go']);
  expect(rulesOf({ ...noisy, candidate: [{ picture: 'c' }, { picture: 'd' }] })).toEqual(['review', 'difference']);
});

test('what only the new build does not repeat is unstable', () => {
  expect(rulesOf({ baseline: twice({}), candidate: [{ html: 'b' }, {}] })).toEqual(['review', 'unstable']);
  expect(rulesOf({ baseline: twice({ holds: true }), candidate: [{ holds: false }, { holds: true }] })).toEqual([
    'review',
    'unstable',
  ]);
});

for (const outcome of ['failed', 'timed-out', 'crashed'] as const) {
  test(`${outcome} on the new build blocks, on the old one nothing can be said`, () => {
    expect(rulesOf({ baseline: twice({}), candidate: twice({ outcome }) })).toEqual(['block', 'failed-on-candidate']);
    expect(rulesOf({ baseline: twice({ outcome }), candidate: twice({}) })).toEqual([
      'inconclusive',
      'nothing-compared',
      'unchecked',
    ]);
    expect(rulesOf({ baseline: twice({ outcome }), candidate: twice({ outcome }) })[0]).toBe('inconclusive');
    expect(rulesOf({ baseline: [{ outcome }, {}], candidate: [{}, { outcome }] })[0]).toBe('inconclusive');
  });
}

test('a lost ability blocks, a new one is looked at, a common lack alone proves nothing', () => {
  const lacks = twice({ outcome: 'inapplicable' });
  expect(rulesOf({ baseline: twice({}), candidate: lacks })).toEqual(['block', 'failed-on-candidate']);
  expect(rulesOf({ baseline: lacks, candidate: twice({}) })).toEqual(['review', 'difference']);
  expect(rulesOf({ baseline: lacks, candidate: lacks })).toEqual(['inconclusive', 'nothing-compared']);
});

test('a changing request that only the new build sends blocks', () => {
  expect(rulesOf({ baseline: twice({}), candidate: twice({ mutates: true }) })).toEqual([
    'block',
    'new-mutating-request',
    'difference',
  ]);
});

test('missing recordings, missing observations and damage are never go', () => {
  expect(rulesOf({ baseline: [], candidate: [] })).toEqual(['inconclusive', 'nothing-compared', 'unchecked']);
  expect(rulesOf({ baseline: [{}], candidate: [] })[0]).toBe('inconclusive');
  expect(rulesOf({ baseline: [], candidate: [{}] })[0]).toBe('inconclusive');
  expect(rulesOf({ baseline: twice({ lacksEvidence: true }), candidate: twice({ lacksEvidence: true }) })[0]).toBe(
    'inconclusive',
  );
  expect(rulesOf({ baseline: [{}], candidate: [{}] }, { damage: ['a picture is missing'] })).toEqual([
    'inconclusive',
    'damaged-evidence',
  ]);
});

test('block goes before inconclusive, and both are said', () => {
  const shown = {
    baseline: twice({ holds: true, lacksEvidence: true }),
    candidate: twice({ holds: false, lacksEvidence: true }),
  };
  expect(rulesOf(shown)).toEqual(['block', 'broken-invariant', 'unchecked']);
});

test('a build that changes, is unknown or is not the one asked for is inconclusive', () => {
  const trials = ['rte-901', 'rte-902'];
  const equal = trials.flatMap((trial) => [
    recordingOf('baseline', 1, {}, trial),
    recordingOf('candidate', 1, {}, trial),
  ]);
  const judged = (change: (index: number) => object) =>
    judge({
      run: runOf('blocker', trials),
      recordings: equal.map((recording, index) => ({ ...recording, ...change(index) })),
      damage: [],
      comparers,
      judgedAt: new Date(0),
    });
  const rules = (change: (index: number) => object) => judged(change).reasons.map((reason) => reason.rule);
  expect(judged(() => ({})).status).toBe('go');
  expect(rules((index) => (index === 1 ? { loaded: [{ path: '/vendor/editor.js', sha256: 'other' }] } : {}))).toEqual([
    'build-changed',
  ]);
  expect(rules(() => ({ loaded: [] }))).toEqual(['unknown-build']);
  expect(rules((index) => (index % 2 ? { editorVersion: '9.9.9' } : {}))).toEqual(['other-version']);
  const silent = judged((index) => (index % 2 ? { editorVersion: '' } : {}));
  expect([silent.status, silent.reasons.map((reason) => reason.text)]).toEqual([
    'inconclusive',
    [
      {
        en: 'the editor is not known to be the version that was asked for: stand-in@2.0.0 does not say which version it is',
        ja: '指定した版のエディタであることを確認できません：stand-in@2.0.0 が版を名乗りません',
      },
    ],
  ]);
  expect(judged((index) => (index === 1 ? { editorVersion: '' } : {})).status).toBe('go');
  expect(rules(() => ({ editorVersion: '', outcome: 'inapplicable' }))).toEqual(['nothing-compared']);
  expect(rules((index) => (index === 1 ? { loaded: [{ path: '/vendor/editor.js', sha256: '' }] } : {}))).toEqual([]);
  const unread = [
    { path: '/vendor/editor.js', sha256: 'same' },
    { path: '/vendor/plugin.js', sha256: '' },
  ];
  expect(judged(() => ({ loaded: unread })).reasons.map((reason) => [reason.rule, reason.text.en])).toEqual([
    ['unknown-build', expect.stringContaining('candidate: /vendor/plugin.js could not be read')],
  ]);
  expect(rules((index) => (index === 3 ? { browser: 'shell 2' } : {}))).toEqual(['several-browsers']);
});
