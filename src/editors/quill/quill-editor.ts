import type { Frame, JSHandle, Page } from '@playwright/test';
import { composeWithIme } from '../compose-with-ime.ts';
import { Inapplicable, type Editor } from '../contract.ts';
import { pasteFromClipboard } from '../paste-from-clipboard.ts';
import { remountOnHost, unmountOnHost } from '../remount-on-host.ts';
import { settledRead } from '../settled-read.ts';
import { QUILL_COMMANDS, QUILL_PANELS } from './commands.ts';
import { readControls } from './read-controls.ts';
import { runCommand } from './run-command.ts';
import type { QuillContainer, QuillEditor, QuillWindow } from './vendor-api.ts';

/** The first editor in a frame whose API can be reached; `null` when there is none. */
export async function takeHandle(frame: Frame): Promise<JSHandle<QuillEditor> | null> {
  const handle = await frame.evaluateHandle(() => {
    const container = document.querySelector<QuillContainer>('.ql-container');
    return container && (container.__quill ?? (window as QuillWindow).Quill?.find?.(container) ?? null);
  });
  const missing = await handle.evaluate((editor) => editor === null);
  return missing ? null : (handle as JSHandle<QuillEditor>);
}

/** The intents on a Quill editor that is ready. */
export function openQuill(page: Page, frame: Frame, first: JSHandle<QuillEditor>): Editor {
  let handle: JSHandle<QuillEditor> | null = first;
  const live = (): JSHandle<QuillEditor> => {
    if (!handle) throw new Error('The editor was destroyed; mount it again first.');
    return handle;
  };
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
      throw new Inapplicable('Quill does not know whether there are unsaved changes; the application keeps count.');
    },

    focus: (where) =>
      live().evaluate((editor, place) => {
        const end = editor.getLength() - 1;
        editor.focus();
        editor.setSelection(place === 'end' ? end : 0, place === 'all' ? end : 0);
      }, where),
    focusOn: (selector, options = {}) =>
      live().evaluate(
        (editor, wanted) => {
          const element = editor.root.querySelector(wanted.selector);
          if (!element) throw new Error(`Nothing in the document matches ${wanted.selector}`);
          const range = document.createRange();
          if (element.matches('img, br, iframe, video')) range.selectNode(element);
          else range.selectNodeContents(element);
          if (!wanted.select) range.collapse(false);
          editor.focus();
          const selection = window.getSelection();
          selection?.removeAllRanges();
          selection?.addRange(range);
          // Takes the browser's selection over.
          editor.getSelection();
        },
        { selector, select: options.select ?? false },
      ),
    type: (text) => asOneStep(() => page.keyboard.type(text)),
    press: (key) => asOneStep(() => page.keyboard.press(key)),
    compose: (steps, commit) => asOneStep(() => composeWithIme(page, steps, commit)),
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
      if (done === 'no-tables') throw new Inapplicable('This Quill has no table module.');
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
      if (!opened) throw new Inapplicable('This Quill has a theme without panels.');
      await openDialogs().first().waitFor();
    },
    async closePanel() {
      await live().evaluate((editor) => editor.theme.tooltip?.hide());
      await openDialogs().first().waitFor({ state: 'detached' });
    },
    inventory: () => live().evaluate(readControls),

    async remount(options = {}) {
      await remountOnHost(frame, options);
      await handle?.dispose();
      handle = await takeHandle(frame);
    },
    async destroy() {
      const editor = live();
      if (!(await unmountOnHost(frame))) {
        throw new Inapplicable('Quill cannot be destroyed by itself; the application removes its elements.');
      }
      handle = null;
      await editor.dispose();
    },
  };
}
