import type { Frame, Locator, Page } from '@playwright/test';
import type { AssetLibrary, Confirmation, KeyPlace, ListedAsset } from '../asset-library.ts';
import { Inapplicable } from '../contract.ts';
import { inPageConfirmation } from '../in-page-confirmation.ts';
import { settledRead } from '../settled-read.ts';
import { within } from '../within.ts';
import { collectMessages, forgetMessages, readMessages } from './shown-messages.ts';

/** Longer than the vendor waits before it draws what it was answered (100 ms, twice). */
const DRAWN_QUIET_MS = 250;
/** A control follows the selection after 100 ms. */
const CONTROL_MS = 1000;
const DIALOG_MS = 1000;

/** The two versions write their own class names differently: `filebrowser`, `file-browser`. */
const FILES = '[class*="browser-files_"], [class$="browser-files"]';
const ITEM = 'a[data-is-file]';
const FOLDER = 'a[data-source-path]';
const QUESTION = '.jodit-dialog__panel:has(form.jodit-dialog_prompt)';

const lacks = (en: string, ja: string) => async (): Promise<never> => {
  throw new Inapplicable({ en: `Jodit's file browser ${en}.`, ja: `Joditのファイルブラウザ${ja}。` });
};

const hasNoTrash = lacks('has no trash', 'にゴミ箱はありません');

/** The file browser that comes with Jodit 3 and 4, opened to choose a file. Ids are paths: folder and name. */
export function joditLibrary(page: Page, frame: Frame): AssetLibrary {
  const root = (): Locator => frame.locator(`.jodit-dialog__panel:has(${FILES})`).first();
  const items = (): Locator => root().locator(ITEM);
  /** Version 4 opens it within the library's own dialog, version 3 beside it. */
  const preview = (): Locator => frame.locator('.jodit-dialog[class*="preview__dialog"] > .jodit-dialog__panel').last();
  const control = (name: string): Locator => root().locator(`.jodit-toolbar-button_${name} button`);

  const item = async (id: string): Promise<Locator> => {
    const index = (await list()).findIndex((asset) => asset.id === id);
    if (index < 0) throw new Error(`The file browser does not show ${id}.`);
    return items().nth(index);
  };
  /** As a hand does, without the driver's own waiting: a library of many pages is ticked one by one. */
  const toggle = async (id: string): Promise<void> => {
    const wanted = await item(id);
    await wanted.evaluate((link) => link.scrollIntoView({ block: 'nearest' }));
    const box = await wanted.boundingBox();
    if (!box) throw new Error(`The file browser does not show ${id}.`);
    await page.keyboard.down('ControlOrMeta');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.up('ControlOrMeta');
  };
  const drawn = async (): Promise<void> => {
    await settledRead(() => root().evaluate(describeList), { quietMs: DRAWN_QUIET_MS });
  };
  const currentFolder = async (): Promise<string> =>
    trimSlashes((await root().locator(FOLDER).first().getAttribute('data-source-path')) ?? '');
  const folderLink = (name: string): Locator => root().locator(`${FOLDER}[data-name=${JSON.stringify(name)}]`);

  async function list(): Promise<ListedAsset[]> {
    if (!(await root().isVisible())) return [];
    return items().evaluateAll(readItems);
  }

  async function openFolder(path: string): Promise<void> {
    for (let from = await currentFolder(); from !== path; from = await currentFolder()) {
      const below = from === '' ? path : path.startsWith(`${from}/`) ? path.slice(from.length + 1) : null;
      const link = folderLink(below === null ? '..' : (below.split('/')[0] ?? ''));
      if ((await link.count()) === 0) throw new Error(`The file browser shows no folder ${path}.`);
      await link.click();
      await drawn();
    }
  }

  async function question(): Promise<Confirmation | null> {
    const dialog = frame.locator(QUESTION).last();
    const asked = await within(
      DIALOG_MS,
      dialog.waitFor().then(() => true),
    );
    if (!asked) return null;
    return inPageConfirmation(page, {
      dialog,
      accept: dialog.locator('.jodit-ui-button_ok'),
      cancel: dialog.locator('.jodit-ui-button_cancel'),
      close: dialog.locator('.jodit-toolbar-button_close button'),
    });
  }

  async function chooseFromMenu(id: string, entry: string): Promise<void> {
    await (await item(id)).click({ button: 'right' });
    await frame.locator('.jodit-context-menu button:visible', { hasText: entry }).first().click({ timeout: 3000 });
  }

  async function focusPlace(where: KeyPlace): Promise<void> {
    if (where === 'search-box') return root().locator('input.jodit-input').first().focus();
    const shown = await list();
    const target = (shown.find(({ ticked }) => ticked) ?? shown[0])?.id;
    if (target === undefined) return;
    if (where === 'list') await (await item(target)).focus();
    else {
      await chooseFromMenu(target, 'Preview');
      await preview().waitFor();
    }
  }

  /** What nobody has answered is in the way of everything else. */
  async function dismissQuestion(): Promise<void> {
    const leftOver = frame.locator(QUESTION).last();
    if (await leftOver.isVisible()) await leftOver.locator('.jodit-ui-button_cancel').click();
  }

  /** @param what `file` shows everything, `image` what can be inserted as an image */
  async function browse(what: 'file' | 'image'): Promise<void> {
    await frame.evaluate(collectMessages);
    await dismissQuestion();
    if (await root().isVisible()) await library.close();
    await frame.locator(`.jodit-toolbar-button_${what} button`).first().click();
    await frame.locator('.jodit-popup .jodit-ui-button_folder').click();
    await root().locator(FOLDER).first().waitFor();
    await drawn();
    // One that went together with the library comes back together with it.
    await dismissQuestion();
    await openFolder('');
    if ((await root().locator('input.jodit-input').first().inputValue()) !== '') await library.search('');
  }

  const library: AssetLibrary = {
    root,
    open: () => browse('file'),
    async close() {
      await root().locator('> .jodit-dialog__header .jodit-toolbar-button_close button').click();
      await root().waitFor({ state: 'hidden' });
    },

    list,
    pageInfo: async () => ({ page: 1, pages: 1, pageSize: null, total: null }),
    selectionCount: async () => null,

    tick: toggle,
    untick: toggle,
    tickRange: lacks('documents no selection of a range with Shift', 'にはShiftキーによる範囲選択の仕様がありません'),
    tickPage: lacks('has no header check box', 'に見出しのチェックボックスはありません'),
    tickEverything: lacks('has no "select all"', 'に「すべて選択」はありません'),
    tickByKeyboard: lacks('has no key that selects all files', 'に全ファイルを選択するキー操作はありません'),

    goToPage: lacks('shows everything on one page', 'はすべてを1ページに表示します'),
    setPageSize: lacks('shows everything on one page', 'はすべてを1ページに表示します'),
    async sort(by, direction) {
      const value = `${by === 'date' ? 'changed' : by}-${direction === 'ascending' ? 'asc' : 'desc'}`;
      await root().locator('select.jodit-select').selectOption(value);
      await drawn();
    },
    async search(text) {
      await root().locator('input.jodit-input').first().click();
      await page.keyboard.press('ControlOrMeta+a');
      // It listens to keys, not to what they change.
      if (text === '') await page.keyboard.press('Delete');
      else await page.keyboard.type(text);
      await page.keyboard.press('Shift');
      await drawn();
    },
    filter: lacks('has no filter by type', 'に種別の絞り込みはありません'),
    openFolder,
    async setView(view) {
      if (view === 'trash') return hasNoTrash();
      await control(view === 'grid' ? 'tiles' : 'list').click();
      await drawn();
    },
    async refresh() {
      await control('update').click();
      await drawn();
    },

    async upload({ name, mimeType, bytes }, conflict = 'keep-both') {
      if (conflict !== 'keep-both')
        return lacks('does not ask about a name that exists', 'は同名のファイルがあっても確認しません')();
      const input = root().locator('input[type=file]').first();
      if ((await input.count()) === 0) return lacks('offers no upload here', 'はここではアップロードできません')();
      await input.setInputFiles({ name, mimeType, buffer: bytes });
      await drawn();
    },
    async rename(id, name) {
      await chooseFromMenu(id, 'Rename');
      const dialog = frame.locator(QUESTION).last();
      await dialog.locator('input').fill(name);
      await dialog.locator('.jodit-ui-button_ok').click();
      // It stays when the browser does not like the name.
      const gone = await within(
        DIALOG_MS,
        dialog.waitFor({ state: 'hidden' }).then(() => true),
      );
      if (!gone) await dialog.locator('.jodit-ui-button_cancel').click();
      await drawn();
    },
    async insert(id) {
      await browse('image');
      await openFolder(id.split('/').slice(0, -1).join('/'));
      await (await item(id)).dblclick();
      await root().waitFor({ state: 'hidden' });
    },
    restore: hasNoTrash,

    async requestDelete() {
      await frame.evaluate(forgetMessages);
      const button = control('remove');
      const anything = (await list()).some(({ ticked }) => ticked);
      if (!anything || (await button.count()) === 0) return null;
      if (
        !(await within(
          CONTROL_MS,
          button
            .and(frame.locator(':enabled'))
            .waitFor()
            .then(() => true),
        ))
      )
        return null;
      await button.click();
      return question();
    },
    async requestFolderDelete(path) {
      await frame.evaluate(forgetMessages);
      const parts = path.split('/');
      await openFolder(parts.slice(0, -1).join('/'));
      const link = folderLink(parts.at(-1) ?? '');
      if ((await link.count()) === 0) throw new Error(`The file browser shows no folder ${path}.`);
      const button = link.locator('.jodit-ui-button_remove');
      if ((await button.count()) === 0) return null;
      await link.hover();
      await button.click();
      return question();
    },
    async pressKey(key, where) {
      await frame.evaluate(forgetMessages);
      await focusPlace(where);
      await page.keyboard.press(key);
      const asked = await question();
      if (!asked && (await preview().isVisible())) {
        await preview().locator('> .jodit-dialog__header .jodit-toolbar-button_close button').click();
      }
      return asked;
    },
    message: () => frame.evaluate(readMessages),
  };
  return library;
}

const trimSlashes = (path: string): string => path.replace(/^\/+|\/+$/g, '');

/** Runs in the page. What changes for as long as the list is being loaded or drawn. */
function describeList(dialog: Element): string {
  const loading = dialog.querySelectorAll('[class*="_loading_true"]').length;
  const files = [...dialog.querySelectorAll('a[data-is-file]')].map((link) => link.getAttribute('data-key'));
  const folders = [...dialog.querySelectorAll('a[data-source-path]')].map((link) => link.getAttribute('data-path'));
  const moment = loading > 0 ? performance.now() : 0;
  return JSON.stringify([moment, files, folders]);
}

/** Runs in the page. */
function readItems(links: Element[]): ListedAsset[] {
  return links.map((link) => {
    const name = link.getAttribute('data-name') ?? '';
    const folder = (link.getAttribute('data-path') ?? '').split('/').filter((part) => part !== '' && part !== '.');
    return { id: [...folder, name].join('/'), name, ticked: /_active_true\b/.test(link.className) };
  });
}
