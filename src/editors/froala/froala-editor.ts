import type { Frame, JSHandle, Page } from '@playwright/test';
import { composeWithIme } from '../compose-with-ime.ts';
import { Inapplicable, type Editor } from '../contract.ts';
import { pasteFromClipboard } from '../paste-from-clipboard.ts';
import { remountOnHost, unmountOnHost } from '../remount-on-host.ts';
import { settledRead } from '../settled-read.ts';
import { FROALA_COMMANDS, FROALA_PANELS } from './commands.ts';
import { froalaLibrary } from './froala-library.ts';
import { readControls } from './read-controls.ts';
import type { FroalaEditor, FroalaWindow } from './vendor-api.ts';

/** The toolbar follows document and selection, after a while. */
const NOTICED_MS = 250;

/** The first editor in a frame that is on the page; `null` when there is none. */
export async function takeHandle(frame: Frame): Promise<JSHandle<FroalaEditor> | null> {
  const handle = await frame.evaluateHandle(() => {
    const editors = (window as FroalaWindow).FroalaEditor?.INSTANCES ?? [];
    return editors.find((editor) => editor.el?.isConnected) ?? null;
  });
  const missing = await handle.evaluate((editor) => editor === null);
  return missing ? null : (handle as JSHandle<FroalaEditor>);
}

/** The intents on a Froala editor that is ready. */
export function openFroala(page: Page, frame: Frame, first: JSHandle<FroalaEditor>): Editor {
  let handle: JSHandle<FroalaEditor> | null = first;
  const live = (): JSHandle<FroalaEditor> => {
    if (!handle) throw new Error('The editor was destroyed; mount it again first.');
    return handle;
  };
  const root = () => frame.locator('.fr-box').first();
  const surface = () => root().locator('.fr-element.fr-view');
  const openDialogs = () => frame.locator('.fr-modal-wrapper:visible, .fr-popup.fr-active:visible');
  const read = () => live().evaluate((editor) => editor.html.get());

  /** Froala makes an undo step when typing has paused: each intent is to be a step of its own. */
  const asOneStep = async (act: () => Promise<void>): Promise<void> => {
    await act();
    await handle?.evaluate((editor) => editor.undo.saveStep());
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
      throw new Inapplicable('Froala does not know whether there are unsaved changes; the application keeps count.');
    },

    focus: (where) =>
      live().evaluate((editor, place) => {
        const range = document.createRange();
        const blocks = editor.el.children;
        const edge = place === 'start' ? blocks[0] : blocks[blocks.length - 1];
        range.selectNodeContents(place === 'all' ? editor.el : (edge ?? editor.el));
        if (place !== 'all') range.collapse(place === 'start');
        editor.events.focus();
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      }, where),
    focusOn: (selector, options = {}) =>
      live().evaluate(
        (editor, wanted) => {
          const element = editor.el.querySelector(wanted.selector);
          if (!element) throw new Error(`Nothing in the document matches ${wanted.selector}`);
          const range = document.createRange();
          if (element.matches('img, hr, br, iframe, video')) range.selectNode(element);
          else range.selectNodeContents(element);
          if (!wanted.select) range.collapse(false);
          editor.events.focus();
          getSelection()?.removeAllRanges();
          getSelection()?.addRange(range);
        },
        { selector, select: options.select ?? false },
      ),
    type: (text) => asOneStep(() => page.keyboard.type(text)),
    press: (key) => asOneStep(() => page.keyboard.press(key)),
    compose: (steps, commit) => asOneStep(() => composeWithIme(page, steps, commit)),
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
      if (typeof done === 'string') throw new Inapplicable(`This Froala has no ${done} plugin.`);
      return done;
    },

    async openPanel(panel) {
      const wanted = FROALA_PANELS[panel];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      const control = root().locator(`.fr-toolbar [data-cmd="${wanted.control}"]:visible`).first();
      if ((await control.count()) === 0) throw new Inapplicable(`This Froala has no "${panel}" in its toolbar.`);
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
    async inventory() {
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
      if (!(await unmountOnHost(frame))) await editor.evaluate((vendor) => vendor.destroy());
      await editor.dispose();
    },
  };
}
