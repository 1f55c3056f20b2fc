import { canariesSurvive, exactlyTheNamed, failuresAreTold, oneRequestEach } from '../src/core/asset-invariants.ts';
import { scenario } from '../src/record/scenario.ts';
import { findLostCanaries } from './asset-library/find-lost-canaries.ts';
import { namesOf } from './asset-library/names-of.ts';
import { requireDisposable } from './asset-library/require-disposable.ts';

const LOCKED = 2;

scenario('partial-failure', async ({ assets, checkpoint, invariant }) => {
  requireDisposable(assets);
  await assets.seed({ size: 'P-1', locked: LOCKED });
  await assets.open();
  const listed = (await assets.list()).map(({ id, name }) => ({ id, name, sha256: '' }));
  // Seeded by name in this order: the last ones are those the server refuses to delete.
  const byName = listed.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const [free, locked] = [byName.slice(0, 3), byName.slice(-LOCKED)];
  const picked = [...free, ...locked];
  for (const { id } of picked) await assets.tick(id);
  const dialog = await assets.requestDelete();
  invariant(
    {
      name: 'dialog-counts-the-ticked',
      en: 'the dialog says how many are selected',
      ja: '確認画面が選択件数を示すこと',
    },
    dialog.count,
    picked.length,
  );
  const { gone, requests, requestedIds } = await dialog.accept();
  await checkpoint('refused in part');
  const told = { message: await assets.message(), failed: locked };
  invariant(...failuresAreTold(told));
  invariant(...oneRequestEach(requests));
  invariant(
    {
      name: 'request-names-the-ticked',
      en: 'the request names exactly what is ticked',
      ja: 'リクエストが、選択したものだけを過不足なく指定していること',
    },
    requestedIds ? [...new Set(requestedIds)].toSorted() : null,
    picked.map(({ id }) => id).toSorted(),
  );
  if (gone) invariant(...exactlyTheNamed(gone, free));
  const mayGo = picked.map(({ id }) => id);
  invariant(...canariesSurvive(await findLostCanaries(assets, mayGo)));

  const left = namesOf(await assets.list());
  invariant(
    {
      name: 'failure-stays-listed',
      en: 'what could not be deleted stays in the list',
      ja: '削除できなかったものが一覧に残ること',
    },
    locked.map(({ name }) => name).filter((name) => !left.includes(name)),
    [],
  );
  const again = await assets.requestDelete();
  const retried = again.asked ? await again.accept() : await again.outcome();
  const refused = new Set(locked.map(({ id }) => id));
  invariant(
    {
      name: 'retry-only-what-failed',
      en: 'a retry requests nothing but what failed',
      ja: '再試行で、失敗したもの以外が要求されないこと',
    },
    (retried.requestedIds ?? ['?']).filter((id) => !refused.has(id)),
    [],
  );
});
