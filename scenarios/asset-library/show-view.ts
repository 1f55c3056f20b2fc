import { KEYWORD } from '../../src/core/make-seed.ts';
import type { Assets } from '../../src/record/assets/contract.ts';

/** Matches images and documents alike, so that a filter beside it has something to take away. */
const FIRST_OF_EACH = '-01';

const VIEWS: Record<string, (assets: Assets) => Promise<void>> = {
  plain: async () => undefined,
  search: (assets) => assets.search(KEYWORD),
  filter: (assets) => assets.filter('image'),
  async 'search-and-filter'(assets) {
    await assets.search(FIRST_OF_EACH);
    await assets.filter('image');
  },
  folder: (assets) => assets.openFolder('campaign'),
  'by-date': (assets) => assets.sort('date', 'descending'),
  'by-name-backwards': (assets) => assets.sort('name', 'descending'),
  grid: (assets) => assets.setView('grid'),
  list: (assets) => assets.setView('list'),
  'small-pages': (assets) => assets.setPageSize(10),
};

/** Brings up the part of the library that a data row names. */
export async function showView(assets: Assets, view: string): Promise<void> {
  const show = VIEWS[view];
  if (!show) throw new Error(`"${view}" is no view: ${Object.keys(VIEWS).join(', ')}`);
  await show(assets);
}
