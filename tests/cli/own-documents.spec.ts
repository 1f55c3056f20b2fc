import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyFolder, openFindings, readVerdictFile, runCli } from '../cli.ts';
import { makeSite } from '../site.ts';

const CHECKLIST = `title: { en: Ours, ja: 自社 }
viewpoints: { mails: { en: Mails, ja: メール } }
items:
  - id: our-1
    title: { en: Our mails open, ja: 自社のメールが開くこと }
    viewpoint: mails
    severity: blocker
    scenario: open-legacy-document
    rows: mails
    probes: [content]
`;

function project(documents: Record<string, string | Buffer>): string {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'ours.yaml'), CHECKLIST);
  for (const [name, content] of Object.entries(documents)) {
    mkdirSync(path.dirname(path.join(cwd, 'mails', name)), { recursive: true });
    writeFileSync(path.join(cwd, 'mails', name), content);
  }
  return cwd;
}

const LETTER =
  '<p>拝啓　時下ますますご清栄のこととお慶び申し上げます。</p><p>本文</p><p>敬具　春のお知らせ係一同より</p>';

test('a document that is dropped into a folder is tried, and what cuts it off is caught', async () => {
  const sound = await makeSite('');
  const cutting = await makeSite(`const load = quill.clipboard.dangerouslyPasteHTML.bind(quill.clipboard);
    quill.clipboard.dangerouslyPasteHTML = (html, ...rest) =>
      load(typeof html === 'string' ? html.slice(0, html.length * 0.7) : html, ...rest);`);
  const cwd = project({ 'letter.html': LETTER, '2019/short.html': '<p>短い</p>' });
  const verify = async (next: string, out: string) => {
    const args = ['verify', sound, next, '--editor', 'quill', '--checklist', 'ours.yaml', '--out', out];
    const { code } = await runCli(args, { cwd });
    const verdict = readVerdictFile(path.join(cwd, out));
    return {
      code,
      verdict,
      found: openFindings(verdict).map(({ place, kind, summary }) => [place.trial, kind, summary.en]),
    };
  };

  const same = await verify(sound, 'same');
  expect([same.code, same.verdict.status, same.found]).toEqual([0, 'go', []]);
  expect(same.verdict.run.plan.trials.map(({ id }) => id)).toEqual(['our-1/letter', 'our-1/short']);

  const { code, found } = await verify(cutting, 'cut');
  expect(code).toBe(1);
  expect(found).toContainEqual(['our-1/letter', 'broken-invariant', 'the document is there from beginning to end']);
});

test('documents that cannot be read are told with file, line and column, all at once', async () => {
  const cwd = project({
    'fine.html': LETTER,
    'Spring Sale.html': LETTER,
    'blank.html': '\n',
    'old/shift-jis.html': Buffer.from([0x3c, 0x70, 0x3e, 0x0a, 0x8f, 0x74]),
  });
  const { code, stdout, stderr } = await runCli(['verify', 'quill@2.0.3', 'quill@2.0.3', '--checklist', 'ours.yaml'], {
    cwd,
  });
  expect([code, stdout]).toEqual([4, '']);
  expect(stderr.trim().split('\n').toSorted()).toEqual([
    'mails/Spring Sale.html:1:1 its name cannot be the id of a data row — use small letters, digits and hyphens',
    'mails/blank.html:1:1 it is empty — a document has something to lose',
    'mails/old/shift-jis.html:2:1 it is not UTF-8 — save it as UTF-8',
  ]);
});
