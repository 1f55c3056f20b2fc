import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Finding, Status } from '../../src/model/verdict.ts';
import { emptyFolder, openFindings, readVerdictFile, runCli } from '../cli.ts';

/** A difference that the vendor's versions are known to have: in which item, and what the finding must say. */
type Known = [difference: string, item: string, says: RegExp];

const PAIRS: { old: string; next: string; status: Status; known: Known[] }[] = [
  {
    old: 'tinymce@5.10.9',
    next: 'tinymce@6.8.6',
    status: 'review',
    known: [
      ['<br /> and <img /> lose their slash', 'rte-101', /<(?:br|img)\b.*\//],
      ['pasted Word lists stay raw', 'rte-401/word', /MsoNormal|comment|<ul>/],
      ['pasted Google Docs lose bold', 'rte-401/google-docs', /<strong>.*lost|becomes|font-weight|<b\b/],
      ['strike is <s>', 'rte-609/strikethrough', /<s>/],
      ['<?php ?> is dropped', 'rte-10', /php/],
      ['a typed "- " becomes a list', 'rte-802', /hyphenated list as typed/],
      ['the default height is 400, not 200', 'rte-802', /size of the editor/],
      ['autolinks are https', 'rte-305/web-address', /https?:/],
      ['new tables have a colgroup', 'rte-609/table', /<colgroup>/],
      ['a table is aligned by margin, not float', 'rte-609/align-right-table', /margin|float/],
      ['rgb() is no longer made hex', 'rte-101/coloured-text', /rgb/],
      ['forced_root_block: false is ignored', 'rte-801', /two lines as typed/],
      ['legacy plugins are gone', 'rte-801', /plugins\/[a-z]+\/plugin.*404|404.*plugin/],
      ['old toolbar names vanish', 'rte-801', /toolbar .*(?:gone|is new|renamed)/],
      ['settings, editors and $ are gone', 'rte-803', /tinymce/],
      ['the status bar is no longer complementary', 'rte-605', /complementary|contentinfo|presentation/],
      ['Formats is called Format Paragraph', 'rte-601', /Format/],
    ],
  },
  {
    old: 'tinymce@6.8.6',
    next: 'tinymce@7.9.3',
    status: 'review',
    known: [
      ['<iframe> gains sandbox', 'rte-103/iframe', /<iframe> gains sandbox/],
      ['<object> and <embed> are replaced', 'rte-103/object-and-embed', /<video|<iframe/],
      ['a pasted table leaves an empty paragraph', 'rte-401/excel', /<p> is new/],
      ['lists need the lists plugin', 'rte-802', /the list command did something: true → false/],
      ['rgb() becomes hex', 'rte-101/coloured-text', /rgb\(255, 0, 0\)" → "#ff0000/],
      ['title is no longer the hint of controls', 'rte-601', /hints of the controls/],
      ['the focus is outlined', 'rte-604', /picture differs/],
      ['the template plugin is gone', 'rte-801', /template.*404/],
      ['the Find dialog has another text', 'rte-602/find', /dialog "Find and Replace"/],
      ['Upgrade is called Get all features', 'rte-601', /Upgrade.*Get all features/],
    ],
  },
  {
    old: 'quill@1.3.7',
    next: 'quill@2.0.3',
    status: 'block',
    known: [
      ['a full-width space becomes a plain one on load', 'rte-107/ideographic-space', /U\+3000 .*U\+0020/],
      ['a full-width space becomes a plain one on paste', 'rte-401/web-page', /U\+3000 .*U\+0020/],
      ['a no-break space becomes a plain one', 'rte-107/no-break-spaces', /U\+00A0 .*U\+0020/],
      ['saving twice collapses spaces', 'rte-102/spaces-and-empty-lines', /second save equals the first/],
      ['tables are kept', 'rte-101/table', /<table> is new/],
      ['<ul> becomes <ol data-list>', 'rte-101/bullet-list', /<ul> becomes <ol>|no tag is lost/],
      ['the list marker of the editor is saved', 'rte-109', /nothing of the editor itself is saved/],
      ['<pre> becomes a code block', 'rte-101/preformatted', /<pre>|no tag is lost/],
      ['pasted Word lists become real lists', 'rte-401/word', /<li/],
      ['a pasted table leaves an empty line', 'rte-401/excel', /<br> is new|<p> is new/],
      ['the toolbar has a role and its buttons names', 'rte-605', /toolbar is new|button/],
      ['Ctrl+K no longer opens the link field', 'rte-610', /dialog|dialogs it opens/],
    ],
  },
];

const isFound = (findings: Finding[], [, item, says]: Known): boolean =>
  findings.some(
    ({ place, summary, evidence }) =>
      place.trial.startsWith(item) && says.test(`${summary.en} ${JSON.stringify(evidence)}`),
  );

for (const { old, next, status, known } of PAIRS) {
  test(`${old} → ${next}: ${status}, with every difference the two are known to have`, async () => {
    test.setTimeout(900_000);
    const cwd = emptyFolder();
    const { code, stdout } = await runCli(['verify', old, next, '--out', 'run'], { cwd });
    const verdict = readVerdictFile(path.join(cwd, 'run'));
    const findings = openFindings(verdict);
    expect(known.filter((one) => !isFound(findings, one)).map(([difference]) => difference)).toEqual([]);
    expect([verdict.status, code]).toEqual([status, status === 'block' ? 1 : 2]);
    expect(stdout).toContain(status.toUpperCase());
    expect(verdict.proof.recorded).toBe(verdict.proof.planned);
    for (const finding of findings.filter(({ kind }) => kind === 'regression' || kind === 'broken-invariant')) {
      expect(finding.traces, finding.id).toEqual({
        baseline: expect.any(String) as unknown,
        candidate: expect.any(String) as unknown,
      });
    }
  });
}
