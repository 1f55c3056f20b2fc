import { appendFileSync, cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { fetchPackage } from '../../src/targets/fetch-package.ts';
import { emptyFolder, openFindings, readVerdictFile, runCli } from '../cli.ts';

const VERSION = '0.23.6';

/** One row of each item, and what a build does to it. */
const ROWS = [
  'eml-101/grapesjs-0-16-two-columns',
  'eml-102/two-columns',
  'eml-103/same-class-other-style',
  'eml-104/letter',
  'eml-105/vml',
  'eml-106/rounded',
  'eml-107/table',
  'eml-108/full-width',
  'eml-109/unsubscribe-link',
  'eml-110/tracking',
  'eml-112/rows',
  'eml-115/alone',
];

/** Runs in the page, behind the vendor's script: what such builds did to somebody. */
const FAULTS = `
;(() => {
  const { init } = grapesjs;
  let saves = 0;
  grapesjs.init = function (options) {
    const editor = init.call(this, options);
    const { runCommand, loadProjectData, getProjectData } = editor;
    editor.runCommand = function (id, ...rest) {
      const out = runCommand.call(this, id, ...rest);
      if (id !== 'gjs-get-inlined-html') return out;
      return out
        .replace('春の新商品', '')
        .replace('<w:anchorlock/>', '')
        .replace('>今すぐ申し込む</center>', '></center>')
        .replace('R0lGODlhAQABAIAAAP8AAAAA', 'R0lGODlhAQABAIAAAAUEBAAA')
        .replace(' bgcolor="#FFFFFF"', '')
        .replace('width: 100% !important', 'width: 99% !important')
        .replace('{{unsubscribe_url}}', '#')
        .replace('utm_source=mail&', '')
        .replace('utm_source=mail&amp;', '')
        .replace(/^.*商品の名前.*$/s, (html) => html + '<!--' + 'x'.repeat(110 * 1024) + '-->');
    };
    editor.loadProjectData = function (design, ...rest) {
      const text = JSON.stringify(design);
      if (text.includes('青い二通目')) return design;
      // Designs of older versions have no pages.
      return loadProjectData.call(this, design.pages ? design : JSON.parse(text.replace('左の段', '')), ...rest);
    };
    editor.getProjectData = function (...rest) {
      const design = getProjectData.apply(this, rest);
      return JSON.stringify(design).includes('右の段') ? { ...design, saves: (saves += 1) } : design;
    };
    return editor;
  };
})();
`;

/** The vendor's package in a folder of its own. */
async function copyOfPackage(): Promise<string> {
  const { folder } = await fetchPackage('grapesjs', VERSION, () => undefined);
  const copy = path.join(emptyFolder(), 'grapesjs');
  cpSync(path.join(folder, 'node_modules/grapesjs'), copy, { recursive: true });
  return copy;
}

async function verify(candidate: string): Promise<ReturnType<typeof readVerdictFile> & { code: number | null }> {
  const cwd = emptyFolder();
  const args = ['verify', `grapesjs@${VERSION}`, candidate, '--editor', 'grapesjs', '--out', 'run'];
  const what = ['--checklist', 'sekisho/email-builder', '--first-pass', '--only', ...ROWS];
  const { code, stdout, stderr } = await runCli([...args, ...what], { cwd });
  expect(code, stdout + stderr).not.toBe(4);
  return { ...readVerdictFile(path.join(cwd, 'run')), code };
}

test('a builder with a fault for every item is caught by every item', async () => {
  const build = await copyOfPackage();
  appendFileSync(path.join(build, 'dist/grapes.min.js'), FAULTS);
  const verdict = await verify(build);
  // Seen once, it is a suspicion; that it blocks when it is confirmed is tried with other faults.
  expect(verdict.code).toBe(3);
  const broken = verdict.findings
    .filter(({ evidence }) => evidence.kind === 'invariant' && evidence.old.holds && !evidence.new.holds)
    .map(({ place }) => place.trial);
  expect([...new Set(broken)].toSorted()).toEqual(ROWS);
});

test('the same build without them is let through', async () => {
  const verdict = await verify(await copyOfPackage());
  expect(openFindings(verdict)).toEqual([]);
  expect([verdict.code, verdict.proof.compared]).toEqual([0, ROWS.length]);
});
