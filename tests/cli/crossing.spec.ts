import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Verdict } from '../../src/model/verdict.ts';
import { emptyFolder, openFindings, readVerdictFile, runCli, type CliEnd } from '../cli.ts';
import { makeSite } from '../site.ts';

async function verify(old: string, next: string, ...options: string[]): Promise<CliEnd & { verdict: Verdict }> {
  const cwd = emptyFolder();
  const end = await runCli(['verify', old, next, '--checklist', 'sekisho/crossing', '--out', 'run', ...options], {
    cwd,
  });
  expect(end.stderr).not.toContain('bug in Sekisho');
  return { ...end, verdict: readVerdictFile(path.join(cwd, 'run')) };
}

const found = ({ verdict }: { verdict: Verdict }): string[] =>
  openFindings(verdict).map(({ kind, place, summary }) => `${place.trial} ${kind} ${place.aspect}: ${summary.en}`);

test('what Quill 2 writes and Quill 1 does not read is the price of going back', async () => {
  const end = await verify('quill@1.3.7', 'quill@2.0.3', '--only', 'rte-701/lists', 'rte-702/lists', 'rte-701/links');
  expect([end.code, end.verdict.status], end.stdout).toEqual([1, 'block']);
  expect(end.stdout).toContain('Can we go back? At a price: 3 of 3 documents lose something for good');
  const { rollback } = end.verdict;
  expect(rollback).toMatchObject({ answer: 'lossy', tried: 3 });
  const lost = (trial: string) => rollback?.affected.find((document) => document.trial === trial)?.losses;
  // Bullets come back as numbers.
  expect(lost('rte-702/lists')).toContainEqual({ kind: 'tags', what: ['<ul>'] });
  expect(lost('rte-701/lists')?.flatMap(({ what }) => what)).toContain('li[data-list] × 2');
  expect(lost('rte-701/links')).toContainEqual({ kind: 'links', what: ['sms:0312345678'] });
  expect(found(end)).toContain('rte-701/links broken-invariant invariant: no link and no image is lost');
});

test('a new build whose markup the old one drops and throws at', async () => {
  const old = await makeSite(`const load = quill.clipboard.dangerouslyPasteHTML.bind(quill.clipboard);
    quill.clipboard.dangerouslyPasteHTML = (html, ...rest) => {
      load(typeof html === 'string' ? html.replace(/<x-new>.*?<\\/x-new>/g, '') : html, ...rest);
      if (String(html).includes('<x-new>')) setTimeout(() => { throw new Error('unknown format') });
    }`);
  const next = await makeSite(`const html = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
    Object.defineProperty(quill.root, 'innerHTML', { set: html.set, get() {
      return html.get.call(quill.root).replace(/<p>(.*?)<\\/p>/, '<p><x-new>$1</x-new></p>');
    } })`);
  const end = await verify(old, next, '--editor', 'quill', '--only', 'rte-701/inline', 'rte-702/inline');
  expect([end.code, end.verdict.status], end.stdout).toEqual([1, 'block']);
  const broken = (promise: string): string => `rte-701/inline broken-invariant invariant: ${promise}`;
  expect(found(end)).toEqual(
    expect.arrayContaining([broken('nothing throws while it opens'), broken('no text is lost')]),
  );
  const { rollback } = end.verdict;
  expect(rollback?.affected.map(({ trial, outcome }) => [trial, outcome])).toEqual([
    ['rte-701/inline', 'lossy'],
    ['rte-702/inline', 'lossy'],
  ]);
});
