import type { Frame, Page } from '@playwright/test';
import { composeWithIme } from '../compose-with-ime.ts';
import { Inapplicable, type Editor } from '../contract.ts';
import type { LiveHandle } from '../live-handle.ts';
import { pasteFromClipboard } from '../paste-from-clipboard.ts';
import { settledRead } from '../settled-read.ts';
import { TINYMCE_COMMANDS, TINYMCE_PANELS } from './commands.ts';
import { readControls } from './read-controls.ts';
import type { TinyMceEditor, TinyMceWindow } from './vendor-api.ts';

/** Runs in a frame. The editor in use, else the first that is ready. */
export function findTinyMce(): TinyMceEditor | null {
  const vendor = (window as TinyMceWindow).tinymce;
  const usable = (vendor?.get() ?? []).filter((editor) => editor.initialized && !editor.removed);
  return usable.find((editor) => editor === vendor?.activeEditor) ?? usable[0] ?? null;
}

/** The intents on a TinyMCE editor that is ready. */
export async function openTinyMce(page: Page, frame: Frame, editor: LiveHandle<TinyMceEditor>): Promise<Editor> {
  const live = () => editor.get();
  const { position, inlineId } = await live().evaluate((editor) => {
    // Whether the toolbar was drawn before the vendor's own first look at the caret is chance.
    editor.nodeChanged();
    return {
      position: [...document.querySelectorAll('.tox-tinymce')].indexOf(editor.getContainer() as HTMLElement),
      inlineId: editor.inline ? editor.getBody().id : '',
    };
  });
  const root = () => frame.locator('.tox-tinymce').nth(Math.max(0, position));
  const surface = () =>
    inlineId
      ? frame.locator(`[id="${inlineId}"]`)
      : root().locator('iframe.tox-edit-area__iframe').contentFrame().locator('body');
  const openDialogs = () => frame.locator('.tox-dialog:visible');
  const read = () => live().evaluate((editor) => editor.getContent());
  const versionOf = () =>
    frame.evaluate(() => {
      const vendor = (window as TinyMceWindow).tinymce;
      return `${vendor?.majorVersion}.${vendor?.minorVersion}`;
    });

  return {
    frame,
    version: versionOf,
    root,
    surface,
    openDialogs,

    load: (html) =>
      live().evaluate((editor, content) => {
        if (editor.resetContent) return editor.resetContent(content);
        editor.setContent(content);
        editor.undoManager.clear();
        editor.undoManager.add();
        editor.setDirty(false);
        editor.nodeChanged();
      }, html),
    content: () => settledRead(read),
    text: () => surface().innerText(),
    isDirty: () => live().evaluate((editor) => editor.isDirty()),

    focus: (where) =>
      live().evaluate((editor, place) => {
        editor.focus();
        editor.selection.select(editor.getBody(), true);
        if (place !== 'all') editor.selection.collapse(place === 'start');
        editor.nodeChanged();
      }, where),
    focusOn: (selector, options = {}) =>
      live().evaluate(
        (editor, wanted) => {
          const element = editor.dom.select(wanted.selector)[0];
          if (!element) throw new Error(`Nothing in the document matches ${wanted.selector}`);
          const range = editor.getDoc().createRange();
          if (element.matches('img, hr, br, input, video, audio, iframe, embed')) range.selectNode(element);
          else range.selectNodeContents(element);
          if (!wanted.select) range.collapse(false);
          editor.focus();
          editor.selection.setRng(range);
          editor.nodeChanged();
        },
        { selector, select: options.select ?? false },
      ),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    compose: (steps, commit, pace) => composeWithIme(page, steps, commit, pace),
    async paste(payload) {
      await pasteFromClipboard(page, surface(), payload);
      // The vendor inserts what it cleaned in a later task.
      await settledRead(read, { quietMs: 50 });
    },
    undo: () => live().evaluate((editor) => void editor.undoManager.undo()),
    redo: () => live().evaluate((editor) => void editor.undoManager.redo()),
    command: (meaning) =>
      live().evaluate((editor, { command, value }) => {
        const before = editor.getContent();
        // In the first releases of 5 the command opens a dialog whatever it is told.
        const insertTable = command === 'mceInsertTable' ? editor.plugins['table']?.insertTable : undefined;
        const said = insertTable ? insertTable(2, 2) : editor.execCommand(command, false, value);
        return said === true || editor.getContent() !== before;
      }, TINYMCE_COMMANDS[meaning]),

    async openPanel(panel) {
      const { command, in5, plugin } = TINYMCE_PANELS[panel];
      const name = in5 && (await versionOf()).startsWith('5.') ? in5 : command;
      const opened = await live().evaluate((editor, wanted) => {
        const known = editor.queryCommandSupported(wanted);
        if (known) editor.execCommand(wanted, true);
        return known;
      }, name);
      if (!opened)
        throw new Inapplicable({
          en: `TinyMCE opens no "${panel}" panel here: its plugin "${plugin}" is not loaded.`,
          ja: `TinyMCEのプラグイン「${plugin}」が読み込まれていないため、「${panel}」のパネルは開けません。`,
        });
      const dialog = openDialogs().first();
      await dialog.getByRole('button').first().waitFor();
      // The frame of a dialog is there before all it says; what it says fades in.
      await settledRead(() => dialog.evaluate(describeArrival), { quietMs: 50 });
    },
    async closePanel() {
      await live().evaluate((editor) => editor.windowManager.close());
      await openDialogs().first().waitFor({ state: 'detached' });
    },
    async writeSource(this: Editor, html: string) {
      await this.openPanel('source');
      await openDialogs().first().locator('textarea').fill(html);
      await openDialogs().first().getByRole('button', { name: 'Save', exact: true }).click();
      await openDialogs().first().waitFor({ state: 'detached' });
    },
    inventory: () => live().evaluate(readControls),

    remount: editor.remount,
    destroy: () => editor.destroy((handle) => handle.evaluate((vendor) => vendor.remove())),
  };
}

/** Runs in the page. */
function describeArrival(dialog: HTMLElement | SVGElement): string {
  const moving = document.getAnimations().filter(({ playState }) => playState === 'running').length;
  return `${moving} ${(dialog as HTMLElement).innerText}`;
}
