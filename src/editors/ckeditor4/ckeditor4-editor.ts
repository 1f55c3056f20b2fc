import type { Frame, Page } from '@playwright/test';
import { composeWithIme } from '../compose-with-ime.ts';
import { Inapplicable, type Editor } from '../contract.ts';
import type { LiveHandle } from '../live-handle.ts';
import { pasteFromClipboard } from '../paste-from-clipboard.ts';
import { type CaretHost, placeCaret, placeCaretOn } from '../place-caret.ts';
import { settledRead } from '../settled-read.ts';
import { CKEDITOR4_COMMANDS, CKEDITOR4_PANELS } from './commands.ts';
import { readControls } from './read-controls.ts';
import type { CkEditor4, CkEditor4Window } from './vendor-api.ts';

/** The toolbar follows document and selection after 200 ms. */
const NOTICED_MS = 250;

/** Runs in a frame. The first editor that is ready. */
export function findCkEditor4(): CkEditor4 | null {
  const known = Object.values((window as CkEditor4Window).CKEDITOR?.instances ?? {});
  return known.find(({ status }) => status === 'ready') ?? null;
}

/** Runs in a frame. */
function lendCaret(editor: CkEditor4): CaretHost {
  const root = editor.editable()?.$;
  if (!root) throw new Error('CKEditor 4 shows the source, not the document.');
  return {
    root,
    focus: () => editor.focus(),
    select(range) {
      const selection = root.ownerDocument.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      editor.selectionChange(true);
    },
  };
}

/** The intents on a CKEditor 4 that is ready. */
export function openCkEditor4(page: Page, frame: Frame, editor: LiveHandle<CkEditor4>): Editor {
  const live = () => editor.get();
  const root = () => frame.locator('.cke.cke_chrome').first();
  const surface = () => root().locator('iframe.cke_wysiwyg_frame').contentFrame().locator('body');
  const openDialogs = () => frame.locator('.cke_dialog:visible');
  const read = () => live().evaluate((editor) => editor.getData());

  return {
    frame,
    version: () =>
      // `4.22.1 (Standard)`
      frame.evaluate(() => (window as CkEditor4Window).CKEDITOR?.version?.split(' ')[0] ?? 'unknown'),
    root,
    surface,
    openDialogs,

    load: (html) =>
      live().evaluate(async (editor, content) => {
        await new Promise<void>((resolve) => editor.setData(content, { callback: resolve }));
        editor.resetUndo();
        editor.resetDirty();
      }, html),
    content: () => settledRead(read),
    text: () => surface().innerText(),
    isDirty: () => live().evaluate((editor) => editor.checkDirty()),

    focus: (where) => placeCaret(live(), lendCaret, where),
    focusOn: (selector, options) => placeCaretOn(live(), lendCaret, selector, options),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    compose: (steps, commit, pace) => composeWithIme(page, steps, commit, pace),
    async paste(payload) {
      await pasteFromClipboard(page, surface(), payload);
      // The vendor inserts what it cleaned in a later task.
      await settledRead(read, { quietMs: 100 });
    },
    undo: () => live().evaluate((editor) => void editor.execCommand('undo')),
    redo: () => live().evaluate((editor) => void editor.execCommand('redo')),
    async command(meaning) {
      const wanted = CKEDITOR4_COMMANDS[meaning];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      const done = await live().evaluate(
        (editor, { command, style }: { command?: string; style?: { element: string } }) => {
          const before = editor.getData();
          const { style: Style, STYLE_INLINE: inline } = (window as CkEditor4Window).CKEDITOR ?? {};
          if (style && Style) {
            const made = new Style(style);
            // The vendor counts links among its objects, and makes them like this itself.
            if (style.element === 'a' && inline !== undefined) made.type = inline;
            editor.applyStyle(made);
          } else if (command && editor.getCommand(command)) editor.execCommand(command);
          else return null;
          return editor.getData() !== before;
        },
        wanted,
      );
      if (done === null) throw new Inapplicable(`This CKEditor 4 has no plugin for "${meaning}".`);
      return done;
    },

    async openPanel(panel) {
      const wanted = CKEDITOR4_PANELS[panel];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      const known = await live().evaluate((editor, command) => {
        const found = editor.getCommand(command) !== undefined;
        if (found) editor.execCommand(command);
        return found;
      }, wanted.command);
      if (!known) throw new Inapplicable(`This CKEditor 4 has no plugin with a "${panel}" dialog.`);
      await openDialogs().first().waitFor();
    },
    async closePanel() {
      await openDialogs().first().locator('.cke_dialog_close_button').click();
      await openDialogs().first().waitFor({ state: 'hidden' });
    },
    async writeSource(html) {
      await this.openPanel('source');
      await openDialogs().first().locator('textarea').fill(html);
      await openDialogs().first().locator('.cke_dialog_ui_button_ok').click();
      await openDialogs().first().waitFor({ state: 'hidden' });
    },
    async inventory() {
      await settledRead(async () => JSON.stringify(await live().evaluate(readControls)), { quietMs: NOTICED_MS });
      return live().evaluate(readControls);
    },

    remount: editor.remount,
    destroy: () => editor.destroy((handle) => handle.evaluate((vendor) => vendor.destroy())),
  };
}
