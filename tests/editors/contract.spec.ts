import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { COMMANDS, Inapplicable, PANELS, type Command, type Editor, type Panel } from '../../src/editors/contract.ts';
import { findEditor } from '../../src/editors/index.ts';
import type { IntentOutcome } from '../../src/model/adapter-check.ts';
import type { ContractCheck } from '../../src/record/contract/contract-check.ts';
import { CONTRACT_CHECKS } from '../../src/record/contract/contract-checks.ts';
import { tryCheck } from '../../src/record/contract/try-check.ts';
import { stillPage } from '../../src/record/still-page.ts';
import { serveVendor } from './serve-vendor.ts';

const VENDORS = [
  { id: 'tinymce', version: '5.10.9' },
  { id: 'tinymce', version: '6.8.6' },
  { id: 'tinymce', version: '7.9.3' },
  { id: 'tinymce', version: '8.9.2' },
  { id: 'quill', version: '1.3.7' },
  { id: 'quill', version: '2.0.3' },
  { id: 'jodit', version: '3.24.9' },
  { id: 'jodit', version: '4.15.13' },
  { id: 'froala', version: '4.7.1' },
  { id: 'froala', version: '5.4.0' },
  { id: 'ckeditor5', version: '44.3.0' },
  { id: 'ckeditor5', version: '48.5.2' },
  { id: 'ckeditor5', version: '41.4.2', name: '@ckeditor/ckeditor5-build-classic' },
  { id: 'ckeditor5', version: '44.3.0', name: '@ckeditor/ckeditor5-build-classic' },
  { id: 'trumbowyg', version: '2.27.3' },
  { id: 'trumbowyg', version: '2.31.0' },
  { id: 'ckeditor4', version: '4.22.1' },
  { id: 'grapesjs', version: '0.16.45' },
  { id: 'grapesjs', version: '0.23.6' },
] as const satisfies { id: string; version: string; name?: string }[];

/** What is driven: an editor, or one of its packages that is another editor to its users. */
type Kind = (typeof VENDORS)[number]['id'] | 'ckeditor5-classic';

const IN_GRAPESJS = /^(?:bold|italic|underline|strikethrough|align-.*|insert-link)$/;

const NOT_IN_CLASSIC = /^(?:underline|strikethrough|align-.*|code-block|clear-formatting|horizontal-rule)$/;

/** What the vendors rightly do each in their own way. */
interface Ways {
  knowsDirty: boolean;
  /** Commands that change nothing in two plain paragraphs, the first of which is selected. */
  idle: Command[];
  lacks(version: string): Command[];
  panels: Panel[];
  /** Than what the vendor shows when nothing is configured. */
  stockShowsMore: boolean;
  controls: string[];
  /** Of a new document. */
  empty: RegExp;
  /** Whether it shows its source as the host page embeds it. */
  source: boolean;
  /** What else it rightly has not, or has: in both cases different from all others. */
  hasDesign?: true;
  alwaysEditable?: true;
  /** What it puts around or into everything that is saved. */
  dresses?: true;
}

const WAYS: Record<Kind, Ways> = {
  tinymce: {
    knowsDirty: true,
    idle: [],
    lacks: () => [],
    panels: [...PANELS],
    stockShowsMore: true,
    controls: ['toolbar › Bold', 'menu: Edit › Undo'],
    empty: /^$/,
    source: true,
  },
  quill: {
    knowsDirty: false,
    idle: ['outdent', 'align-left', 'clear-formatting'],
    lacks: (version) => (version === '1.3.7' ? ['insert-table', 'horizontal-rule'] : ['horizontal-rule']),
    panels: ['link', 'media'],
    stockShowsMore: true,
    controls: ['toolbar › bold', 'menu: header › 2'],
    empty: /^<p><br><\/p>$/,
    source: false,
  },
  jodit: {
    knowsDirty: false,
    idle: ['outdent', 'clear-formatting'],
    lacks: () => ['insert-table'],
    panels: PANELS.filter((panel) => panel !== 'source' && panel !== 'find'),
    stockShowsMore: false,
    controls: ['toolbar › Bold', 'toolbar › Undo'],
    empty: /^$/,
    source: true,
  },
  froala: {
    knowsDirty: false,
    idle: ['outdent', 'clear-formatting'],
    lacks: () => [],
    panels: PANELS.filter((panel) => panel !== 'source' && panel !== 'find'),
    stockShowsMore: false,
    controls: ['toolbar › Bold', 'toolbar › Undo'],
    empty: /^$/,
    source: true,
  },
  ckeditor5: {
    knowsDirty: false,
    idle: ['outdent', 'align-left', 'clear-formatting'],
    lacks: () => [],
    panels: PANELS.filter((panel) => panel !== 'source'),
    stockShowsMore: true,
    controls: ['toolbar › Bold', 'toolbar › Insert image', 'menu: Edit › Undo'],
    empty: /^$/,
    source: true,
  },
  'ckeditor5-classic': {
    knowsDirty: false,
    idle: ['indent', 'outdent'],
    lacks: () => COMMANDS.filter((meaning) => NOT_IN_CLASSIC.test(meaning)),
    panels: ['link', 'table', 'media'],
    stockShowsMore: false,
    controls: ['toolbar › Bold', 'toolbar › Undo'],
    empty: /^$/,
    source: false,
  },
  trumbowyg: {
    knowsDirty: false,
    idle: ['outdent', 'align-left', 'clear-formatting'],
    lacks: () => ['code-block', 'insert-table'],
    panels: ['link', 'image'],
    stockShowsMore: true,
    controls: ['toolbar › Strong (Ctrl + B)', 'menu: formatting › Header 2'],
    empty: /^$/,
    source: true,
  },
  ckeditor4: {
    knowsDirty: true,
    idle: ['outdent', 'align-left', 'clear-formatting'],
    lacks: () => ['insert-table'],
    panels: PANELS.filter((panel) => panel !== 'media'),
    stockShowsMore: true,
    controls: ['toolbar › Bold', 'toolbar › Paragraph Format'],
    empty: /^$/,
    source: true,
  },
  grapesjs: {
    knowsDirty: true,
    idle: [],
    lacks: () => COMMANDS.filter((meaning) => !IN_GRAPESJS.test(meaning)),
    panels: ['image', 'source'],
    stockShowsMore: true,
    controls: ['menu: blocks › 1 Section', 'menu: text › Bold', 'sidebar › open-blocks'],
    empty: /^(?:<body[^>]*><\/body>)?$/,
    source: false,
    hasDesign: true,
    alwaysEditable: true,
    dresses: true,
  },
};

async function open(page: Page, id: string, url: string): Promise<Editor> {
  await page.addInitScript(stillPage);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return adapterOf(id).attach(page, 20_000);
}

/** An application that knows nothing of Sekisho, and embeds the editor in a frame of another origin. */
const staging = (markup: string): Record<string, string> => ({
  '/staging': `<!doctype html><title>staging</title><input autofocus><main></main><script>
    const frame = document.createElement('iframe');
    Object.assign(frame, { width: 1100, height: 600, src: 'http://127.0.0.1:' + location.port + '/embedded' });
    document.querySelector('main').append(frame);
  </script>`,
  '/embedded': `<!doctype html><meta charset="utf-8"><title>embedded</title>${markup}`,
});
const MARKUP: Record<Kind, (version: string) => string> = {
  tinymce: () => `<textarea></textarea><script src="/vendor/tinymce.min.js"></script>
    <script>tinymce.init({ selector: 'textarea', plugins: 'link lists', license_key: 'gpl' });</script>`,
  quill: () => `<link rel="stylesheet" href="/vendor/dist/quill.snow.css"><div id="body"></div>
    <script src="/vendor/dist/quill.js"></script><script>new Quill('#body', { theme: 'snow' });</script>`,
  jodit(version) {
    const below = version.startsWith('3.') ? 'build' : 'es2021';
    return `<link rel="stylesheet" href="/vendor/${below}/jodit.min.css"><textarea id="body"></textarea>
      <script src="/vendor/${below}/jodit.min.js"></script><script>Jodit.make('#body');</script>`;
  },
  froala: () => `<link rel="stylesheet" href="/vendor/css/froala_editor.pkgd.min.css"><div id="body"></div>
    <script src="/vendor/js/froala_editor.pkgd.min.js"></script><script>new FroalaEditor('#body');</script>`,
  ckeditor5: () => `<link rel="stylesheet" href="/vendor/dist/browser/ckeditor5.css"><div id="body"></div>
    <script src="/vendor/dist/browser/ckeditor5.umd.js"></script><script>
      const { ClassicEditor, Essentials, Paragraph, Bold, PasteFromOffice } = CKEDITOR;
      const plugins = [Essentials, Paragraph, Bold, PasteFromOffice];
      ClassicEditor.create(document.getElementById('body'), { licenseKey: 'GPL', plugins, toolbar: ['bold'] });
    </script>`,
  'ckeditor5-classic': () => `<div id="body"></div><script src="/vendor/build/ckeditor.js"></script>
    <script>ClassicEditor.create(document.getElementById('body'), { licenseKey: 'GPL' });</script>`,
  trumbowyg: () => `<link rel="stylesheet" href="/vendor/dist/ui/trumbowyg.min.css"><div id="body"></div>
    <script src="/alongside/jquery/dist/jquery.min.js"></script><script src="/vendor/dist/trumbowyg.min.js"></script>
    <script>jQuery('#body').trumbowyg();</script>`,
  ckeditor4: () => `<textarea id="body"></textarea><script src="/vendor/ckeditor.js"></script>
    <script>CKEDITOR.replace('body', { versionCheck: false });</script>`,
  grapesjs: () => `<link rel="stylesheet" href="/vendor/dist/css/grapes.min.css"><div id="body"></div>
    <script src="/vendor/dist/grapes.min.js"></script>
    <script>grapesjs.init({ container: '#body', height: '500px', storageManager: false });</script>`,
};

/** CKEditor 4 ends a document with a line break. */
const saved = async (editor: Editor): Promise<string> => (await editor.content()).trimEnd();

const adapterOf = (id: string) => {
  const adapter = findEditor(id);
  if (!adapter) throw new Error(`no adapter ${id}`);
  return adapter;
};

/** Intents that the vendor has no answer to. */
function lackedBy(ways: Ways, version: string): string[] {
  return [
    ...(ways.hasDesign ? [] : ['design']),
    ...(ways.knowsDirty ? [] : ['isDirty']),
    ...ways.lacks(version).map((meaning) => `command ${meaning}`),
    ...PANELS.filter((panel) => !ways.panels.includes(panel)).map((panel) => `openPanel ${panel}`),
    ...(ways.alwaysEditable ? ['remount read-only'] : []),
  ];
}

const pageOf = (check: ContractCheck): 'shared' | 'own' => check.page ?? 'shared';

for (const { id, version, ...package_ } of VENDORS) {
  const name = 'name' in package_ ? package_.name : undefined;
  const kind: Kind = name ? 'ckeditor5-classic' : id;
  const ways = WAYS[kind];
  const lacked = lackedBy(ways, version);
  const expected = (check: ContractCheck): IntentOutcome['state'] =>
    lacked.includes(check.intent) ? 'inapplicable' : 'works';
  /** `editor` is shared by the tests of a worker, each of which loads its own document; `fresh` is on a page of its own. */
  const test = base.extend<
    { fresh: Editor },
    { vendorUrl: string; vendorContext: BrowserContext; editor: Editor; sharedPage: Page }
  >({
    vendorUrl: [
      async ({}, use) => {
        const served = await serveVendor(id, version, staging(MARKUP[kind](version)), name);
        await use(served.url);
        served.close();
      },
      // A package of 17,000 files is fetched from the registry and unpacked on a fresh machine.
      { scope: 'worker', timeout: 300_000 },
    ],
    // Its cache keeps the vendor's scripts, compiled.
    vendorContext: [
      async ({ browser }, use) => {
        const context = await browser.newContext();
        await use(context);
        await context.close();
      },
      { scope: 'worker' },
    ],
    sharedPage: [async ({ vendorContext }, use) => use(await vendorContext.newPage()), { scope: 'worker' }],
    editor: [async ({ sharedPage, vendorUrl }, use) => use(await open(sharedPage, id, vendorUrl)), { scope: 'worker' }],
    page: async ({ vendorContext }, use) => {
      const page = await vendorContext.newPage();
      await use(page);
      await page.close();
    },
    fresh: async ({ page, vendorUrl }, use) => use(await open(page, id, vendorUrl)),
  });

  test.describe(`${kind} ${version}`, () => {
    // In one worker: one server and one page for all of them.
    test.describe.configure({ mode: 'default' });

    test('keeps the contract, intent by intent', async ({ editor, sharedPage: page }) => {
      const checks = CONTRACT_CHECKS.filter((check) => pageOf(check) === 'shared');
      const outcomes: IntentOutcome[] = [];
      const attach = (other: Page) => adapterOf(id).attach(other, 20_000);
      for (const check of checks) outcomes.push(await tryCheck(check, { page, editor, version, hosted: true, attach }));
      for (const { reason } of outcomes.filter(({ state }) => state === 'inapplicable'))
        expect(reason?.en).toBeTruthy();
      expect(
        outcomes.map(({ intent, state, reason }) => ({ intent, state, ...(state === 'broken' && { reason }) })),
      ).toEqual(checks.map((check) => ({ intent: check.intent, state: expected(check) })));
    });

    for (const check of CONTRACT_CHECKS.filter((one) => pageOf(one) === 'own')) {
      test(`keeps the contract: ${check.intent}`, async ({ fresh: editor, page }) => {
        const attach = (other: Page) => adapterOf(id).attach(other, 20_000);
        const outcome = await tryCheck(check, { page, editor, version, hosted: true, attach });
        expect(outcome.state, outcome.reason?.en).toBe(expected(check));
      });
    }

    if (ways.dresses) {
      test('exports a mail with its styles in the elements', async ({ editor }) => {
        await editor.load('<style>.a { color: red; }</style><p class="a">one</p>');
        expect(await editor.content()).toMatch(
          /^(?:<body style="[^"]*">)?<p class="a" style="box-sizing: border-box; color: red;">one<\/p>(?:<\/body>)?$/,
        );
      });
    } else {
      test('writes what everybody writes as this vendor writes it', async ({ editor }) => {
        await editor.load('<p>one <strong>two</strong></p><p>日本語 😀</p>');
        expect(await editor.content()).toMatch(/^<p>one <strong>two<\/strong><\/p>\s*<p>日本語 😀<\/p>\n?$/);
        await editor.undo();
        expect(await editor.text()).toContain('日本語 😀');
        await editor.load('<p>first line</p>');
        await editor.focus('all');
        await editor.command('bold');
        expect(await saved(editor)).toBe('<p><strong>first line</strong></p>');
        await editor.command('heading-2');
        expect(await saved(editor)).toBe('<h2><strong>first line</strong></h2>');
      });
    }

    test('pastes text that looks like markup', async ({ editor }) => {
      await editor.load('<p>x</p>');
      await editor.focus('end');
      await editor.paste({ text: 'plain <b> text' });
      // Jodit 3 and GrapesJS since 0.18 take text that looks like markup for markup.
      const taken = version === '3.24.9' || version === '0.23.6';
      if (taken) expect(await editor.content()).toMatch(/plain <(strong|b)\b[^>]*> text/);
      else expect(await editor.content()).toContain('plain &lt;b&gt; text');
    });

    test('says of each command whether it did something', async ({ editor }) => {
      const done: string[] = [];
      const missing: string[] = [];
      for (const meaning of COMMANDS) {
        await editor.load('<p>first line</p><p>second line</p>');
        await editor.focusOn('p', { select: true });
        try {
          if (await editor.command(meaning)) done.push(meaning);
        } catch (error) {
          if (!(error instanceof Inapplicable)) throw error;
          missing.push(meaning);
        }
      }
      const lacks = ways.lacks(version);
      expect(missing).toEqual(lacks);
      expect(done).toEqual(COMMANDS.filter((meaning) => ![...lacks, ...ways.idle].includes(meaning)));
    });

    test('takes what is written as source', async ({ editor }) => {
      await editor.load('<p>before</p>');
      if (ways.source) {
        await editor.writeSource?.('<p>written</p>');
        expect(await saved(editor)).toBe('<p>written</p>');
        await editor.focus('end');
        await editor.type('!');
        expect((await editor.text()).trim()).toBe('written!');
      } else if (editor.writeSource) {
        await expect(editor.writeSource('<p>written</p>')).rejects.toThrow(Inapplicable);
      }
    });

    test('names its controls and leaves nothing open', async ({ editor }) => {
      await editor.load('<p>words</p>');
      const names = (await editor.inventory()).map(({ area, name }) => `${area} › ${name}`);
      for (const control of ways.controls) expect(names).toContain(control);
      await expect(editor.frame.locator('.tox-menu, .ql-expanded')).toHaveCount(0);
    });

    test('shows less when nothing is configured, and is gone when it is destroyed', async ({ fresh: editor, page }) => {
      expect(await editor.content()).toMatch(ways.empty);
      const stock = await editor.remount({ content: '<p>open</p>' }).then(() => editor.inventory());
      await editor.remount({ preset: 'vendor-default' });
      if (ways.stockShowsMore) expect((await editor.inventory()).length).toBeLessThan(stock.length);
      await editor.destroy();
      await expect(
        page.locator(
          '.tox-tinymce, .ql-editor, .jodit-container, .fr-box, .ck-editor, .trumbowyg-box, .cke, .gjs-editor',
        ),
      ).toHaveCount(0);
      await expect(editor.content()).rejects.toThrow('destroyed');
    });

    test('is found and used inside a frame of another origin', async ({ page, vendorUrl }) => {
      await page.goto(`${vendorUrl.replace('127.0.0.1', 'localhost')}staging`, { waitUntil: 'domcontentloaded' });
      const editor = await adapterOf(id).attach(page, 20_000);
      expect(editor.frame).not.toBe(page.mainFrame());
      await editor.load('<p>in</p>');
      await editor.focus('end');
      await editor.type('a');
      await editor.compose(['か'], '火');
      await editor.paste({ html: '<b>c</b>', text: 'c' });
      expect(await editor.content()).toMatch(/^(?:<body>)?<p(?: id="id-1")?>ina火<(strong|b)[^>]*>c<\/\1><\/p>/);
      await expect(editor.remount()).rejects.toThrow(Inapplicable);
      expect(await editor.content()).toContain('火');
    });
  });
}
