import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { VendorChangelog } from '../../src/model/changelog.ts';
import type { RunDescription } from '../../src/model/verdict.ts';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';
import { readReport } from '../read-report.ts';

const GOLDEN = fileURLToPath(new URL('../golden/quill-1.3.7-2.0.3', import.meta.url));
const HOSTILE = '\u001b[31m<img src=x onerror=alert(1)> | `x` Bold is gone';

const CHANGELOG: VendorChangelog = {
  package: 'quill',
  old: '1.3.7',
  new: '2.0.3',
  homepage: 'https://quilljs.com',
  file: 'CHANGELOG.md',
  gap: '',
  oldest: '1.0.0',
  versions: ['2.0.3'],
  listed: [
    { version: '2.0.0', kind: 'breaking', text: HOSTILE, line: 3, coveredBy: [] },
    {
      version: '2.0.0',
      kind: 'changed',
      text: 'Toolbar',
      line: 9,
      coveredBy: [{ item: 'rte-601', words: ['toolbar*'] }],
    },
  ],
  notListed: { fixed: 5, added: 6, other: 7 },
  mustBeSigned: true,
};

function runWith(changelog: VendorChangelog): string {
  const cwd = emptyFolder();
  const folder = path.join(cwd, 'run');
  cpSync(GOLDEN, folder, { recursive: true });
  const file = path.join(folder, 'run.json');
  const run = JSON.parse(readFileSync(file, 'utf8')) as RunDescription;
  writeFileSync(file, JSON.stringify({ ...run, changelog }));
  return cwd;
}

test('the map of a package: what is covered, by which words, and what needs a human', async () => {
  const cwd = emptyFolder();
  const shown = await runCli(['changelog', 'tinymce@6.8.6', 'tinymce@7.9.3'], { cwd });
  expect(shown.code, shown.stderr).toBe(0);
  expect(shown.stdout).toMatch(/table height resizing[^✓]*✓ covered by rte-108 \(table height\*/s);
  expect(shown.stdout).toMatch(/closeButton[^✓]*✕ not covered: needs a human/s);
  expect(shown.stdout).toMatch(/41 of 64 entries covered by items \(64 %\), 23 need a human/);

  const { stdout } = await runCli(['changelog', 'tinymce@6.8.6', 'tinymce@7.9.3', '--json'], { cwd });
  const map = JSON.parse(stdout) as VendorChangelog;
  expect(map.versions).toHaveLength(21);
  expect(map.listed.find(({ text }) => text.includes('TINY-10589'))).toMatchObject({
    version: '7.0.0',
    kind: 'changed',
    line: 331,
  });

  const none = await runCli(['changelog', 'quill@1.3.7', 'quill@2.0.3'], { cwd });
  expect(none.code).toBe(0);
  expect(none.stdout).toContain('The package quill ships no changelog; read https://quilljs.com');
});

test('what is no pair of versions is bad input', async () => {
  const cwd = emptyFolder();
  const { code, stderr } = await runCli(['changelog', './old', 'https://new.example/'], { cwd });
  expect([code, stderr]).toEqual([4, expect.stringContaining('not two versions of one npm package')]);
});

test("judging tells the vendor's words in every report; what no item covers is signed, without the network", async ({
  page,
}) => {
  const cwd = runWith(CHANGELOG);
  const env = { PATH: path.dirname(process.execPath), SEKISHO_CACHE: path.join(cwd, 'no-cache') };
  const judged = await runCli(['judge', 'run'], { cwd, env });
  expect(judged.stdout).toContain("The vendor's changelog: 1 of 2 entries covered by items (50 %), 1 needs a human");
  const verdict = readVerdictFile(path.join(cwd, 'run'));
  const [item = ''] = verdict.reasons.find(({ rule }) => rule === 'unsigned')?.items ?? [];
  expect(item).toMatch(/^vendor-breaking-/);

  const [html, summary] = ['index.html', 'summary.md'].map((name) => readFileSync(path.join(cwd, 'run', name), 'utf8'));
  expect(await readReport(page, path.join(cwd, 'run'))).toMatch(/The vendor's own words.*<img src=x/s);
  expect(html + String(summary)).not.toContain('<img src=x');
  expect(summary).toContain('Bold is gone');
  expect(summary).not.toContain('Toolbar');

  const signed = await runCli(['sign', item, '--run', 'run', '--by', 'Aoki Aiko'], { cwd, env });
  expect([signed.code, signed.stdout]).toEqual([0, expect.stringContaining('Bold is gone')]);
  expect(signed.stdout).not.toContain('\u001b');
  expect(readFileSync(path.join(cwd, 'vendor.decisions.yaml'), 'utf8')).toContain(item);
  await runCli(['judge', 'run'], { cwd, env });
  expect(readVerdictFile(path.join(cwd, 'run')).reasons.map(({ rule }) => rule)).not.toContain('unsigned');
});

test('a bare verify only names what the vendor says', async () => {
  const cwd = runWith({ ...CHANGELOG, mustBeSigned: false });
  const { stdout } = await runCli(['judge', 'run'], { cwd });
  expect(stdout).toMatch(/1 manual item is not part of this run: vendor-breaking-/);
  expect(readVerdictFile(path.join(cwd, 'run')).reasons.map(({ rule }) => rule)).not.toContain('unsigned');
});

test('a damaged map is bad input, never a run without one', async () => {
  const cwd = runWith({ ...CHANGELOG, listed: 'gone' as never });
  const { code, stderr } = await runCli(['judge', 'run'], { cwd });
  expect([code, stderr]).toEqual([4, expect.stringContaining('changelog.listed')]);
});
