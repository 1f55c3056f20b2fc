import { expect, test } from '@playwright/test';
import { observedDifference } from './observed-difference.ts';

const members = Array.from({ length: 40 }, (_, index) => `member${index}`);

test('short values stand beside each other', () => {
  expect(observedDifference('size', { width: 1 }, { width: 2 })).toEqual({
    part: 'size',
    identity: '["size",{"width":1},{"width":2}]',
    summary: { en: 'size: {"width":1} → {"width":2}', ja: 'size：{"width":1} → {"width":2}' },
    evidence: { kind: 'changes', changes: [{ path: 'size', old: { width: 1 }, new: { width: 2 } }] },
  });
  expect(observedDifference('steps', ['a'], ['a', 'b']).summary.en).toBe('steps: ["a"] → ["a","b"]');
});

test('long lists are told as what is removed and what is added', () => {
  const next = [...members.filter((name) => name !== 'member7'), 'fresh', 'later'];
  const { summary, evidence, identity } = observedDifference('members', members, next);
  expect(summary).toEqual({
    en: 'members: 1 removed, 2 added −member7 +fresh +later',
    ja: 'members：1件削除、2件追加 −member7 +fresh +later',
  });
  expect(evidence).toEqual({
    kind: 'changes',
    changes: [
      { path: 'members', old: 'member7', new: null },
      { path: 'members', old: null, new: 'fresh' },
      { path: 'members', old: null, new: 'later' },
    ],
  });
  expect(identity).toBe(JSON.stringify(['members', members, next]));
});

test('the same members in another order are a difference, too', () => {
  const next = members.toReversed();
  expect(observedDifference('members', members, next)).toMatchObject({
    summary: { en: 'members: another order' },
    evidence: { changes: [{ path: 'members › order', old: members, new: next }] },
  });
});

test('a value that goes once out of twice does not count as moved', () => {
  const { evidence } = observedDifference('members', [...members, 'member0'], members);
  expect(evidence).toEqual({ kind: 'changes', changes: [{ path: 'members', old: 'member0', new: null }] });
});

test('lists that differ only in where a repeated value stands still leave a change', () => {
  const { evidence } = observedDifference(
    'members',
    [...members, 'x', 'x', 'y', 'y'],
    [...members, 'x', 'y', 'x', 'y'],
  );
  expect(evidence).toMatchObject({ changes: [{ path: 'members › order' }] });
});

test('a list that is missing on one side is no list of removals', () => {
  expect(observedDifference('members', null, members).evidence).toMatchObject({
    changes: [{ old: null, new: members }],
  });
});

test('a name in Japanese tells it to Japanese readers; what identifies it is the English one', () => {
  const found = observedDifference('lost on the way back: links', [], ['a'], '旧版に戻すと失われるリンク');
  expect(found.summary).toEqual({
    en: 'lost on the way back: links: [] → ["a"]',
    ja: '旧版に戻すと失われるリンク：[] → ["a"]',
  });
  expect(found.part).toBe('lost on the way back: links');
  expect(found.identity).toBe(observedDifference('lost on the way back: links', [], ['a']).identity);
});
