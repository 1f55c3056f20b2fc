import type { Frame, Page } from '@playwright/test';
import { composeWithIme } from '../compose-with-ime.ts';
import { Inapplicable, type Editor } from '../contract.ts';
import type { LiveHandle } from '../live-handle.ts';
import type { StillWindow } from '../still-window.ts';
import { pasteFromClipboard } from '../paste-from-clipboard.ts';
import { type CaretHost, placeCaret, placeCaretOn } from '../place-caret.ts';
import { settledRead } from '../settled-read.ts';
import { within } from '../within.ts';
import { JODIT_COMMANDS, JODIT_PANELS } from './commands.ts';
import { finishCleaning } from './finish-cleaning.ts';
import { joditLibrary } from './jodit-library.ts';
import { readControls } from './read-controls.ts';
import type { JoditContainer, JoditEditor, JoditWindow } from './vendor-api.ts';

/** The toolbar follows after 100 ms. */
const NOTICED_MS = 150;
const PASTE_QUESTION_MS = 500;

/** Runs in a frame. The first editor that is ready. */
export function findJodit(): JoditEditor | null {
  const known = Object.values((window as JoditWindow).Jodit?.instances ?? {});
  const shown = document.querySelector<JoditContainer>('.jodit-container')?.component;
  return [shown, ...known].find((editor) => editor?.isReady && !editor.isInDestruct) ?? null;
}

/** Runs in a frame. */
function holdStill({ history }: JoditEditor): void {
  (window as StillWindow).__sekishoStill?.hold();
  history.snapshot.__block(true);
}

/** Runs in a frame. */
function letGo({ history }: JoditEditor): void {
  history.snapshot.__block(false);
  history.__processChanges();
  (window as StillWindow).__sekishoStill?.release();
}

/**
 * Runs in a frame. Whether the path in the status bar takes notice of the mark that a dialog leaves at the caret depends on
 * how many events there have been since the editor was mounted.
 */
const showPath = ({ __plugins }: JoditEditor): void => __plugins?.xpath?.calcPathImd?.();

/** Runs in a frame. */
function lendCaret(editor: JoditEditor): CaretHost {
  return {
    root: editor.editor,
    focus: () => editor.editor.focus(),
    select: (range) => editor.s.selectRange(range),
  };
}

/** The intents on a Jodit editor that is ready. */
export function openJodit(page: Page, frame: Frame, editor: LiveHandle<JoditEditor>): Editor {
  const live = () => editor.get();
  const root = () => frame.locator('.jodit-container').first();
  const surface = () => root().locator('.jodit-wysiwyg');
  // Version 4 draws questions within the file browser, version 3 beside it: the file browser itself is none of them.
  const openDialogs = () =>
    frame.locator('.jodit-dialog__panel:visible:not(:has([class*="browser-files"])), .jodit-popup:visible');
  const read = () => live().evaluate((editor) => editor.value);

  /** Jodit's debounces end 100 ms after the last key: each intent is to be at once, and a step of its own. */
  const asOneStep = async (act: () => Promise<void>): Promise<void> => {
    await live().evaluate(holdStill);
    try {
      await act();
    } finally {
      await live().evaluate(letGo);
    }
  };

  return {
    frame,
    assets: joditLibrary(page, frame),
    version: () => live().evaluate((editor) => editor.getVersion()),
    root,
    surface,
    openDialogs,

    load: (html) =>
      live().evaluate((editor, content) => {
        editor.value = content;
        editor.history.clear();
      }, html),
    async content() {
      await live().evaluate(finishCleaning);
      return settledRead(read);
    },
    text: () => surface().innerText(),
    async isDirty() {
      throw new Inapplicable({
        en: 'Jodit does not know whether there are unsaved changes; the application keeps count.',
        ja: 'Joditは未保存の変更の有無を把握しません。組み込む側のアプリケーションが管理します。',
      });
    },

    focus: (where) => placeCaret(live(), lendCaret, where),
    focusOn: (selector, options) => placeCaretOn(live(), lendCaret, selector, options),
    type: (text) => asOneStep(() => page.keyboard.type(text)),
    press: (key) => asOneStep(() => page.keyboard.press(key)),
    compose: (steps, commit, pace) => asOneStep(() => composeWithIme(page, steps, commit, pace)),
    async paste(payload) {
      await asOneStep(() => pasteFromClipboard(page, surface(), payload));
      const keep = frame.locator('.jodit-dialog__footer .jodit-ui-button', { hasText: /^Keep$/ });
      const asked =
        payload.html !== undefined &&
        (await within(
          PASTE_QUESTION_MS,
          keep.waitFor().then(() => true),
        ));
      const question = asked ? (await openDialogs().last().innerText()).replace(/\s+/g, ' ').trim() : undefined;
      if (asked) await keep.click();
      await settledRead(read, { quietMs: 50 });
      return question;
    },
    undo: () => live().evaluate((editor) => void editor.execCommand('undo')),
    redo: () => live().evaluate((editor) => void editor.execCommand('redo')),
    async command(meaning) {
      const wanted = JODIT_COMMANDS[meaning];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      return live().evaluate((editor, { command, value }) => {
        const before = editor.value;
        editor.execCommand(command, false, value);
        return editor.value !== before;
      }, wanted);
    },

    async openPanel(panel) {
      const wanted = JODIT_PANELS[panel];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      const control = root().locator(`.jodit-toolbar-button_${wanted.control}`).first();
      if ((await control.count()) === 0)
        throw new Inapplicable({
          en: `This Jodit has no "${panel}" in its toolbar.`,
          ja: `このJoditのツールバーには「${panel}」がありません。`,
        });
      await asOneStep(() => control.locator('button').first().click());
      await openDialogs().first().waitFor();
      await live().evaluate(showPath);
    },
    async closePanel() {
      const dialog = frame.locator('.jodit-dialog__panel:visible');
      if ((await dialog.count()) > 0) await dialog.locator('.jodit-toolbar-button_close button').first().click();
      // A popup goes when the user clicks elsewhere.
      else await surface().click({ position: { x: 4, y: 4 } });
      await openDialogs().first().waitFor({ state: 'hidden' });
    },
    async writeSource(html) {
      await live().evaluate((editor) => editor.setMode(2));
      await root().locator('textarea.jodit-source__mirror').fill(html);
      await live().evaluate((editor) => editor.setMode(1));
    },
    async inventory() {
      // The toolbar follows document and selection.
      await settledRead(async () => JSON.stringify(await live().evaluate(readControls)), { quietMs: NOTICED_MS });
      return live().evaluate(readControls);
    },

    remount: editor.remount,
    destroy: () => editor.destroy((handle) => handle.evaluate((vendor) => vendor.destruct())),
  };
}
