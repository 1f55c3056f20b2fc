import type { Frame, Locator, Page } from '@playwright/test';
import type { AssetLibrary, Confirmation, KeyPlace } from '../../src/editors/asset-library.ts';
import { Inapplicable } from '../../src/editors/contract.ts';
import { readNumbers } from '../../src/core/read-numbers.ts';
import { fudeQuestion } from './fude-question.ts';
import { AT_REST, having, type LibraryLook } from './library-look.ts';

/** The button in the toolbar of every version. */
const OPENER = /^(?:Image library|画像ライブラリ|Media|メディア)$/;

/** The library of Fude, in whichever look. */
export function fudeLibrary(page: Page, frame: Frame, look: LibraryLook): AssetLibrary {
  const { root, list } = look;
  const drawn = (): Promise<void> => list.evaluate(untilDrawn);
  const asking = (press: () => Promise<void>): Promise<Confirmation | null> => fudeQuestion(page, frame, press, drawn);

  async function press(control: Locator): Promise<void> {
    // What cannot be pressed does nothing.
    if (await control.isEnabled()) await control.click(AT_REST);
    await drawn();
  }
  async function setTick(id: string, on: boolean): Promise<void> {
    if ((await look.isTicked(id)) !== on) await look.boxOf(id).click(AT_REST);
  }
  async function leaveTrash(): Promise<void> {
    if (!(await look.inTrash())) return;
    await look.leaveTrash();
    await drawn();
  }
  async function enterTrash(): Promise<void> {
    if (await look.inTrash()) return;
    await look.enterTrash();
    await drawn();
  }
  async function goToPage(wanted: number): Promise<void> {
    if ((await look.pageInfo()).page === wanted) return;
    await look.goToPage(wanted);
    await drawn();
  }
  async function openFolder(path: string): Promise<void> {
    await leaveTrash();
    const parts = path === '' ? [] : path.split('/');
    for (const step of ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))]) {
      await look.folder(step).click();
      await drawn();
    }
  }
  async function close(): Promise<void> {
    if (!(await root.isVisible())) return;
    await look.closer.click(AT_REST);
    await root.waitFor({ state: 'hidden' });
  }
  /** Assets that are on several pages. */
  async function tickAll(ids: readonly string[]): Promise<void> {
    const { pages } = await look.pageInfo();
    for (let page = 1; page <= pages; page++) {
      await goToPage(page);
      for (const { id, ticked } of await look.read()) if (ids.includes(id) && !ticked) await setTick(id, true);
    }
  }

  return {
    root: () => root,
    async open() {
      await close();
      await frame.locator('.tox-tbtn', { hasText: OPENER }).click();
      await root.waitFor();
      await drawn();
    },
    close,

    list: () => look.read(),
    pageInfo: () => look.pageInfo(),
    selectionCount: async () => readNumbers(await look.count.innerText())[0] ?? null,
    message: async () => ((await look.message.textContent()) ?? '').trim(),

    tick: (id) => setTick(id, true),
    untick: (id) => setTick(id, false),
    async tickRange(from, to) {
      await setTick(from, true);
      await look.boxOf(to).click({ ...AT_REST, modifiers: ['Shift'] });
    },
    tickPage: () => press(look.pageBox),
    tickEverything: () => press(look.everything),
    async tickByKeyboard() {
      await list.focus();
      await page.keyboard.press('Control+a');
    },

    goToPage,
    async setPageSize(size) {
      await look.pageSize.selectOption(String(size));
      await drawn();
    },
    async sort(by, direction) {
      while (await look.sortStep(by, direction)) await drawn();
    },
    async search(text) {
      await look.typeSearch(text);
      await drawn();
    },
    async filter(type) {
      await look.filter(type);
      await drawn();
    },
    openFolder,
    async setView(view) {
      if (view === 'trash') return enterTrash();
      await leaveTrash();
      await look.layout(view);
    },
    refresh: () => press(look.refresh),

    async upload({ name, mimeType, bytes }, conflict) {
      if ((await look.fileInput.count()) === 0)
        throw new Inapplicable({
          en: 'Fude offers a viewer no upload.',
          ja: 'Fudeは閲覧権限ではアップロードできません。',
        });
      await look.fileInput.setInputFiles({ name, mimeType, buffer: bytes });
      await drawn();
      const question = frame.locator('.conflict');
      if (!(await question.isVisible())) return;
      if (!conflict) throw new Error(`Fude asks about the name ${name}, and the scenario has no answer.`);
      await question.locator(having('data-answer', conflict)).click();
      await drawn();
    },
    async rename(id, name) {
      await look.actionOf(id, 'rename').click();
      await look.giveName(id, name);
      await drawn();
    },
    insert: (id) => look.actionOf(id, 'insert').click(),
    async restore(ids) {
      await enterTrash();
      await tickAll(ids);
      await press(look.restore);
    },

    async requestDelete() {
      if (!(await look.remove.isVisible()) || !(await look.remove.isEnabled())) return null;
      return asking(() => look.remove.click(AT_REST));
    },
    async requestFolderDelete(path) {
      const remover = look.folderRemover(path);
      if ((await remover.count()) === 0) await openFolder(path.split('/').slice(0, -1).join('/'));
      if ((await remover.count()) === 0) return null;
      return asking(() => remover.click());
    },
    pressKey: (key, where) => pressKey(key, where),
  };

  async function pressKey(key: string, where: KeyPlace): Promise<Confirmation | null> {
    if (where === 'list') await list.focus();
    if (where === 'search-box') await look.search.focus();
    if (where === 'preview') await openPreview();
    const asked = await asking(() => page.keyboard.press(key));
    if (where === 'preview' && !asked) await closePreview();
    return asked;
  }

  async function openPreview(): Promise<void> {
    const listed = await look.read();
    const shown = listed.find(({ ticked }) => ticked) ?? listed[0];
    if (!shown) throw new Inapplicable({ en: 'There is nothing to preview.', ja: 'プレビューするものがありません。' });
    await look.actionOf(shown.id, 'preview').click();
    await frame.locator('.preview').waitFor();
  }

  async function closePreview(): Promise<void> {
    const preview = frame.locator('.preview');
    if (!(await preview.isVisible())) return;
    await preview.getByRole('button').click();
    await preview.waitFor({ state: 'detached' });
  }
}

/** Looks at every frame: Playwright's own waiting looks again after up to half a second. */
async function untilDrawn(list: Element): Promise<void> {
  for (let frames = 0; list.getAttribute('aria-busy') !== 'false'; frames++) {
    if (frames === 600) throw new Error('The list is still being drawn.');
    await new Promise(requestAnimationFrame);
  }
}
