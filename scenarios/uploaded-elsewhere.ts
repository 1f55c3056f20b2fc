import { canariesSurvive, fourNumbersAgree, oneRequestEach } from '../src/core/asset-invariants.ts';
import { scenario } from '../src/record/scenario.ts';
import { findLostCanaries } from './asset-library/find-lost-canaries.ts';
import { requestedOf } from './asset-library/judge-deletion.ts';
import { namesOf } from './asset-library/names-of.ts';
import { requireDisposable } from './asset-library/require-disposable.ts';

const ARRIVALS = 2;

/** A row: the moment `when` somebody else uploads two images, `selecting` or `confirming`. */
scenario('uploaded-elsewhere', { page: 'shared-library' }, async ({ assets, row, checkpoint, invariant }) => {
  requireDisposable(assets);
  await assets.seed({ size: 'P+1' });
  await assets.open();
  const known = await assets.listAll();
  if (row.when === 'selecting') await assets.others.add(ARRIVALS);
  await assets.tickEverything();
  // Turning pages would show what has come since; a user who does not look has only this number.
  const said = await assets.selectionCount();
  const dialog = await assets.requestDelete();
  if (row.when === 'confirming') await assets.others.add(ARRIVALS);
  const outcome = await dialog.accept();
  await checkpoint('deleted');
  const { count } = dialog;
  const now = new Set((await assets.inventory()).filter(({ trashed }) => !trashed).map(({ id }) => id));
  const shownLeft = known.filter(({ id }) => now.has(id));
  const arrivalsGone = await countArrivalsGone();
  invariant(
    ...fourNumbersAgree({
      dialog: count,
      ticked: said ?? (typeof count === 'number' ? count : known.length),
      requested: requestedOf(outcome),
      gone: known.length - shownLeft.length + arrivalsGone,
    }),
  );
  invariant(...oneRequestEach(outcome.requests));
  // A library that looks again when everything is selected may take what has come by then, if it says so.
  const mayTakeArrivals = row.when === 'selecting' && count !== known.length;
  invariant(
    {
      name: 'arrivals-stay',
      en: 'what others have uploaded since is still there',
      ja: '後から他の人が追加したものが残っていること',
    },
    mayTakeArrivals ? 0 : arrivalsGone,
    0,
  );
  invariant(
    { name: 'all-shown-is-gone', en: 'all that was shown is gone', ja: '表示されていたものがすべて消えること' },
    namesOf(shownLeft),
    [],
  );
  const shown = known.map(({ id }) => id);
  invariant(...canariesSurvive(await findLostCanaries(assets, shown)));

  async function countArrivalsGone(): Promise<number> {
    const seeded = new Set(assets.seeded().map(({ id }) => id));
    const live = (await assets.inventory()).filter(({ id, trashed }) => !seeded.has(id) && !trashed);
    return ARRIVALS - live.length;
  }
});
