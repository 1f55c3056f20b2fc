import type { Frame, Page } from '@playwright/test';
import { composeWithIme } from '../compose-with-ime.ts';
import { Inapplicable, type Editor } from '../contract.ts';
import type { LiveHandle } from '../live-handle.ts';
import { pasteFromClipboard } from '../paste-from-clipboard.ts';
import { type CaretHost, placeCaret, placeCaretOn } from '../place-caret.ts';
import { settledRead } from '../settled-read.ts';
import { FROALA_COMMANDS, FROALA_PANELS } from './commands.ts';
import { froalaLibrary } from './froala-library.ts';
import { readControls } from './read-controls.ts';
import type { FroalaEditor, FroalaWindow } from './vendor-api.ts';

/** The toolbar follows document and selection, after a while. */
const NOTICED_MS = 250;

/** Runs in a frame. The first editor that is on the page. */
export function findFroala(): FroalaEditor | null {
  const editors = (window as FroalaWindow).FroalaEditor?.INSTANCES ?? [];
  return editors.find((editor) => editor.el?.isConnected) ?? null;
}

/** Runs in a frame. */
function lendCaret(editor: FroalaEditor): CaretHost {
  return {
    root: editor.el,
    focus: () => editor.events.focus(),
    select(range) {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
  };
}

/** The intents on a Froala editor that is ready. */
export function openFroala(page: Page, frame: Frame, editor: LiveHandle<FroalaEditor>): Editor {
  const live = () => editor.get();
  const root = () => frame.locator('.fr-box').first();
  const surface = () => root().locator('.fr-element.fr-view');
  const openDialogs = () => frame.locator('.fr-modal-wrapper:visible, .fr-popup.fr-active:visible');
  const read = () => live().evaluate((editor) => editor.html.get());

  /** Froala makes an undo step when typing has paused: each intent is to be a step of its own. */
  const asOneStep = async (act: () => Promise<void>): Promise<void> => {
    await act();
    await live().evaluate((editor) => editor.undo.saveStep());
  };

  return {
    frame,
    assets: froalaLibrary(page, frame),
    version: () => frame.evaluate(() => (window as FroalaWindow).FroalaEditor?.VERSION ?? 'unknown'),
    root,
    surface,
    openDialogs,

    load: (html) =>
      live().evaluate((editor, content) => {
        editor.html.set(content);
        editor.undo.reset();
        editor.undo.saveStep();
      }, html),
    content: () => settledRead(read),
    text: () => surface().innerText(),
    async isDirty() {
      throw new Inapplicable({
        en: 'Froala does not know whether there are unsaved changes; the application keeps count.',
        ja: 'Froalaは未保存の変更の有無を把握しません。組み込む側のアプリケーションが管理します。',
      });
    },

    focus: (where) => placeCaret(live(), lendCaret, where),
    focusOn: (selector, options) => placeCaretOn(live(), lendCaret, selector, options),
    type: (text) => asOneStep(() => page.keyboard.type(text)),
    press: (key) => asOneStep(() => page.keyboard.press(key)),
    compose: (steps, commit, pace) => asOneStep(() => composeWithIme(page, steps, commit, pace)),
    paste: (payload) =>
      asOneStep(async () => {
        await pasteFromClipboard(page, surface(), payload);
        await settledRead(read, { quietMs: 100 });
      }),
    undo: () => live().evaluate((editor) => editor.undo.run()),
    redo: () => live().evaluate((editor) => editor.undo.redo()),
    async command(meaning) {
      const done = await live().evaluate((editor, wanted) => {
        const before = editor.html.get();
        if ('command' in wanted) editor.commands.exec(wanted.command, wanted.value === undefined ? [] : [wanted.value]);
        else if (wanted.special === 'insert-link') {
          if (!editor.link) return 'link';
          editor.link.insert('https://example.com/', String(getSelection()));
        } else {
          if (!editor.table) return 'table';
          editor.table.insert(2, 2);
        }
        return editor.html.get() !== before;
      }, FROALA_COMMANDS[meaning]);
      if (typeof done === 'string')
        throw new Inapplicable({
          en: `This Froala has no ${done} plugin.`,
          ja: `このFroalaには${done}プラグインがありません。`,
        });
      return done;
    },

    async openPanel(panel) {
      const wanted = FROALA_PANELS[panel];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      const control = root().locator(`.fr-toolbar [data-cmd="${wanted.control}"]:visible`).first();
      // What is folded away has a size, and nobody can reach it.
      const folded = async (): Promise<boolean> =>
        control.evaluate((button) => button.closest('.fr-more-toolbar:not(.fr-expanded)') !== null);
      if ((await control.count()) === 0 || (await folded()))
        throw new Inapplicable({
          en: `This Froala has no "${panel}" in its toolbar.`,
          ja: `このFroalaのツールバーには「${panel}」がありません。`,
        });
      await control.click();
      await openDialogs().first().waitFor();
    },
    async closePanel() {
      const modal = frame.locator('.fr-modal-wrapper:visible .fr-modal-close');
      if ((await modal.count()) > 0) await modal.first().click();
      // A popup goes when the user clicks elsewhere.
      else await page.keyboard.press('Escape');
      await openDialogs().first().waitFor({ state: 'hidden' });
    },
    async writeSource(html) {
      const toggle = (): Promise<void> => live().evaluate((editor) => editor.commands.exec('html'));
      await toggle();
      await root().locator('textarea.fr-code').fill(html);
      await toggle();
    },
    async inventory() {
      await settledRead(async () => JSON.stringify(await live().evaluate(readControls)), { quietMs: NOTICED_MS });
      return live().evaluate(readControls);
    },

    remount: editor.remount,
    destroy: () => editor.destroy((handle) => handle.evaluate((vendor) => vendor.destroy())),
  };
}
