import type { Frame, Page } from '@playwright/test';
import { composeWithIme } from '../compose-with-ime.ts';
import { Inapplicable, type Editor } from '../contract.ts';
import type { LiveHandle } from '../live-handle.ts';
import { pasteFromClipboard } from '../paste-from-clipboard.ts';
import { settledRead } from '../settled-read.ts';
import { CKEDITOR5_COMMANDS, CKEDITOR5_PANELS } from './commands.ts';
import { numberListItems } from './number-list-items.ts';
import { readControls } from './read-controls.ts';
import { selectElement } from './select-element.ts';
import type { CkEditor5, CkEditor5Editable, CkEditor5Window } from './vendor-api.ts';

/** The toolbar follows document and selection, after a while. */
const NOTICED_MS = 50;

/** What opens a panel; of a split button the half that shows what is behind it. Not what asks the browser for a file. */
const OPENERS = [' > button:not(.ck-file-dialog-button)', ' > .ck-dropdown > button', ' .ck-splitbutton__arrow']
  .map((button) => `.ck-editor__top .ck-toolbar__items${button}`)
  .join(', ');

/** Runs in a frame. The first editor that is ready. */
export function findCkEditor5(): CkEditor5 | null {
  const editables = [...document.querySelectorAll<CkEditor5Editable>('.ck-editor__editable')];
  return (
    editables.map((editable) => editable.ckeditorInstance ?? null).find((editor) => editor?.state === 'ready') ?? null
  );
}

/** The intents on a CKEditor 5 that is ready. */
export function openCkEditor5(page: Page, frame: Frame, editor: LiveHandle<CkEditor5>): Editor {
  const live = () => editor.get();
  const root = () => frame.locator('.ck-editor:has(.ck-editor__editable)').first();
  const surface = () => root().locator('.ck-editor__main > .ck-editor__editable').first();
  // A balloon is also a tooltip, the vendor's badge and the toolbar of what is selected: none of them asks for anything.
  const openDialogs = () =>
    frame.locator(
      '.ck-dialog:visible, .ck-dropdown__panel-visible:visible, .ck-balloon-panel_visible:visible:has(form)',
    );
  const read = () => live().evaluate((editor) => editor.getData());

  return {
    frame,
    version: () => frame.evaluate(() => (window as CkEditor5Window).CKEDITOR_VERSION ?? 'unknown'),
    root,
    surface,
    openDialogs,

    // Some documents the vendor cannot read, such as those with `<?php … ?>`: an application is left with an empty editor
    // and an error nobody caught, and so are we.
    load: (html) =>
      live().evaluate((editor, content) => {
        try {
          editor.setData(content);
        } catch (error) {
          editor.setData('');
          reportError(error);
        }
      }, html),
    content: async () => numberListItems(await settledRead(read)),
    text: () => surface().innerText(),
    async isDirty() {
      throw new Inapplicable(
        'CKEditor 5 does not know whether there are unsaved changes; the application keeps count.',
      );
    },

    focus: (where) =>
      live().evaluate((editor, place) => {
        const document = editor.model.document.getRoot();
        editor.editing.view.focus();
        editor.model.change((writer) =>
          writer.setSelection(document, place === 'all' ? 'in' : place === 'end' ? 'end' : 0),
        );
      }, where),
    focusOn: (selector, options = {}) => live().evaluate(selectElement, { selector, select: options.select ?? false }),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    compose: (steps, commit, pace) => composeWithIme(page, steps, commit, pace),
    async paste(payload) {
      await pasteFromClipboard(page, surface(), payload);
      await settledRead(read, { quietMs: 50 });
    },
    undo: () => live().evaluate((editor) => void editor.execute('undo')),
    redo: () => live().evaluate((editor) => void editor.execute('redo')),
    async command(meaning) {
      const done = await live().evaluate((editor, wanted) => {
        interface Heading {
          model: string;
          view?: string | { name: string };
        }
        const headings = (editor.config.get('heading.options') ?? []) as Heading[];
        const tagOf = ({ view }: Heading): string | undefined => (typeof view === 'string' ? view : view?.name);
        const { command, value } =
          'heading' in wanted
            ? { command: 'heading', value: { value: headings.find((one) => tagOf(one) === wanted.heading)?.model } }
            : wanted;
        if (!editor.commands.get(command)) return command;
        const before = editor.getData();
        editor.execute(command, value);
        return editor.getData() !== before;
      }, CKEDITOR5_COMMANDS[meaning]);
      if (typeof done === 'string')
        throw new Inapplicable(`This CKEditor 5 has no command "${done}": no plugin of its build brings it.`);
      return done;
    },

    async openPanel(panel) {
      const wanted = CKEDITOR5_PANELS[panel];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      const label = await live().evaluate((editor, text) => editor.locale.t(text), wanted.label);
      const control = root()
        .locator(OPENERS)
        .filter({ has: frame.getByText(label, { exact: true }) })
        .first();
      if ((await control.count()) === 0)
        throw new Inapplicable(`This CKEditor 5 has no "${panel}" panel in its toolbar.`);
      await control.click();
      await openDialogs().first().waitFor();
    },
    async closePanel() {
      const close = frame.locator('.ck-dialog:visible .ck-form__header > button:visible');
      if ((await close.count()) > 0) await close.first().click();
      else await page.keyboard.press('Escape');
      await openDialogs().first().waitFor({ state: 'hidden' });
    },
    async writeSource(html) {
      const show = (isShown: boolean): Promise<boolean> =>
        live().evaluate((editor, wanted) => {
          if (!editor.plugins.has('SourceEditing')) return false;
          editor.plugins.get('SourceEditing').isSourceEditingMode = wanted;
          return true;
        }, isShown);
      if (!(await show(true))) {
        throw new Inapplicable({
          en: 'This CKEditor 5 has no plugin for its source.',
          ja: 'このCKEditor 5にはソース編集のプラグインがありません。',
        });
      }
      await root().locator('.ck-source-editing-area textarea').fill(html);
      await show(false);
    },
    async inventory() {
      await settledRead(async () => JSON.stringify(await live().evaluate(readControls)), { quietMs: NOTICED_MS });
      return live().evaluate(readControls);
    },

    remount: editor.remount,
    destroy: () => editor.destroy((handle) => handle.evaluate(async (vendor) => void (await vendor.destroy()))),
  };
}
