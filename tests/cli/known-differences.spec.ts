import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Aspect, Evidence, ValueChange } from '../../src/model/difference.ts';
import type { Finding, Status } from '../../src/model/verdict.ts';
import { emptyFolder, openFindings, readVerdictFile, runCli } from '../cli.ts';

/** A difference that the vendor's versions are known to have: in which trial and aspect, and how its finding says it. */
type Known = [difference: string, trial: string, aspect: Aspect, says: RegExp, shows?: (evidence: Evidence) => boolean];

const changed =
  (matches: (change: ValueChange) => boolean) =>
  (evidence: Evidence): boolean =>
    'changes' in evidence && evidence.changes.some(matches);

const from = (old: string, next: string) =>
  changed((change) => JSON.stringify([change.old, change.new]) === JSON.stringify([old, next]));

/** Of two lists: a short one is told as a whole, of a long one what is gone. */
const namesGone =
  (...names: string[]) =>
  (evidence: Evidence): boolean =>
    'changes' in evidence &&
    names.every((name) =>
      evidence.changes.some(({ old, new: next }) =>
        Array.isArray(old) && Array.isArray(next)
          ? old.includes(name) && !next.includes(name)
          : old === name && next === null,
      ),
    );

const savesAtEnd =
  (html: string) =>
  (evidence: Evidence): boolean =>
    evidence.kind === 'text' && !evidence.old.endsWith(html) && evidence.new.endsWith(html);

/** Something changed from the left edge of the writing area to its right edge, as its outline does and a letter does not. */
const outlinesSurface = (evidence: Evidence): boolean => {
  if (evidence.kind !== 'image') return false;
  const surface = evidence.elements.find(({ role }) => role === 'iframe');
  return (
    surface !== undefined &&
    evidence.comparison.areas.some(
      ({ x, width, y, height }) =>
        x <= surface.x &&
        x + width >= surface.x + surface.width &&
        y <= surface.y &&
        y + height >= surface.y + surface.height,
    )
  );
};

/** In a changed area of the picture lies something of this role. */
const shows =
  (role: string) =>
  (evidence: Evidence): boolean =>
    evidence.kind === 'image' && evidence.elements.some((element) => element.role === role);

const EXIT = { block: 1, review: 2, inconclusive: 3 };

interface Pair {
  old: string;
  next: string;
  /** Beside the rich-text checklist. */
  checklists?: string[];
  /** How it ends. Without it only the first pass is made: to confirm takes several times as long. */
  status?: Extract<Status, 'block' | 'review'>;
  known: Known[];
}

const PAIRS: Pair[] = [
  {
    old: 'tinymce@5.10.9',
    next: 'tinymce@6.8.6',
    known: [
      [
        '<br /> loses its slash',
        'rte-101/paragraphs',
        'content',
        /^void tags lose their closing slash/,
        (evidence) => evidence.kind === 'text' && evidence.old.includes('<br />') && evidence.new.includes('<br>'),
      ],
      [
        '<img /> loses its slash',
        'rte-101/image',
        'content',
        /^void tags lose their closing slash/,
        (evidence) => evidence.kind === 'text' && evidence.old.endsWith('" /></p>') && evidence.new.endsWith('"></p>'),
      ],
      ['pasted Word keeps its classes', 'rte-401/word', 'content', /^<p> gains class="MsoNormal"/],
      ['pasted Word lists are no lists', 'rte-401/word', 'content', /^<li> becomes <p> \(2 places\)$/],
      ['pasted Word bullets are letters', 'rte-401/word', 'content', /^text "l" is new$/],
      ['pasted Word keeps its comments', 'rte-401/word', 'content', /^comment "\[if !supportLists\]" is new/],
      [
        'pasted Google Docs lose bold',
        'rte-401/google-docs',
        'content',
        /^<strong> is lost/,
        (evidence) =>
          evidence.kind === 'text' &&
          evidence.old.includes('<strong>休業</strong>') &&
          evidence.new.includes('<p dir="ltr">本日は休業です</p>'),
      ],
      ['strike is <s>', 'rte-609/strikethrough', 'content', /^<span> becomes <s>$/],
      ['<?php ?> is dropped', 'rte-106/server-code', 'content', /^comment "\?php echo \$n \?" is lost$/],
      [
        'a typed "- " becomes a list',
        'rte-802',
        'observed',
        /^a hyphenated list as typed: /,
        from('<p>- りんご</p>\n<p>みかん</p>', '<ul>\n<li>りんご</li>\n<li>みかん</li>\n</ul>'),
      ],
      [
        'the default height is 400, not 200',
        'rte-802',
        'observed',
        /^size of the editor: \{"width":(\d+),"height":200\} → \{"width":\1,"height":400\}$/,
      ],
      [
        'autolinks are https',
        'rte-305/web-address',
        'content',
        /^<a> › href/,
        from('http://www.example.com', 'https://www.example.com'),
      ],
      ['new tables have a colgroup', 'rte-609/table', 'content', /^<colgroup> is new$/],
      [
        'a table is no longer aligned by float',
        'rte-609/align-right-table',
        'content',
        /^<table> › style loses float$/,
      ],
      ['but by margin', 'rte-609/align-right-table', 'content', /^<table> › style gains margin-left: auto$/],
      [
        'rgb() is no longer made hex',
        'rte-101/coloured-text',
        'content',
        /^<span> › style › color: "#ff0000" → "rgb\(255, 0, 0\)"$/,
      ],
      [
        'forced_root_block: false is ignored',
        'rte-801',
        'observed',
        /^two lines as typed: [^]*一行目<br \/>二行目[^]* → “<p>一行目<\/p>\n<p>二行目<\/p>”$/,
      ],
      [
        'and refused aloud',
        'rte-801',
        'console',
        /^console warning "Invalid value passed for the forced_root_block option/,
      ],
      ...['paste', 'textpattern', 'spellchecker', 'legacyoutput'].map((plugin): Known => [
        `the legacy plugin ${plugin} is gone`,
        'rte-801',
        'network',
        new RegExp(`^request GET /vendor/plugins/${plugin}/plugin\\.min\\.js \\(404\\) is new$`),
      ]),
      ...['Formats', 'Blocks', 'Fonts', 'Font sizes'].map((name): Known => [
        `the button of an old toolbar name vanishes: ${name}`,
        'rte-801',
        'toolbar',
        new RegExp(`^toolbar button "${name}" is gone$`),
      ]),
      [
        'settings, editors and $ are gone',
        'rte-803',
        'observed',
        /^members of tinymce: /,
        namesGone('settings', 'editors', '$'),
      ],
      [
        'settings and $ of an editor are gone',
        'rte-803',
        'observed',
        /^members of tinymce\.activeEditor: /,
        namesGone('settings', '$'),
      ],
      ['the status bar is no longer complementary', 'rte-605', 'accessibility', /^complementary is gone$/],
      [
        'Formats is called Format Paragraph',
        'rte-601',
        'toolbar',
        /^toolbar button is renamed: "Formats" → "Format Paragraph"$/,
      ],
    ],
  },
  {
    old: 'tinymce@6.8.6',
    next: 'tinymce@7.9.3',
    status: 'review',
    known: [
      ['<iframe> gains sandbox', 'rte-103/iframe', 'content', /^<iframe> gains sandbox=""$/],
      [
        '<object> becomes an <iframe>',
        'rte-103/object-and-embed',
        'content',
        /^<iframe src="movie\.swf" width height sandbox> is new$/,
      ],
      [
        '<embed> becomes a <video>',
        'rte-103/object-and-embed',
        'content',
        /^<video src="movie\.mp4" controls width height> is new$/,
      ],
      [
        'a pasted table leaves an empty paragraph',
        'rte-401/excel',
        'content',
        /^<p> is new$/,
        savesAtEnd('</table>\n<p>&nbsp;</p>'),
      ],
      ['lists need the lists plugin', 'rte-802', 'observed', /^the list command did something: true → false$/],
      [
        'rgb() becomes hex',
        'rte-101/coloured-text',
        'content',
        /^<span> › style › color: "rgb\(255, 0, 0\)" → "#ff0000"$/,
      ],
      [
        'title is no longer the hint of controls',
        'rte-601',
        'observed',
        /^hints of the controls: /,
        namesGone('Undo', 'Bold', 'Italic'),
      ],
      [
        'the placeholder is not told to screen readers',
        'rte-605',
        'observed',
        /^what the surface says of itself: 1 removed −aria-placeholder=/,
      ],
      ['the focus is outlined', 'rte-604', 'screenshot', /^the picture differs: iframe/, outlinesSurface],
      [
        'the template plugin is gone',
        'rte-801',
        'network',
        /^request GET \/vendor\/plugins\/template\/plugin\.min\.js \(404\) is new$/,
      ],
      [
        'the Find dialog has another text',
        'rte-602/find',
        'dialogs',
        /^dialog "Find and Replace" › text: "Find and Replace" → "Find and Replace Find Replace with"$/,
      ],
      [
        'Upgrade is called Get all features',
        'rte-601',
        'toolbar',
        /^menu bar link is renamed: ".*Upgrade" → ".*Get all features"$/,
      ],
    ],
  },
  {
    old: 'quill@1.3.7',
    next: 'quill@2.0.3',
    status: 'block',
    known: [
      [
        'a full-width space becomes a plain one on load',
        'rte-107/ideographic-space',
        'content',
        /^text: U\+3000 IDEOGRAPHIC SPACE → U\+0020 SPACE$/,
      ],
      [
        'a full-width space becomes a plain one on paste',
        'rte-401/web-page',
        'content',
        /^text: U\+3000 IDEOGRAPHIC SPACE → U\+0020 SPACE$/,
      ],
      [
        'a no-break space becomes a plain one',
        'rte-107/no-break-spaces',
        'content',
        /^text: U\+00A0 NO-BREAK SPACE → U\+0020 SPACE/,
      ],
      [
        'saving twice collapses spaces',
        'rte-102/spaces-and-empty-lines',
        'invariant',
        /^the second save equals the first$/,
        (evidence) => evidence.kind === 'invariant' && evidence.old.holds === true && evidence.new.holds === false,
      ],
      [
        'tables are kept',
        'rte-101/table',
        'content',
        /^<table> is new$/,
        (evidence) =>
          evidence.kind === 'text' && !evidence.old.includes('<t') && evidence.new.includes('<td data-row='),
      ],
      ['<ul> becomes <ol>', 'rte-101/bullet-list', 'content', /^<ul> becomes <ol>$/],
      ['with data-list', 'rte-101/bullet-list', 'content', /^<li> gains data-list="bullet" \(2 places\)$/],
      [
        'the list marker of the editor is saved',
        'rte-109/everything',
        'invariant',
        /^nothing of the editor itself is saved$/,
        (evidence) => evidence.kind === 'invariant' && (evidence.new.actual as string[]).includes('span › ql-ui'),
      ],
      [
        '<pre> becomes a code block',
        'rte-101/preformatted',
        'content',
        /^<pre> is lost$/,
        (evidence) => evidence.kind === 'text' && evidence.new.startsWith('<div class="ql-code-block-container"'),
      ],
      ['pasted Word lists become real lists', 'rte-401/word', 'content', /^<li data-list> is new \(2 places\)$/],
      [
        'a pasted table leaves an empty line',
        'rte-401/excel',
        'content',
        /^<br> is new$/,
        savesAtEnd('</table><p><br></p>'),
      ],
      [
        'the toolbar has a role and its buttons names',
        'rte-605',
        'accessibility',
        /^toolbar is new/,
        changed(({ new: next }) => /^toolbar \(.*button "bold" /.test(String(next))),
      ],
      [
        'Ctrl+K no longer opens the link field',
        'rte-610/control-k-with-caps-lock',
        'observed',
        /^dialogs it opens: 1 → 0$/,
      ],
    ],
  },
  {
    old: 'jodit@3.24.9',
    next: 'jodit@4.15.13',
    checklists: ['sekisho/asset-library'],
    known: [
      ['handlers in attributes are removed', 'rte-405/spelling-of-handlers', 'content', /^<div> loses onclick$/],
      [
        'links into a new window gain rel',
        'rte-101/link-in-new-window',
        'content',
        /^<a> gains rel="noopener noreferrer"$/,
      ],
      ['an empty named anchor is kept', 'rte-103/anchors-and-schemes', 'content', /^<a name> is new$/],
      ['<iframe> becomes an element of the editor', 'rte-103/iframe', 'content', /^<iframe> becomes <jodit>$/],
      [
        'which is saved with its attributes',
        'rte-103/iframe',
        'content',
        /^<jodit> gains data-jodit_iframe_wrapper="1"$/,
      ],
      ['script in a pasted srcdoc is removed', 'rte-405/inner-documents', 'content', /^<iframe> is lost/],
      ['pasted Word bullets lose their letter', 'rte-401/word', 'content', /^text "l" is lost/],
      [
        'pasted office documents are asked about',
        'rte-401/libreoffice',
        'observed',
        /^what it asks before it pastes: “Paste as HTML .* → “Word Paste Detected /,
      ],
      ['Ctrl+Shift+8 makes a list', 'rte-610/control-shift-8', 'content', /^<ul> is new$/],
      ['Alt+F10 goes to the toolbar', 'rte-610/alt-f10', 'observed', /^the keyboard stays in the text: true → false$/],
      ['the toolbar has a role', 'rte-605', 'accessibility', /^toolbar is new/],
      ['buttons for artificial intelligence', 'rte-601', 'toolbar', /^toolbar button "AI Assistant" is new$/],
      ['the arrows of the sort order', 'ast-127', 'screenshot', /^the picture differs/, shows('combobox')],
    ],
  },
  {
    old: '@ckeditor/ckeditor5-build-classic@41.4.2',
    next: '@ckeditor/ckeditor5-build-classic@44.3.0',
    checklists: ['sekisho/embedding'],
    known: [
      [
        'the text is called Rich Text Editor',
        'rte-605',
        'accessibility',
        /^textbox is renamed: "Editor editing area: main\..*" → "Rich Text Editor\. Editing area: main\./,
      ],
      ['two regions are gone', 'rte-605', 'accessibility', /^region is gone \(2 places\)$/],
      ['an application more', 'rte-605', 'accessibility', /^application is new$/],
      ['icons are no longer told', 'rte-605', 'accessibility', /^img is gone \(\d+ places\)$/],
      [
        'without a licence key it does not start',
        'emb-108/without-key',
        'observed',
        /^the editor shows: true → false$/,
      ],
    ],
  },
  {
    old: 'froala-editor@3.2.7',
    next: 'froala-editor@4.7.1',
    checklists: ['sekisho/embedding'],
    known: [
      [
        'an unlicensed host is told in other words',
        'emb-108/production-host',
        'observed',
        /^notices on the page: 1 removed, 1 added −Unlicensed copy of the Froala Editor/,
      ],
    ],
  },
  {
    old: 'grapesjs@0.16.45',
    next: 'grapesjs@0.23.6',
    known: [
      [
        'the asset manager is titled Select Image',
        'rte-602/image',
        'dialogs',
        /^dialog "" › text: "Select image .*" → "Select Image /,
      ],
    ],
  },
];

const isFound = (findings: Finding[], [, trial, aspect, says, shows]: Known): boolean =>
  findings.some(
    ({ place, summary, evidence }) =>
      place.trial === trial &&
      place.aspect === aspect &&
      says.test(summary.en) &&
      (shows === undefined || shows(evidence)),
  );

for (const { old, next, checklists = [], status, known } of PAIRS) {
  test(`${old} → ${next}${status ? `: ${status}` : ''}, with every difference the two are known to have`, async () => {
    const cwd = emptyFolder();
    // All trials of three pairs would take as long as all other tests together.
    const only = [...new Set(known.map(([, trial]) => trial))].flatMap((trial) => ['--only', trial]);
    const lists = checklists.length > 0 ? ['sekisho/rich-text', ...checklists] : [];
    const { code, stdout } = await runCli(
      [
        'verify',
        old,
        next,
        '--out',
        'run',
        ...only,
        ...lists.flatMap((list) => ['--checklist', list]),
        ...(status ? [] : ['--first-pass']),
      ],
      { cwd },
    );
    const verdict = readVerdictFile(path.join(cwd, 'run'));
    const findings = openFindings(verdict);
    expect(known.filter((one) => !isFound(findings, one)).map(([difference]) => difference)).toEqual([]);
    const ends = status ?? 'inconclusive';
    expect([verdict.status, code]).toEqual([ends, EXIT[ends]]);
    expect(stdout).toContain(ends.toUpperCase());
    expect(verdict.proof.recorded).toBe(verdict.proof.planned);
    for (const finding of findings.filter(({ kind }) => kind === 'regression' || kind === 'broken-invariant')) {
      expect(finding.traces, finding.id).toEqual({
        baseline: expect.any(String) as unknown,
        candidate: expect.any(String) as unknown,
      });
    }
  });
}
