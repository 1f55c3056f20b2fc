import { canariesSurvive, exactlyTheNamed } from '../src/core/asset-invariants.ts';
import type { Treatment } from '../src/record/assets/contract.ts';
import { scenario } from '../src/record/scenario.ts';
import { findLostCanaries } from './asset-library/find-lost-canaries.ts';
import { makeSelection } from './asset-library/make-selection.ts';
import { openSilent } from './asset-library/open-silent.ts';
import { requireDisposable } from './asset-library/require-disposable.ts';

/** A row: the `fault` of the network, `error` or `lose-answer`. */
scenario('lost-answer-and-retry', { page: 'shared-library' }, async (context) => {
  const { assets, row, checkpoint, invariant } = context;
  requireDisposable(assets);
  await assets.seed({ size: 'P+1' });
  await openSilent(context);
  const meant = await makeSelection(assets, 'several');
  const picked = meant(await assets.list()) ?? [];
  const ids = picked.map(({ id }) => id);
  const first = await assets.requestDelete();
  assets.treatNext(row.fault as Treatment);
  await first.accept();
  invariant(
    {
      name: 'failure-is-told',
      en: 'the user is told that something went wrong',
      ja: '失敗したことが画面に示されること',
    },
    (await assets.message()) !== '',
    true,
  );
  await checkpoint('failed');
  // The network works again.
  await assets.letGo();
  await retry();
  await checkpoint('tried again');

  const before = new Map(assets.seeded().map((asset) => [asset.id, asset]));
  const live = new Set((await assets.inventory()).filter(({ trashed }) => !trashed).map(({ id }) => id));
  const gone = [...before.values()].filter(({ id, trashed }) => !trashed && !live.has(id));
  invariant(
    ...exactlyTheNamed(
      gone,
      picked.map(({ id, name }) => ({ id, name, sha256: '' })),
    ),
  );
  invariant(...canariesSurvive(await findLostCanaries(assets, ids)));

  /** With what is still selected; else with what is still listed of it. */
  async function retry(): Promise<void> {
    const again = await assets.requestDelete();
    if (again.asked) return void (await again.accept());
    await assets.open();
    const left = (await assets.list()).filter(({ id }) => ids.includes(id));
    if (left.length === 0) return;
    for (const { id } of left) await assets.tick(id);
    await (await assets.requestDelete()).accept();
  }
});
