import type { Frame, JSHandle, Page } from '@playwright/test';
import { composeWithIme } from '../compose-with-ime.ts';
import { Inapplicable, type Editor } from '../contract.ts';
import { pasteFromClipboard } from '../paste-from-clipboard.ts';
import { remountOnHost, unmountOnHost } from '../remount-on-host.ts';
import { settledRead } from '../settled-read.ts';
import { within } from '../within.ts';
import { JODIT_COMMANDS, JODIT_PANELS } from './commands.ts';
import { joditLibrary } from './jodit-library.ts';
import { readControls } from './read-controls.ts';
import type { JoditContainer, JoditEditor, JoditWindow } from './vendor-api.ts';

/** Jodit cleans a document 300 ms after it changed. */
const CLEANED_MS = 350;
/** Its history and its toolbar follow after 100 ms. */
const NOTICED_MS = 150;
const PASTE_QUESTION_MS = 500;

/** The first editor in a frame that is ready; `null` when there is none. */
export async function takeHandle(frame: Frame): Promise<JSHandle<JoditEditor> | null> {
  const handle = await frame.evaluateHandle(() => {
    const known = Object.values((window as JoditWindow).Jodit?.instances ?? {});
    const shown = document.querySelector<JoditContainer>('.jodit-container')?.component;
    return [shown, ...known].find((editor) => editor?.isReady && !editor.isInDestruct) ?? null;
  });
  const missing = await handle.evaluate((editor) => editor === null);
  return missing ? null : (handle as JSHandle<JoditEditor>);
}

/** The intents on a Jodit editor that is ready. */
export function openJodit(page: Page, frame: Frame, first: JSHandle<JoditEditor>): Editor {
  let handle: JSHandle<JoditEditor> | null = first;
  const live = (): JSHandle<JoditEditor> => {
    if (!handle) throw new Error('The editor was destroyed; mount it again first.');
    return handle;
  };
  const root = () => frame.locator('.jodit-container').first();
  const surface = () => root().locator('.jodit-wysiwyg');
  // Version 4 draws questions within the file browser, version 3 beside it: the file browser itself is none of them.
  const openDialogs = () =>
    frame.locator('.jodit-dialog__panel:visible:not(:has([class*="browser-files"])), .jodit-popup:visible');
  const read = () => live().evaluate((editor) => editor.value);

  let unnoticed = false;
  const changing = async (act: () => Promise<void>): Promise<void> => {
    unnoticed = true;
    await act();
  };
  /** What was typed last is a step of the history by now. */
  const noticed = async (): Promise<void> => {
    if (unnoticed) await settledRead(read, { quietMs: NOTICED_MS });
    unnoticed = false;
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
    content: () => settledRead(read, { quietMs: CLEANED_MS }),
    text: () => surface().innerText(),
    async isDirty() {
      throw new Inapplicable('Jodit does not know whether there are unsaved changes; the application keeps count.');
    },

    focus: (where) =>
      live().evaluate((editor, place) => {
        const range = document.createRange();
        const blocks = editor.editor.children;
        const edge = place === 'start' ? blocks[0] : blocks[blocks.length - 1];
        range.selectNodeContents(place === 'all' ? editor.editor : (edge ?? editor.editor));
        if (place !== 'all') range.collapse(place === 'start');
        editor.editor.focus();
        editor.s.selectRange(range);
      }, where),
    focusOn: (selector, options = {}) =>
      live().evaluate(
        (editor, wanted) => {
          const element = editor.editor.querySelector(wanted.selector);
          if (!element) throw new Error(`Nothing in the document matches ${wanted.selector}`);
          const range = document.createRange();
          if (element.matches('img, hr, br, iframe, video')) range.selectNode(element);
          else range.selectNodeContents(element);
          if (!wanted.select) range.collapse(false);
          editor.editor.focus();
          editor.s.selectRange(range);
        },
        { selector, select: options.select ?? false },
      ),
    type: (text) => changing(() => page.keyboard.type(text)),
    press: (key) => changing(() => page.keyboard.press(key)),
    compose: (steps, commit) => changing(() => composeWithIme(page, steps, commit)),
    async paste(payload) {
      await changing(() => pasteFromClipboard(page, surface(), payload));
      const keep = frame.locator('.jodit-dialog__footer .jodit-ui-button', { hasText: /^Keep$/ });
      const asked =
        payload.html !== undefined &&
        (await within(
          PASTE_QUESTION_MS,
          keep.waitFor().then(() => true),
        ));
      if (asked) await keep.click();
      await settledRead(read, { quietMs: 50 });
    },
    async undo() {
      await noticed();
      await live().evaluate((editor) => void editor.execCommand('undo'));
    },
    async redo() {
      await noticed();
      await live().evaluate((editor) => void editor.execCommand('redo'));
    },
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
      if ((await control.count()) === 0) throw new Inapplicable(`This Jodit has no "${panel}" in its toolbar.`);
      await control.locator('button').first().click();
      await openDialogs().first().waitFor();
    },
    async closePanel() {
      const dialog = frame.locator('.jodit-dialog__panel:visible');
      if ((await dialog.count()) > 0) await dialog.locator('.jodit-toolbar-button_close button').first().click();
      // A popup goes when the user clicks elsewhere.
      else await surface().click({ position: { x: 4, y: 4 } });
      await openDialogs().first().waitFor({ state: 'hidden' });
    },
    async inventory() {
      // The toolbar follows document and selection.
      await settledRead(async () => JSON.stringify(await live().evaluate(readControls)), { quietMs: NOTICED_MS });
      return live().evaluate(readControls);
    },

    async remount(options = {}) {
      await remountOnHost(frame, options);
      await handle?.dispose();
      handle = await takeHandle(frame);
    },
    async destroy() {
      const editor = live();
      handle = null;
      if (!(await unmountOnHost(frame))) await editor.evaluate((vendor) => vendor.destruct());
      await editor.dispose();
    },
  };
}
