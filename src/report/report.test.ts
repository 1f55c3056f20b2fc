import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { sampleAssetVerdict } from '../../tests/report/sample-asset-verdict.ts';
import { addPicturePairs, HOSTILE, sampleVerdict } from '../../tests/report/sample-verdict.ts';
import type { Status, Verdict } from '../model/verdict.ts';
import { groupFindings, groupText } from './group-findings.ts';
import { writeAllReports } from './index.ts';
import { arrangePage } from './page/page-model.ts';
import { makePageData } from './page-data.ts';
import { readStandings } from './standing.ts';
import { renderVerdict } from './terminal.ts';

/** What stands on the page before any script runs. */
const firstPaintOf = (verdict: Verdict): string => fileOf(verdict, 'index.html').split('<script')[0] ?? '';

const fileOf = (verdict: Verdict, path: string): string =>
  writeAllReports(verdict).find((file) => file.path === path)?.content ?? '';

test('every report is written, each once, and the same verdict gives the same bytes', () => {
  const verdict = sampleVerdict();
  const files = writeAllReports(verdict);
  expect(files.map((file) => file.path)).toEqual([
    'verdict.json',
    'junit.xml',
    'summary.md',
    'summary.ja.md',
    'index.html',
    ...verdict.run.plan.trials.map((_, index) => `data/trial-${index + 1}.js`),
  ]);
  expect(writeAllReports(structuredClone(verdict))).toEqual(files);
});

test('verdict.json is the verdict', () => {
  const verdict = sampleVerdict({ hostile: HOSTILE });
  expect(JSON.parse(fileOf(verdict, 'verdict.json'))).toEqual(verdict);
});

test('the reasons are the same text in every report', () => {
  const verdict = sampleVerdict();
  for (const path of ['verdict.json', 'junit.xml', 'index.html']) {
    for (const { text } of verdict.reasons) {
      expect(fileOf(verdict, path)).toContain(text.en);
      expect(fileOf(verdict, path)).toContain(text.ja);
    }
  }
  for (const { text } of verdict.reasons) {
    expect(fileOf(verdict, 'summary.md')).toContain(text.en);
    expect(fileOf(verdict, 'summary.ja.md')).toContain(text.ja);
  }
});

test('groups: broken invariants first, then requests that change data; equal findings once', () => {
  const groups = groupFindings(sampleVerdict().findings);
  expect(groups[0]?.kind).toBe('broken-invariant');
  expect(groups[1]?.newMutatingRequest).toBe(true);
  const renamed = groups.find((group) => group.summary.en.includes('renamed'));
  expect(renamed?.findings).toHaveLength(14);
  expect(renamed && groupText(renamed).ja).toContain('14 か所');
});

test.describe('silence is no proof', () => {
  const empty = (): Verdict => {
    const verdict = sampleVerdict({ status: 'inconclusive', findings: false });
    return { ...verdict, proof: { ...verdict.proof, compared: 0, recorded: 0 } };
  };

  test('nothing compared: no item and no trial counts as held', () => {
    const verdict = empty();
    const standings = readStandings(verdict);
    expect(verdict.run.plan.items.map((item) => standings.item(item))).not.toContain('quiet');
    expect(firstPaintOf(verdict)).not.toContain('✓');
    expect(arrangePage(verdict, []).items.map(({ standing }) => standing)).not.toContain('quiet');
    const junit = fileOf(verdict, 'junit.xml');
    expect(junit.match(/<error /g)).toHaveLength(verdict.run.plan.trials.length + 1);
  });

  test('an item a rule names is not quiet, and one without a trial is unchecked', () => {
    const verdict = sampleVerdict({ status: 'go' });
    const [item] = verdict.run.plan.items;
    verdict.reasons = [
      { rule: 'any', yields: 'review', text: { en: 'any', ja: 'any' }, items: [item!.id], findings: [] },
    ];
    expect(readStandings(verdict).item(item!)).toBe('unchecked');
    expect(readStandings(verdict).item({ ...item!, id: 'other', trials: [] })).toBe('unchecked');
  });

  test('a plan without items still fails in JUnit unless it is a go', () => {
    for (const [status, element] of [
      ['inconclusive', '<error '],
      ['block', '<failure '],
      ['review', '<failure '],
    ] as [Status, string][]) {
      expect(fileOf({ ...sampleVerdict({ status, items: 8 }), findings: [] }, 'junit.xml')).toContain(
        `name="verdict">${element}`,
      );
    }
  });
});

test('JUnit: a case per planned trial, with findings in their places', () => {
  const verdict = sampleVerdict();
  const junit = fileOf(verdict, 'junit.xml');
  expect(junit.match(/<testcase /g)).toHaveLength(verdict.run.plan.trials.length + 1);
  expect(junit).toMatch(/name="rte-101\/newsletter: [^"]*"><failure type="broken-invariant"/);
  expect(junit).toMatch(/<system-out>Noise: /);
});

test('JUnit: what is inapplicable is skipped, with the reason', () => {
  const junit = fileOf({ ...sampleAssetVerdict(), findings: sampleAssetVerdict().findings.slice(-3) }, 'junit.xml');
  expect(junit.match(/<skipped message="Inapplicable: The library has no trash\."/g)).toHaveLength(2);
});

test('JUnit: missing evidence is an error, not a pass', () => {
  const verdict = sampleVerdict();
  verdict.findings = verdict.findings.filter((finding) => finding.kind === 'unchecked');
  expect(fileOf(verdict, 'junit.xml')).toMatch(/name="rte-108\/newsletter: [^"]*"><error type="unchecked"/);
});

test('JUnit: a finding of a trial that nobody planned is not lost', () => {
  const verdict = sampleVerdict();
  verdict.findings[0]!.place.trial = 'unplanned';
  expect(fileOf(verdict, 'junit.xml')).toMatch(/name="unplanned"><failure/);
});

test('Markdown stays short', () => {
  const summary = fileOf(sampleVerdict({ items: 200, everyItemDiffers: true, hostile: HOSTILE }), 'summary.md');
  expect(summary.match(/^\| \*\*/gm)).toHaveLength(30);
  expect(summary).toMatch(/\d+ more different findings in the report/);
  expect(summary).not.toMatch(/<script|<img|@everyone/);
});

test('HTML: the page of 200 items stays under 500 kB, even where each of 2,000 pictures differs', () => {
  const verdict = sampleVerdict({ items: 200, everyItemDiffers: true, hostile: HOSTILE });
  const hashOf = (number: number) => createHash('sha256').update(String(number)).digest('hex');
  const picture = (_: unknown, number: number) => ({ hash: hashOf(number), width: 1280, height: 800, bytes: 90_000 });
  addPicturePairs(verdict, Array.from({ length: 2_000 }, picture));
  expect(verdict.findings.length).toBeGreaterThan(1_200);
  expect(Buffer.byteLength(fileOf(verdict, 'index.html'))).toBeLessThan(500_000);
});

test('HTML: a giant value stays out of the page and is whole beside it', () => {
  const verdict = sampleVerdict();
  const long = 'あ'.repeat(2_000_000);
  verdict.findings[0]!.evidence = { kind: 'changes', changes: [{ path: 'p', old: long, new: `${long}い` }] };
  verdict.findings[1]!.summary = { en: long, ja: long };
  const page = fileOf(verdict, 'index.html');
  expect(page.length).toBeLessThan(300_000);
  const { cut } = makePageData(verdict, {});
  expect(cut).toContain(verdict.findings[0]!.id);
  expect(fileOf(verdict, 'data/trial-1.js')).toContain(`${long}い`);
});

test('HTML: an item is found by name without its script, in both languages', () => {
  const verdict = sampleVerdict();
  const paint = firstPaintOf(verdict);
  for (const { id, title } of verdict.run.plan.items) {
    for (const text of [id, title.en, title.ja]) expect(paint).toContain(text);
  }
});

test('equal findings of an invariant with a name are told apart by what was expected', () => {
  const [finding] = sampleAssetVerdict().findings;
  const gone = (...named: string[]) => ({
    ...finding!,
    fingerprint: 'same',
    evidence: {
      kind: 'invariant' as const,
      name: 'exactly-the-named',
      sentence: finding!.summary,
      old: { holds: true, actual: named, expected: named },
      new: { holds: false, actual: [], expected: named },
    },
  });
  expect(groupFindings([gone('a'), gone('a', 'b'), gone('a')]).map((group) => groupText(group).en)).toEqual([
    '1 named and still there: a — in 2 places',
    '2 named and still there: a, b',
  ]);
});

test.describe('the four numbers', () => {
  test('stand first among findings of one kind and severity', () => {
    const [first, second, third] = groupFindings(sampleAssetVerdict().findings);
    expect(first?.findings).toHaveLength(2);
    for (const group of [first, second, third]) expect(group?.findings[0].place.part).toBe('four-numbers');
  });

  test('Markdown: a table that marks the one that disagrees, and what is inapplicable', () => {
    const verdict = sampleAssetVerdict();
    const summary = fileOf(verdict, 'summary.md');
    expect(summary).toContain('**`ast-101/three-pages` 41 more are gone than the dialog said — in 2 places**');
    expect(summary).toContain('| New | **≠ 20** | 61 | all=true (no ids) | 61 |');
    expect(summary).toMatch(/Inapplicable: 2 items, 3 trials[^]*- The library has no trash\. \(`ast-121`\)/);
    expect(fileOf(verdict, 'summary.ja.md')).toContain('| 新 | **≠ 20** | 61 | all=true（ID指定なし） | 61 |');
  });

  test('JUnit: in the message and, side by side, in the text', () => {
    const junit = fileOf(sampleAssetVerdict(), 'junit.xml');
    expect(junit).toContain(
      'message="41 more are gone than the dialog said: dialog [20] ≠ ticked 61, requested all=true (no ids) = gone 61"',
    );
    expect(junit).toContain('Old  61      = 61      = 61                 = 61\nNew  [20]    ≠ 61 ');
    expect(junit).toContain('new: 2 canaries gone or changed: hidden.png, 別フォルダ.png');
  });

  test('hostile text in place of numbers is text in every report', () => {
    const verdict = structuredClone(sampleAssetVerdict());
    verdict.findings = verdict.findings.filter(({ evidence }) => evidence.kind === 'invariant').slice(0, 5);
    for (const { evidence } of verdict.findings) {
      if (evidence.kind !== 'invariant' || evidence.name !== 'four-numbers') continue;
      evidence.new = { ...evidence.new, actual: { dialog: HOSTILE, ticked: 1, requested: HOSTILE, gone: 1 } };
    }
    expect(fileOf(verdict, 'summary.md')).not.toMatch(/<script|<img|@everyone/);
    expect(fileOf(verdict, 'index.html')).not.toMatch(/<img|onerror="/);
    expect(fileOf(verdict, 'junit.xml')).not.toContain('<script');
  });
});

test('what mail clients do not show of a difference stands with it in every report, once, in the language of the report', () => {
  const line = {
    en: 'mail clients: display:flex not in Outlook (Windows)',
    ja: 'メールソフト：display:flex は Outlook (Windows) で無効',
  };
  const verdict = sampleVerdict();
  const found = verdict.findings.find(({ summary }) => summary.en.startsWith('table 15 lost'));
  const silent = writeAllReports(verdict).map(({ content }) => content);
  expect(silent.filter((content) => content.includes('mail clients: '))).toEqual([]);
  if (found) found.mailClients = [line, line];
  expect(groupFindings(verdict.findings).flatMap(({ mailClients }) => mailClients)).toEqual([line]);
  const terminal = (language: 'en' | 'ja'): string =>
    renderVerdict(verdict, { colour: false, language, width: 160 }).replaceAll(/\s+/g, ' ');
  expect([terminal('en'), terminal('ja')]).toEqual([
    expect.stringContaining(line.en),
    expect.stringContaining(line.ja),
  ]);
  expect(fileOf(verdict, 'summary.md').match(/mail clients: display:flex/g)).toHaveLength(1);
  expect(fileOf(verdict, 'summary.ja.md')).toContain('メールソフト：display:flex');
  expect(fileOf(verdict, 'junit.xml')).toContain(`${line.en} / ${line.ja}`);
  expect(makePageData(verdict, {}).verdict.findings.find(({ id }) => id === found?.id)?.mailClients).toEqual([
    line,
    line,
  ]);
});
