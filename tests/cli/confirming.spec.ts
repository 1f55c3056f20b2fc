import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { emptyFolder, openFindings, readVerdictFile, runCli } from '../cli.ts';
import { makeSite } from '../site.ts';
import { showTrace } from './show-trace.ts';

const fixtures = fileURLToPath(new URL('./fixtures/shared-page', import.meta.url));

/** Alters one document, and leaves something to whichever is read after that one. */
const FAULT = `
const load = quill.clipboard.dangerouslyPasteHTML.bind(quill.clipboard);
let left = '';
quill.clipboard.dangerouslyPasteHTML = (...given) => {
  const html = String(given.pop());
  load(...given, html.replace('spring', 'winter') + left);
  left = html.includes('spring') ? '<p>left over</p>' : '';
};`;

test('what a document leaves to the next one on its page is noise, what it is itself is confirmed', async ({
  page,
}) => {
  const cwd = emptyFolder();
  const own = ['--checklist', path.join(fixtures, 'shared-page.yaml'), '--scenarios', path.join(fixtures, 'scenarios')];
  const builds = [await makeSite(), await makeSite(FAULT), '--editor', 'quill'];
  const { code, stdout, stderr } = await runCli(['verify', ...builds, '--out', 'run', ...own], { cwd });
  expect(code, stdout + stderr).toBe(2);
  const open = openFindings(readVerdictFile(path.join(cwd, 'run')));
  expect([...new Set(open.map(({ kind, place }) => `${place.trial} ${kind}`))].toSorted()).toEqual([
    'shared-1/after-it unstable',
    'shared-1/alters regression',
  ]);
  const trace = open.find(({ kind }) => kind === 'regression')?.traces.candidate ?? '';
  const entries = unzipSync(readFileSync(path.join(cwd, 'run', trace)));
  const log = Object.keys(entries).filter((name) => name.endsWith('.trace'));
  const calls = log.flatMap((name) => strFromU8(entries[name] ?? new Uint8Array()).split('\n'));
  expect(calls.filter((line) => line.includes('spring'))).not.toEqual([]);
  // Waiting and looking is not what somebody opens a trace for.
  expect(calls.filter((line) => line.includes('MutationObserver'))).toEqual([]);

  const snapshot = await showTrace(page, path.join(cwd, 'run', trace));
  await expect(page.getByText('shared-1/alters')).toBeVisible();
  await expect(snapshot.getByText('winter')).toBeVisible();
  // Of the style sheet, which was loaded long before the trial.
  await expect(snapshot.locator('.ql-toolbar')).toHaveCSS('border-top-color', 'rgb(204, 204, 204)');
});
