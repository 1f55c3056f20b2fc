import type { Frame, Page } from '@playwright/test';
import { composeWithIme } from '../compose-with-ime.ts';
import { Inapplicable, type Editor } from '../contract.ts';
import type { LiveHandle } from '../live-handle.ts';
import { pasteFromClipboard } from '../paste-from-clipboard.ts';
import { type CaretHost, placeCaret, placeCaretOn } from '../place-caret.ts';
import { settledRead } from '../settled-read.ts';
import { TRUMBOWYG_COMMANDS, TRUMBOWYG_PANELS } from './commands.ts';
import { readControls } from './read-controls.ts';
import { readVersion } from './read-version.ts';
import type { Trumbowyg, TrumbowygWindow } from './vendor-api.ts';

/** The toolbar follows the caret after 50 ms. */
const NOTICED_MS = 100;

/** Trumbowyg saves when a key comes up. With an input method one does; the driver inserts what is on no key without. */
const ENDS_WITHOUT_KEY = /[^\p{ASCII}]$/u;

/** Runs in a frame. The first editor that is on the page. */
export function findTrumbowyg(): Trumbowyg | null {
  const { jQuery } = window as TrumbowygWindow;
  if (!jQuery?.trumbowyg) return null;
  // Its dialogs fade in and out by the clock, which a page that is to repeat itself holds.
  jQuery.fx.off = true;
  const madeOf = document.querySelectorAll('.trumbowyg-box .trumbowyg-textarea, .trumbowyg-box .trumbowyg-editor');
  return [...madeOf].map((element) => jQuery(element).data('trumbowyg') ?? null).find(Boolean) ?? null;
}

/** Runs in a frame. */
function lendCaret(editor: Trumbowyg): CaretHost {
  const root = editor.$ed[0] as HTMLElement;
  return {
    root,
    focus: () => root.focus(),
    select(range) {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
  };
}

/** The intents on a Trumbowyg that is ready. */
export function openTrumbowyg(page: Page, frame: Frame, editor: LiveHandle<Trumbowyg>): Editor {
  const live = () => editor.get();
  const root = () => frame.locator('.trumbowyg-box').first();
  const surface = () => root().locator('.trumbowyg-editor');
  const openDialogs = () => frame.locator('.trumbowyg-modal:visible');
  const read = () => live().evaluate((editor) => editor.html());

  return {
    frame,
    version: () => readVersion(frame),
    root,
    surface,
    openDialogs,

    load: (html) => live().evaluate((editor, content) => void editor.html(content), html),
    content: () => settledRead(read),
    text: () => surface().innerText(),
    async isDirty() {
      throw new Inapplicable('Trumbowyg does not know whether there are unsaved changes; the application keeps count.');
    },

    focus: (where) => placeCaret(live(), lendCaret, where),
    focusOn: (selector, options) => placeCaretOn(live(), lendCaret, selector, options),
    async type(text) {
      await page.keyboard.type(text);
      if (ENDS_WITHOUT_KEY.test(text)) await surface().dispatchEvent('keyup', { key: 'Process', keyCode: 229 });
    },
    press: (key) => page.keyboard.press(key),
    compose: (steps, commit, pace) => composeWithIme(page, steps, commit, pace),
    async paste(payload) {
      await pasteFromClipboard(page, surface(), payload);
      await settledRead(read, { quietMs: 50 });
    },
    undo: () => live().evaluate((editor) => editor.execCmd('undo')),
    redo: () => live().evaluate((editor) => editor.execCmd('redo')),
    async command(meaning) {
      const wanted = TRUMBOWYG_COMMANDS[meaning];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      return live().evaluate((editor, { command, value, css, skipOwn }) => {
        const before = editor.html();
        editor.execCmd(command, value, css, skipOwn);
        return editor.html() !== before;
      }, wanted);
    },

    async openPanel(panel) {
      const wanted = TRUMBOWYG_PANELS[panel];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      await live().evaluate((editor, command) => editor.execCmd(command), wanted.command);
      await openDialogs().first().waitFor();
    },
    async closePanel() {
      await live().evaluate((editor) => editor.closeModal());
      await openDialogs().first().waitFor({ state: 'detached' });
    },
    async writeSource(html) {
      // It changes places a moment later.
      const toggle = async (shown: 'editor-hidden' | 'editor-visible'): Promise<void> => {
        await live().evaluate((editor) => editor.toggle());
        await frame.locator(`.trumbowyg-box.trumbowyg-${shown}`).first().waitFor();
      };
      await toggle('editor-hidden');
      await root().locator('textarea.trumbowyg-textarea').fill(html);
      await toggle('editor-visible');
    },
    async inventory() {
      await settledRead(async () => JSON.stringify(await live().evaluate(readControls)), { quietMs: NOTICED_MS });
      return live().evaluate(readControls);
    },

    remount: editor.remount,
    destroy: () => editor.destroy((handle) => handle.evaluate((vendor) => vendor.destroy())),
  };
}
