import type { Frame, JSHandle, Page } from '@playwright/test';
import type { Json } from '../../model/text.ts';
import { composeWithIme } from '../compose-with-ime.ts';
import { Inapplicable, type Editor } from '../contract.ts';
import type { LiveHandle } from '../live-handle.ts';
import { pasteFromClipboard } from '../paste-from-clipboard.ts';
import { settledRead } from '../settled-read.ts';
import { GRAPESJS_COMMANDS, GRAPESJS_PANELS } from './commands.ts';
import { idsOfDesign, idsOfHtml, numberIdsOfDesign, numberIdsOfHtml } from './number-ids.ts';
import { readControls } from './read-controls.ts';
import { readDesign, writeDesign } from './read-design.ts';
import { replaceImage } from './replace-image.ts';
import { lendTextEditing, type NoCaret, type TextEditing } from './text-editing.ts';
import type { GrapesJs, GrapesJsWindow } from './vendor-api.ts';

/** Buttons follow what is selected, and a pasted text what the vendor makes of it, in a later task. */
const NOTICED_MS = 100;

const NO_TEXT = {
  en: 'GrapesJS lets only text components be typed into, and there is none here.',
  ja: 'GrapesJSで文字を入力できるのはテキストコンポーネントだけですが、ここにはありません。',
};

const SEVERAL_TEXTS = {
  en: 'GrapesJS edits one text component at a time; there is no selection over several of them.',
  ja: 'GrapesJSで編集できるのは一度に1つのテキストコンポーネントだけで、複数にまたがる選択はできません。',
};

const NOT_READ_ONLY = {
  en: 'GrapesJS has no read-only mode.',
  ja: 'GrapesJSには読み取り専用モードがありません。',
};

/** Runs in a frame. The first editor whose canvas is filled. */
export function findGrapesJs(): GrapesJs | null {
  const made = (window as GrapesJsWindow).grapesjs?.editors ?? [];
  return made.find((editor) => editor.getWrapper()?.getEl()?.isConnected) ?? null;
}

/** The intents on a GrapesJS that is ready. */
export function openGrapesJs(page: Page, frame: Frame, editor: LiveHandle<GrapesJs>): Editor {
  const live = () => editor.get();
  /** Ids that the document brought along; all others were drawn by lot. */
  let own: ReadonlySet<string> = new Set();
  const root = () => frame.locator('.gjs-editor').first();
  const surface = () => root().locator('iframe.gjs-frame').first().contentFrame().locator('[data-gjs-type="wrapper"]');
  const openDialogs = () => frame.locator('.gjs-mdl-container:visible');
  const withTexts = async <Answer>(use: (texts: JSHandle<TextEditing>) => Promise<Answer>): Promise<Answer> => {
    const texts = await live().evaluateHandle(lendTextEditing);
    try {
      return await use(texts);
    } finally {
      await texts.dispose();
    }
  };
  const leave = () => withTexts((texts) => texts.evaluate((on) => on.leave()));
  /** Leaves the text for as long as it takes to read, as somebody who saves does, and goes back to where the caret was. */
  const whileLeft = <Answer>(read: () => Promise<Answer>): Promise<Answer> =>
    withTexts(async (texts) => {
      await texts.evaluate((on) => on.pause());
      try {
        return await read();
      } finally {
        await texts.evaluate((on) => on.comeBack());
      }
    });
  const read = () => live().evaluate(exportMail);

  return {
    frame,
    version: () => frame.evaluate(() => (window as GrapesJsWindow).grapesjs?.version ?? 'unknown'),
    root,
    surface,
    openDialogs,

    async load(html) {
      await leave();
      await live().evaluate(async (editor, content) => {
        editor.select(null);
        // As the vendor's own import does it: rules of the document before must not dress this one.
        editor.DomComponents.clear();
        editor.CssComposer.clear();
        editor.setComponents(content);
        // Changes are counted in a later task.
        await new Promise((resolve) => setTimeout(resolve));
        editor.UndoManager.clear();
        if (editor.clearDirtyCount) editor.clearDirtyCount();
        else editor.getModel().set('changesCount', 0);
      }, html);
      own = new Set(idsOfHtml(html));
    },
    content: async () => numberIdsOfHtml(await whileLeft(() => settledRead(read)), own),
    text: () => surface().innerText(),
    async design() {
      const design = await whileLeft(() => settledRead(() => live().evaluate(readDesign)));
      return numberIdsOfDesign(JSON.parse(design) as Json, own);
    },
    async loadDesign(design) {
      await leave();
      await live().evaluate(writeDesign, JSON.stringify(design));
      own = new Set(idsOfDesign(design));
    },
    async replaceImage(selector, url) {
      await leave();
      await replaceImage({ surface, openDialogs }, selector, url);
    },
    // An application asks when somebody clicks beside the text to go away, and with that click it is left.
    isDirty: () =>
      whileLeft(() =>
        live().evaluate(async (editor) => {
          // Changes are counted in a later task.
          await new Promise((resolve) => setTimeout(resolve));
          return editor.getDirtyCount() > 0;
        }),
      ),

    focus: (where) => withTexts(async (texts) => refuse(await texts.evaluate((on, place) => on.focus(place), where))),
    focusOn: (selector, { select = false } = {}) =>
      withTexts(async (texts) => {
        const why = await texts.evaluate((on, wanted) => on.focusOn(wanted.selector, wanted.select), {
          selector,
          select,
        });
        if (why === 'no-match') throw new Error(`Nothing in the document matches ${selector}`);
        refuse(why);
      }),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    compose: (steps, commit, pace) => composeWithIme(page, steps, commit, pace),
    async paste(payload) {
      await pasteFromClipboard(page, surface(), payload);
      await settledRead(() => surface().innerHTML(), { quietMs: NOTICED_MS });
    },
    async undo() {
      await leave();
      await live().evaluate((editor) => void editor.UndoManager.undo());
    },
    async redo() {
      await leave();
      await live().evaluate((editor) => void editor.UndoManager.redo());
    },
    async command(meaning) {
      const wanted = GRAPESJS_COMMANDS[meaning];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      const done = await withTexts((texts) =>
        texts.evaluate((on, { action = '', style }: { action?: string; style?: Record<string, string> }) => {
          if (style) return on.style(style);
          return action === 'link' ? on.link('https://example.com/') : on.press(action);
        }, wanted),
      );
      if (done === null)
        throw new Inapplicable({
          en: `The text toolbar of this GrapesJS has no "${meaning}".`,
          ja: `このGrapesJSのテキストツールバーには「${meaning}」がありません。`,
        });
      return done;
    },

    async openPanel(panel) {
      const wanted = GRAPESJS_PANELS[panel];
      if ('missing' in wanted) throw new Inapplicable(wanted.missing);
      await leave();
      const known = await live().evaluate((editor, command) => {
        const found = editor.Commands.has(command);
        const buttons = editor.Panels.getPanels().models.flatMap((panel) => panel.get('buttons')?.models ?? []);
        // Commands of the preset before 1.0 take it for granted that a button of the panels was pressed.
        const sender = buttons.find((button) => button.get('id') === command);
        if (found) editor.runCommand(command, sender ? { sender } : {});
        return found;
      }, wanted.command);
      if (!known)
        throw new Inapplicable({
          en: `This GrapesJS has no command that opens "${panel}".`,
          ja: `このGrapesJSには「${panel}」を開くコマンドがありません。`,
        });
      await openDialogs().first().waitFor();
    },
    async closePanel() {
      await openDialogs().first().locator('.gjs-mdl-btn-close').click();
      await openDialogs().first().waitFor({ state: 'hidden' });
    },
    async inventory() {
      await settledRead(async () => JSON.stringify(await live().evaluate(readControls)), { quietMs: NOTICED_MS });
      return live().evaluate(readControls);
    },

    async remount(options = {}) {
      if (options.readOnly) throw new Inapplicable(NOT_READ_ONLY);
      await editor.remount(options);
      own = new Set(idsOfHtml(options.content ?? ''));
    },
    destroy: () => editor.destroy((handle) => handle.evaluate((vendor) => vendor.destroy())),
  };
}

/** @throws {Inapplicable} where no caret can stand */
function refuse(why: NoCaret): void {
  if (why === 'no-text') throw new Inapplicable(NO_TEXT);
  if (why === 'several-texts') throw new Inapplicable(SEVERAL_TEXTS);
}

/**
 * Runs in the page. What is sent: the HTML with its CSS inlined, by the preset's own command. A page without the preset has
 * both side by side.
 */
function exportMail(editor: GrapesJs): string {
  const inlined = 'gjs-get-inlined-html';
  if (editor.Commands.has(inlined)) return String(editor.runCommand(inlined));
  return `${editor.getHtml()}<style>${editor.getCss()}</style>`;
}
