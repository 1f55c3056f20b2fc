import { canariesSurvive, restoredIsTheSame } from '../src/core/asset-invariants.ts';
import { scenario } from '../src/record/scenario.ts';
import { findLostCanaries } from './asset-library/find-lost-canaries.ts';
import { makeSelection } from './asset-library/make-selection.ts';
import { shownInFolder } from './asset-library/shown-in-folder.ts';
import { requireDisposable } from './asset-library/require-disposable.ts';

scenario('restore-from-trash', { page: 'shared-library' }, async ({ assets, checkpoint, invariant }) => {
  requireDisposable(assets);
  await assets.seed({ size: 'P-1' });
  await assets.open();
  await makeSelection(assets, 'several');
  const dialog = await assets.requestDelete();
  const deleted = (await dialog.accept()).gone ?? [];
  await assets.setView('trash');
  await checkpoint('trash');
  const ids = deleted.map(({ id }) => id);
  const inTrash = new Set((await assets.listAll()).map(({ id }) => id));
  invariant(
    { name: 'deleted-is-in-trash', en: 'what is deleted is in the trash', ja: '削除したものがゴミ箱にあること' },
    deleted.filter(({ id }) => !inTrash.has(id)).map(({ name }) => name),
    [],
  );
  const restorable = ids.filter((id) => inTrash.has(id));
  if (restorable.length > 0) await assets.restore(restorable);
  await checkpoint('restored');
  const names = deleted.map(({ name }) => name);
  const back = shownInFolder(await assets.inventory()).filter(({ name }) => names.includes(name));
  invariant(...restoredIsTheSame(back, deleted));
  invariant(...canariesSurvive(await findLostCanaries(assets, ids)));
});
