import { canariesSurvive, exactlyTheNamed } from '../src/core/asset-invariants.ts';
import { scenario } from '../src/record/scenario.ts';
import { findLostCanaries } from './asset-library/find-lost-canaries.ts';
import { namesOf } from './asset-library/names-of.ts';
import { shownInFolder } from './asset-library/shown-in-folder.ts';
import { requireDisposable } from './asset-library/require-disposable.ts';

scenario('deleted-elsewhere', { page: 'shared-library' }, async ({ assets, checkpoint, invariant }) => {
  requireDisposable(assets);
  await assets.seed({ size: 'P-1' });
  await assets.open();
  const picked = (await assets.list()).slice(2, 5);
  for (const { id } of picked) await assets.tick(id);
  await assets.others.remove(picked.slice(0, 1).map(({ id }) => id));
  const dialog = await assets.requestDelete();
  const { gone } = await dialog.accept();
  await checkpoint('deleted');
  const rest = picked.slice(1).map(({ id, name }) => ({ id, name, sha256: '' }));
  invariant(...exactlyTheNamed(gone ?? [], rest));
  const ids = picked.map(({ id }) => id);
  invariant(...canariesSurvive(await findLostCanaries(assets, ids)));
  await assets.open();
  invariant(
    {
      name: 'list-is-true',
      en: 'the list shows what the server holds',
      ja: '一覧の内容が、サーバーの実際の内容と一致すること',
    },
    namesOf(await assets.listAll()),
    namesOf(shownInFolder(await assets.inventory())),
  );
});
