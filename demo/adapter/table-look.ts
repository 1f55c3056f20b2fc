import type { Frame } from '@playwright/test';
import { Inapplicable } from '../../src/editors/contract.ts';
import { AT_REST, having, type LibraryLook } from './library-look.ts';

/** Fude 4: a table with check boxes and a pager in words. */
export function tableLook(frame: Frame): LibraryLook {
  const root = frame.locator('.table-look');
  const part = (name: string) => root.locator(having('data-part', name));
  const list = part('list');
  const rowOf = (id: string) => list.locator(having('data-id', id));
  const trash = root.locator('.trash');

  return {
    root,
    list,
    closer: root.locator('.close-library'),
    search: root.locator('input[type=search]'),
    pageBox: list.locator('thead input[type=checkbox]'),
    everything: part('everything'),
    remove: part('delete'),
    restore: part('restore'),
    refresh: part('refresh'),
    fileInput: root.locator('input[type=file]'),
    pageSize: root.locator('.pager select'),
    count: part('count'),
    message: root.locator('[role=status]'),

    boxOf: (id) => rowOf(id).getByRole('checkbox'),
    actionOf: (id, action) => rowOf(id).locator(having('data-part', action)),
    folder: (path) => root.locator('.places').locator(having('data-folder', path)),
    folderRemover: (path) => root.locator(having('data-remove-folder', path)),

    isTicked: (id) => rowOf(id).getByRole('checkbox').isChecked(),
    read: () =>
      list.locator('tr[data-id]').evaluateAll((rows) =>
        rows.map((row) => ({
          id: row.getAttribute('data-id') ?? '',
          name: row.querySelector('[data-part=name]')?.textContent ?? '',
          ticked: row.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked ?? false,
        })),
      ),
    pageInfo: () =>
      root.evaluate((library) => {
        const said = (name: string): number => Number(library.querySelector(`[data-part="${name}"]`)?.textContent);
        const pageSize = Number(library.querySelector<HTMLSelectElement>('.pager select')?.value);
        return { page: said('page'), pages: said('pages'), total: said('total'), pageSize };
      }),

    async typeSearch(text) {
      const field = root.locator('input[type=search]');
      await field.fill(text);
      await field.press('Enter');
    },
    filter: async (type) => void (await root.locator('.tools select').selectOption(type)),
    async sortStep(by, direction) {
      const column = list.locator(having('data-sort', by));
      if ((await column.getAttribute('aria-sort')) === direction) return false;
      await column.getByRole('button').click(AT_REST);
      return true;
    },
    async goToPage(page) {
      const field = root.locator('.pager input[type=number]');
      await field.fill(String(page));
      await field.press('Enter');
    },
    inTrash: async () => (await root.locator('.crumbs').count()) === 0,
    enterTrash: () => trash.click(),
    leaveTrash: () => trash.click(),
    async layout(layout) {
      if (layout === 'grid')
        throw new Inapplicable({
          en: 'Fude 4 has no grid: its library is a table.',
          ja: 'Fude 4の一覧は表形式で、グリッド表示がありません。',
        });
    },
    async giveName(id, name) {
      const field = rowOf(id).locator('input[type=text]');
      await field.fill(name);
      await field.press('Enter');
    },
  };
}
