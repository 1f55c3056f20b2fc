import { expect, test } from '@playwright/test';
import { HOSTILE, sampleVerdict } from '../../tests/report/sample-verdict.ts';
import type { Verdict } from '../model/verdict.ts';
import { renderSummary } from './markdown.ts';

const PICTURES = { old: 'a'.repeat(64), new: 'b'.repeat(64) };

/** A verdict whose every item looks different. */
function pictured(count: number): Verdict {
  const verdict = sampleVerdict({ pictures: PICTURES, hostile: HOSTILE });
  const [finding] = verdict.findings.filter(({ evidence }) => evidence.kind === 'image');
  if (!finding) throw new Error('The sample has no picture.');
  const findings = Array.from({ length: count }, (_, index) => ({
    ...finding,
    kind: 'regression' as const,
    id: `x#${index}`,
    fingerprint: `${index}`,
  }));
  return { ...verdict, findings };
}

const picturesIn = (summary: string): string[] =>
  [...summary.matchAll(/!\[New\]\(([^)]*)\)/g)].map(([, url = '']) => url);

test('three pictures at most, beside the summary in the run folder', () => {
  const summary = renderSummary(pictured(5), 'en', { isInRunFolder: true });
  expect(picturesIn(summary)).toEqual(Array.from({ length: 3 }, () => `images/${PICTURES.new}.png`));
  expect(summary).toContain('`--report-url`');
  expect(picturesIn(renderSummary(pictured(1), 'en', { isInRunFolder: true }))).toHaveLength(1);
  expect(renderSummary(pictured(0), 'en', { isInRunFolder: true })).not.toContain('On the screen');
});

test('elsewhere only pictures that can be reached are shown', () => {
  const at = (url: string): string => renderSummary(pictured(1), 'en', { isInRunFolder: false, link: { url } });
  const picture = `images/${PICTURES.new}.png`;
  expect(picturesIn(at('https://r.example/run-1/index.html'))).toEqual([`https://r.example/run-1/${picture}`]);
  expect(picturesIn(at('https://r.example/run-1/'))).toEqual([`https://r.example/run-1/${picture}`]);
  const page = at('https://github.example/a/b/actions/runs/1#artifacts');
  expect(picturesIn(page)).toEqual([]);
  expect(page).toContain('1 place looks different: the pictures are in the report.');
  expect(page).toContain('[Full report](https://github.example/a/b/actions/runs/1#artifacts)');
  const unlinked = renderSummary(pictured(1), 'ja', { isInRunFolder: false });
  expect([...unlinked.matchAll(/\]\(/g)]).toEqual([]);
});

test('a link cannot leave its place, a picture not its folder', () => {
  const url = new URL('https://r.example/a)[x](javascript:1)/index.html').href;
  const summary = renderSummary(pictured(1), 'en', { isInRunFolder: false, link: { url } });
  expect(summary).not.toMatch(/\]\(javascript/);
  const verdict = pictured(1);
  const [finding] = verdict.findings;
  if (finding?.evidence.kind === 'image') finding.evidence.new = { ...finding.evidence.new, hash: '../../secret' };
  expect(renderSummary(verdict, 'en', { isInRunFolder: true })).not.toContain('secret');
});
