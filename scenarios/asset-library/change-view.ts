import { Inapplicable } from '../../src/editors/contract.ts';
import type { Assets } from '../../src/record/assets/contract.ts';

const CHANGES: Record<string, (assets: Assets, view: string) => Promise<void>> = {
  none: async () => undefined,
  // What was searched or filtered comes back; otherwise most of what is ticked leaves the screen.
  search: (assets, view) => assets.search(view.startsWith('search') ? '' : '2'),
  filter: (assets, view) => assets.filter(view.endsWith('filter') ? 'all' : 'document'),
  sort: (assets) => assets.sort('date', 'ascending'),
  async page(assets) {
    const { page, pages } = await assets.pageInfo();
    if (pages < 2)
      throw new Inapplicable({ en: 'The library shows all of it on one page.', ja: 'すべてが1ページに表示されます。' });
    await assets.goToPage(page === 1 ? 2 : 1);
  },
  'page-size': (assets) => assets.setPageSize(10),
  folder: (assets) => assets.openFolder('campaign'),
  refresh: (assets) => assets.refresh(),
  async layout(assets) {
    await assets.setView('list');
    await assets.setView('grid');
  },
};

/** What a user does between selecting and deleting. @param view what was shown so far */
export async function changeView(assets: Assets, change: string, view: string): Promise<void> {
  const make = CHANGES[change];
  if (!make) throw new Error(`"${change}" is no change of a view: ${Object.keys(CHANGES).join(', ')}`);
  await make(assets, view);
}
