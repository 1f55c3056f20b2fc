import { pagerIsValid } from '../src/core/asset-invariants.ts';
import { scenario } from '../src/record/scenario.ts';
import { changeView } from './asset-library/change-view.ts';
import { judgeDeletion } from './asset-library/judge-deletion.ts';
import { makeSelection } from './asset-library/make-selection.ts';
import { namesOf } from './asset-library/names-of.ts';
import { readSelection } from './asset-library/read-selection.ts';
import { showView } from './asset-library/show-view.ts';
import { shownInFolder } from './asset-library/shown-in-folder.ts';

/**
 * A row: `size` of the library, `documents` beside the images, the `view` in which is selected, the `gesture`, and what
 * changes between selecting and deleting.
 */
scenario('delete-selection', { page: 'shared-library' }, async (context) => {
  const { assets, row, checkpoint, invariant } = context;
  const { view = 'plain', gesture = 'everything', change = 'none' } = row as Partial<Record<string, string>>;
  await assets.seed({ size: row.size as string | number, documents: Number(row.documents ?? 0), inFolders: 3 });
  await assets.open();
  if (view === 'plain') await judgePager();
  await showView(assets, view);
  // Changes take the pages away that would tell what a gesture meant.
  const before = change === 'none' ? null : await assets.listAll();
  const meant = await makeSelection(assets, gesture);
  await changeView(assets, change, view);
  const selection = await readSelection(assets);
  if (change === 'none' || change === 'page') {
    const expected = meant(selection.shown);
    if (expected) {
      invariant(
        {
          name: 'gesture-is-drawn',
          en: 'exactly what the gesture means is drawn as selected',
          ja: '操作で選んだものだけが、過不足なく選択表示されること',
        },
        namesOf(selection.ticked),
        namesOf(expected),
      );
    }
  }

  const dialog = await assets.requestDelete();
  const outcome = dialog.asked ? await dialog.accept() : await dialog.outcome();
  await checkpoint('deleted');
  // Nothing to ask about, where a change has taken the selection away: the same laws, so that both builds are held to them.
  const isSilent = !dialog.asked && selection.ticked.length === 0;
  await judgeDeletion(context, selection, { count: isSilent ? 0 : dialog.count }, outcome);
  if (before && outcome.gone) {
    const wanted = (meant(before) ?? before).map(({ id }) => id);
    invariant(
      {
        name: 'nothing-else-is-gone',
        en: 'nothing is gone that was not selected before the change',
        ja: '変更前に選択していなかったものが消えないこと',
      },
      namesOf(outcome.gone.filter(({ id }) => !wanted.includes(id))),
      [],
    );
  }

  async function judgePager(): Promise<void> {
    if (!assets.disposable) return;
    const { pageSize, page, pages, total } = await assets.pageInfo();
    const held = shownInFolder(assets.seeded()).length;
    const full = pageSize ?? Math.max(held, 1);
    const expected = { page: 1, pages: Math.max(1, Math.ceil(held / full)), total: held, listed: Math.min(held, full) };
    invariant(...pagerIsValid({ page, pages, total, listed: (await assets.list()).length }, expected));
  }
});
