import type { Frame } from '@playwright/test';
import { AT_REST, having, type LibraryLook } from './library-look.ts';

/** Fude 5: cards and a pager of numbers. */
export function cardLook(frame: Frame): LibraryLook {
  const root = frame.locator('.card-look');
  const list = root.locator('ul.cards');
  const cardOf = (id: string) => list.locator(having('data-asset', id));
  const action = (name: string) => root.locator('.actions').locator(having('data-action', name));
  const place = (path: string) => root.locator('aside').locator(having('data-place', path));
  const renaming = frame.locator('.rename');
  const isTicked = async (id: string): Promise<boolean> =>
    (await cardOf(id).getByRole('checkbox').getAttribute('aria-checked')) === 'true';

  return {
    root,
    list,
    closer: root.locator('.tools .icon').last(),
    search: root.locator('input[type=search]'),
    pageBox: root.locator('.page-box'),
    everything: action('everything'),
    remove: action('delete'),
    restore: action('restore'),
    refresh: root.locator('.tools .icon').nth(-2),
    fileInput: root.locator('input[type=file]'),
    pageSize: root.locator('.pages select'),
    count: root.locator('output'),
    message: root.locator('.toast'),

    boxOf: (id) => cardOf(id).getByRole('checkbox'),
    actionOf: (id, name) => cardOf(id).locator(having('data-action', name)),
    folder: place,
    folderRemover: (path) => root.locator(having('data-remove-place', path)),

    isTicked,
    read: () =>
      list.locator('[data-asset]').evaluateAll((cards) =>
        cards.map((card) => ({
          id: card.getAttribute('data-asset') ?? '',
          name: card.querySelector('.name')?.textContent ?? '',
          ticked: card.querySelector('[role=checkbox]')?.getAttribute('aria-checked') === 'true',
        })),
      ),
    pageInfo: () =>
      root.evaluate((library) => ({
        page: Number(library.querySelector('.pages [aria-current=page]')?.textContent),
        pages: library.querySelectorAll('.pages [data-page]').length,
        total: Number(library.querySelector('[data-total]')?.textContent),
        pageSize: Number(library.querySelector<HTMLSelectElement>('.pages select')?.value),
      })),

    typeSearch: (text) => root.locator('input[type=search]').fill(text),
    filter: (type) => root.locator(having('data-type', type)).click(AT_REST),
    async sortStep(by, direction) {
      const order = root.locator('.tools select');
      if ((await order.inputValue()) !== by) {
        await order.selectOption(by);
        return true;
      }
      const turn = root.locator('[data-part=direction]');
      const wanted = direction === 'ascending' ? 'asc' : 'desc';
      if ((await turn.getAttribute('data-direction')) === wanted) return false;
      await turn.click(AT_REST);
      return true;
    },
    goToPage: (page) => root.locator(having('data-page', String(page))).click(AT_REST),
    inTrash: async () => (await place('trash').getAttribute('aria-current')) === 'true',
    enterTrash: () => place('trash').click(),
    leaveTrash: () => place('').click(),
    layout: (layout) => root.locator(having('data-layout', layout)).and(root.locator('button')).click(),
    async giveName(_, name) {
      const field = renaming.locator('input');
      await field.fill(name);
      await field.press('Enter');
    },
  };
}
