import type { Frame, JSHandle, Page } from '@playwright/test';
import { composeWithIme } from '../compose-with-ime.ts';
import { Inapplicable, type Editor } from '../contract.ts';
import { pasteFromClipboard } from '../paste-from-clipboard.ts';
import { remountOnHost, unmountOnHost } from '../remount-on-host.ts';
import { settledRead } from '../settled-read.ts';
import { TINYMCE_COMMANDS, TINYMCE_PANELS } from './commands.ts';
import { readControls } from './read-controls.ts';
import type { TinyMceEditor, TinyMceWindow } from './vendor-api.ts';

/** The editor in a frame: the one in use, else the first that is ready. `null` when there is none. */
export async function takeHandle(frame: Frame): Promise<JSHandle<TinyMceEditor> | null> {
  const handle = await frame.evaluateHandle(() => {
    const vendor = (window as TinyMceWindow).tinymce;
    const usable = (vendor?.get() ?? []).filter((editor) => editor.initialized && !editor.removed);
    return usable.find((editor) => editor === vendor?.activeEditor) ?? usable[0] ?? null;
  });
  const missing = await handle.evaluate((editor) => editor === null);
  return missing ? null : (handle as JSHandle<TinyMceEditor>);
}

/** The intents on a TinyMCE editor that is ready. */
export async function openTinyMce(page: Page, frame: Frame, first: JSHandle<TinyMceEditor>): Promise<Editor> {
  let handle: JSHandle<TinyMceEditor> | null = first;
  const live = (): JSHandle<TinyMceEditor> => {
    if (!handle) throw new Error('The editor was destroyed; mount it again first.');
    return handle;
  };
  const { position, inlineId } = await first.evaluate((editor) => ({
    position: [...document.querySelectorAll('.tox-tinymce')].indexOf(editor.getContainer() as HTMLElement),
    inlineId: editor.inline ? editor.getBody().id : '',
  }));
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
    compose: (steps, commit) => composeWithIme(page, steps, commit),
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
        throw new Inapplicable(`TinyMCE opens no "${panel}" panel here: its plugin "${plugin}" is not loaded.`);
      const dialog = openDialogs().first();
      await dialog.getByRole('button').first().waitFor();
      // The frame of a dialog is there before all it says; what it says fades in.
      await settledRead(() => dialog.evaluate(describeArrival), { quietMs: 50 });
    },
    async closePanel() {
      await live().evaluate((editor) => editor.windowManager.close());
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
      handle = null;
      if (!(await unmountOnHost(frame))) await editor.evaluate((vendor) => vendor.remove());
      await editor.dispose();
    },
  };
}

/** Runs in the page. */
function describeArrival(dialog: HTMLElement | SVGElement): string {
  const moving = document.getAnimations().filter(({ playState }) => playState === 'running').length;
  return `${moving} ${(dialog as HTMLElement).innerText}`;
}
