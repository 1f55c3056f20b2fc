import type { Frame, Locator, Page } from '@playwright/test';
import type { AssetLibrary, KeyPlace, ListedAsset } from '../asset-library.ts';
import { Inapplicable } from '../contract.ts';
import { nativeConfirmation } from '../native-confirmation.ts';
import { settledRead } from '../settled-read.ts';
import { within } from '../within.ts';

/** Pictures come one after the other, each of which moves the ones after it. */
const DRAWN_QUIET_MS = 250;
const POPUP_MS = 700;

const lacks = (en: string, ja: string) => async (): Promise<never> => {
  throw new Inapplicable({ en: `Froala's image manager ${en}.`, ja: `Froalaの画像マネージャー${ja}。` });
};

const selectsNothing = lacks(
  'selects nothing: it deletes one image at a time',
  'では選択できません（画像を1枚ずつ削除します）',
);
const hasNoSearch = lacks('has no search', 'に検索機能はありません');

/**
 * The image manager that comes with Froala 4 and 5. It selects nothing: each image has its own buttons, which appear under
 * the pointer. What is ticked is the image that is pointed at.
 */
export function froalaLibrary(page: Page, frame: Frame): AssetLibrary {
  let pointedAt: string | null = null;
  const root = (): Locator => frame.locator('.fr-modal-wrapper:has(.fr-image-list):visible').first();
  const image = (id: string): Locator =>
    root()
      .locator('.fr-image-container')
      .filter({ has: frame.locator(`img[data-id=${JSON.stringify(id)}]`) });

  const shown = async (id: string): Promise<Locator> => {
    const found = image(id);
    if ((await found.count()) === 0) throw new Error(`The image manager does not show ${id}.`);
    return found.first();
  };
  const drawn = async (): Promise<void> => {
    await settledRead(() => root().evaluate(loadMore), { quietMs: DRAWN_QUIET_MS });
    await root().evaluate(scrollToTop);
  };
  async function list(): Promise<ListedAsset[]> {
    if (!(await root().isVisible())) return [];
    const images = await root().evaluate(readImages);
    return images.map(({ id, name }) => ({ id, name, ticked: id === pointedAt }));
  }
  async function focusPlace(where: KeyPlace): Promise<void> {
    if (where !== 'list')
      return where === 'preview' ? lacks('has no preview', 'にプレビューはありません')() : hasNoSearch();
    if (pointedAt !== null) await (await shown(pointedAt)).hover();
  }

  const library: AssetLibrary = {
    root,
    async open() {
      if (await root().isVisible()) await library.close();
      pointedAt = null;
      const button = frame.locator('.fr-toolbar [data-cmd="insertImage"]').first();
      const browse = frame.locator('.fr-popup.fr-active [data-cmd="imageManager"]');
      await button.click();
      // A popup that was left open goes on the first click.
      if (
        !(await within(
          POPUP_MS,
          browse.waitFor().then(() => true),
        ))
      )
        await button.click();
      await browse.click();
      await root().waitFor();
      await drawn();
    },
    async close() {
      await root().locator('.fr-modal-close').click();
      await root().waitFor({ state: 'hidden' });
    },

    list,
    pageInfo: async () => ({ page: 1, pages: 1, pageSize: null, total: null }),
    selectionCount: async () => null,

    async tick(id) {
      if (pointedAt !== null && pointedAt !== id) {
        return selectsNothing();
      }
      await (await shown(id)).hover();
      pointedAt = id;
    },
    async untick(id) {
      if (pointedAt !== id) return;
      await page.mouse.move(0, 0);
      pointedAt = null;
    },
    tickRange: selectsNothing,
    tickPage: selectsNothing,
    tickEverything: selectsNothing,
    tickByKeyboard: selectsNothing,

    goToPage: lacks(
      'has no pages: it shows more as one scrolls',
      'にページ送りはありません（スクロールで続きが表示されます）',
    ),
    setPageSize: lacks(
      'has no pages: it shows more as one scrolls',
      'にページ送りはありません（スクロールで続きが表示されます）',
    ),
    sort: lacks('cannot be sorted', 'では並び替えできません'),
    search: hasNoSearch,
    filter: lacks('has no filter by type', 'に種別の絞り込みはありません'),
    openFolder: lacks('has no folders', 'にフォルダはありません'),
    setView: lacks('has one view and no trash', 'の表示は1種類で、ゴミ箱はありません'),
    refresh: lacks(
      'has no refresh: it asks for the list when it is opened',
      'に再読み込みはありません（開いたときに一覧を取得します）',
    ),

    upload: lacks('has no upload', 'にアップロード機能はありません'),
    rename: lacks('cannot rename', 'では名前を変更できません'),
    async insert(id) {
      const container = await shown(id);
      await container.hover();
      await container.locator('.fr-insert-img').click();
      await root().waitFor({ state: 'hidden' });
    },
    restore: lacks('has no trash', 'にゴミ箱はありません'),

    async requestDelete() {
      if (pointedAt === null) return null;
      const container = await shown(pointedAt);
      return nativeConfirmation(page, async () => {
        await container.hover();
        await container.locator('.fr-delete-img').click();
      });
    },
    requestFolderDelete: lacks('has no folders', 'にフォルダはありません'),
    async pressKey(key, where) {
      await focusPlace(where);
      return nativeConfirmation(page, () => page.keyboard.press(key));
    },
    message: async () => '',
  };
  return library;
}

/** Runs in the page: scrolls as far as there is something, which makes the manager load more. */
function loadMore(modal: Element): string {
  const body = modal.querySelector('.fr-modal-body');
  if (body) body.scrollTop = body.scrollHeight;
  const loading = [...modal.querySelectorAll('.fr-preloader')].some((element) => element.getClientRects().length > 0);
  const empty = modal.querySelectorAll('.fr-image-container.fr-empty').length;
  const moment = loading || empty > 0 ? performance.now() : 0;
  return `${modal.querySelectorAll('.fr-image-container').length} ${body?.scrollHeight} ${moment}`;
}

/** Runs in the page. */
function scrollToTop(modal: Element): void {
  const body = modal.querySelector('.fr-modal-body');
  if (body) body.scrollTop = 0;
}

/** Runs in the page. The list runs over several columns: what is read first stands higher, then more to the left. */
function readImages(modal: Element): { id: string; name: string }[] {
  return [...modal.querySelectorAll('.fr-image-container img')]
    .filter((image) => image.getClientRects().length > 0)
    .map((image) => {
      const { top, left } = image.getBoundingClientRect();
      return { id: image.getAttribute('data-id') ?? '', name: image.getAttribute('alt') ?? '', top, left };
    })
    .toSorted((one, other) => one.top - other.top || one.left - other.left)
    .map(({ id, name }) => ({ id, name }));
}
