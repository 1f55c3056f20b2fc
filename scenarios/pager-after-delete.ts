import { pagerIsValid } from '../src/core/asset-invariants.ts';
import { Inapplicable } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';
import { judgeDeletion } from './asset-library/judge-deletion.ts';
import { makeSelection } from './asset-library/make-selection.ts';
import { openSilent } from './asset-library/open-silent.ts';
import { readSelection } from './asset-library/read-selection.ts';

/** A row: the `size` of the library and the `page` whose assets are all deleted. */
scenario('pager-after-delete', { page: 'shared-library' }, async (context) => {
  const { assets, row, checkpoint, invariant } = context;
  const page = Number(row.page);
  await assets.seed({ size: row.size as string });
  await openSilent(context);
  const full = await assets.pageSize();
  if ((await assets.pageInfo()).pages < page)
    throw new Inapplicable({ en: 'The library shows all of it on one page.', ja: 'すべてが1ページに表示されます。' });
  if (page > 1) await assets.goToPage(page);
  await makeSelection(assets, 'page');
  const selection = await readSelection(assets);
  const dialog = await assets.requestDelete();
  const outcome = await dialog.accept();
  await checkpoint('deleted');
  await judgeDeletion(context, selection, dialog, outcome);
  if (!assets.disposable) return;

  const left = selection.shown.filter(({ ticked }) => !ticked);
  const pages = Math.max(1, Math.ceil(left.length / full));
  const at = Math.min(page, pages);
  const follows = left.slice((at - 1) * full, at * full);
  const listed = await assets.list();
  const { pageSize: _, ...pager } = await assets.pageInfo();
  invariant(
    ...pagerIsValid(
      { ...pager, listed: listed.length },
      { page: at, pages, total: left.length, listed: follows.length },
    ),
  );
  invariant(
    { name: 'page-is-refilled', en: 'the page shows what follows', ja: '削除後のページに、続きが表示されること' },
    listed.map(({ name }) => name),
    follows.map(({ name }) => name),
  );
});
