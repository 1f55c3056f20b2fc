import type { Frame, Page } from '@playwright/test';
import { composeWithIme } from '../compose-with-ime.ts';
import { Inapplicable, type Editor } from '../contract.ts';
import type { LiveHandle } from '../live-handle.ts';
import { pasteFromClipboard } from '../paste-from-clipboard.ts';
import { type CaretHost, placeCaretOn } from '../place-caret.ts';
import { settledRead } from '../settled-read.ts';
import { QUILL_COMMANDS, QUILL_PANELS } from './commands.ts';
import { readControls } from './read-controls.ts';
import { runCommand } from './run-command.ts';
import type { QuillContainer, QuillEditor, QuillWindow } from './vendor-api.ts';

/** Runs in a frame. The first editor whose API can be reached. */
export function findQuill(): QuillEditor | null {
  const container = document.querySelector<QuillContainer>('.ql-container');
  return container && (container.__quill ?? (window as QuillWindow).Quill?.find?.(container) ?? null);
}

/** Runs in a frame. */
function lendCaret(editor: QuillEditor): CaretHost {
  return {
    root: editor.root,
    focus: () => editor.focus(),
    select(range) {
      const selection = window.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      // Takes the browser's selection over.
      editor.getSelection();
    },
  };
}

/** The intents on a Quill editor that is ready. */
export function openQuill(page: Page, frame: Frame, editor: LiveHandle<QuillEditor>): Editor {
  const live = () => editor.get();
  const container = () => frame.locator('.ql-container').first();
  const surface = () => container().locator('> .ql-editor');
  const openDialogs = () => frame.locator('.ql-tooltip:not(.ql-hidden):visible');
  const read = () => live().evaluate((editor) => editor.root.innerHTML);
  const versionOf = () =>
    live().evaluate((editor) => (editor.constructor as { version?: string }).version ?? 'unknown');
  /** Quill joins what happens within its delay into one undo step: each intent is to be a step of its own. */
  const asOneStep = async (act: () => Promise<void>): Promise<void> => {
    await live().evaluate((editor) => editor.history.cutoff?.());
    await act();
  };

  return {
    frame,
    version: versionOf,
    root: () => container().locator('xpath=..'),
    surface,
    openDialogs,

    load: (html) =>
      live().evaluate((editor, content) => {
        // Version 1 converts as code when the caret stands in code: the document before must not shape this one.
        editor.setContents([{ insert: '\n' }]);
        if (editor.clipboard.dangerouslyPasteHTML) editor.clipboard.dangerouslyPasteHTML(content);
        else editor.pasteHTML?.(content);
        editor.history.clear();
      }, html),
    content: () => settledRead(read),
    text: () => surface().innerText(),
    async isDirty() {
      throw new Inapplicable({
        en: 'Quill does not know whether there are unsaved changes; the application keeps count.',
        ja: 'Quillは未保存の変更の有無を把握しません。組み込む側のアプリケーションが管理します。',
      });
    },

    focus: (where) =>
      live().evaluate((editor, place) => {
        const end = editor.getLength() - 1;
        editor.focus();
        editor.setSelection(place === 'end' ? end : 0, place === 'all' ? end : 0);
      }, where),
    focusOn: (selector, options) => placeCaretOn(live(), lendCaret, selector, options),
    type: (text) => asOneStep(() => page.keyboard.type(text)),
    press: (key) => asOneStep(() => page.keyboard.press(key)),
    compose: (steps, commit, pace) => asOneStep(() => composeWithIme(page, steps, commit, pace)),
    paste: (payload) =>
      asOneStep(async () => {
        await pasteFromClipboard(page, surface(), payload);
        // Version 1 reads what the browser pasted aside in a later task.
        await settledRead(read, { quietMs: 50 });
      }),
    undo: () => live().evaluate((editor) => editor.history.undo()),
    redo: () => live().evaluate((editor) => editor.history.redo()),
    async command(meaning) {
      const wanted = QUILL_COMMANDS[meaning];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      const done = await live().evaluate(runCommand, wanted);
      if (done === 'no-tables')
        throw new Inapplicable({
          en: 'This Quill has no table module.',
          ja: 'このQuillには表のモジュールがありません。',
        });
      return done;
    },

    async openPanel(panel) {
      const wanted = QUILL_PANELS[panel];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      const opened = await live().evaluate((editor, mode) => {
        const { tooltip } = editor.theme;
        if (!tooltip) return false;
        const selection = editor.getSelection(true);
        // A link is made of selected text; the vendor's own button does nothing without.
        if (!selection?.length) editor.setSelection(0, Math.max(0, editor.getLength() - 1));
        tooltip.edit(mode);
        return true;
      }, wanted.mode);
      if (!opened)
        throw new Inapplicable({
          en: 'This Quill has a theme without panels.',
          ja: 'このQuillのテーマにはパネルがありません。',
        });
      await openDialogs().first().waitFor();
    },
    async closePanel() {
      await live().evaluate((editor) => editor.theme.tooltip?.hide());
      await openDialogs().first().waitFor({ state: 'detached' });
    },
    inventory: () => live().evaluate(readControls),

    remount: editor.remount,
    destroy: () =>
      editor.destroy(async () => {
        throw new Inapplicable({
          en: 'Quill cannot be destroyed by itself; the application removes its elements.',
          ja: 'Quillには破棄の機能がなく、組み込む側のアプリケーションが要素を取り除きます。',
        });
      }),
  };
}
