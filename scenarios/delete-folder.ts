import { canariesSurvive, exactlyTheNamed, fourNumbersAgree, nothingHappens } from '../src/core/asset-invariants.ts';
import { scenario } from '../src/record/scenario.ts';
import { findLostCanaries } from './asset-library/find-lost-canaries.ts';
import { requireDisposable } from './asset-library/require-disposable.ts';

const FOLDER = 'campaign';

/** A row: the `answer` to the question, `accept` or `cancel`. */
scenario('delete-folder', { page: 'shared-library' }, async ({ assets, row, checkpoint, invariant }) => {
  requireDisposable(assets);
  await assets.seed({ size: 3, inFolders: 3 });
  await assets.open();
  const within = assets
    .seeded()
    .filter(({ tenant, folder }) => tenant === 'own' && `${folder}/`.startsWith(`${FOLDER}/`));
  const listed = (await assets.list()).map(({ name }) => name);
  const dialog = await assets.requestFolderDelete(FOLDER);
  const { requests, gone } = row.answer === 'cancel' ? await dialog.cancel() : await dialog.accept();
  await checkpoint('answered');
  if (row.answer === 'cancel') {
    const after = { ticked: [], listed: (await assets.list()).map(({ name }) => name) };
    invariant(...nothingHappens({ requests, gone: gone ?? [], ...after }, { ticked: [], listed }));
    return;
  }
  invariant(
    ...fourNumbersAgree({
      dialog: dialog.count,
      ticked: within.length,
      // A folder is named, not what it holds.
      requested: requests.map(({ ids, scope }) => scope ?? ids?.join(', ') ?? '?').join(', '),
      gone: gone?.length ?? null,
    }),
  );
  if (gone) invariant(...exactlyTheNamed(gone, within));
  const mayGo = within.map(({ id }) => id);
  invariant(...canariesSurvive(await findLostCanaries(assets, mayGo)));
});
