import { canariesSurvive, exactlyTheNamed, usedAssetsWarn } from '../src/core/asset-invariants.ts';
import { withoutNames } from '../src/core/read-count.ts';
import { scenario } from '../src/record/scenario.ts';
import { findLostCanaries } from './asset-library/find-lost-canaries.ts';
import { requireDisposable } from './asset-library/require-disposable.ts';

/** A row: `used` in which mail, `saved` or `reserved`. */
scenario('delete-used-asset', { page: 'shared-library' }, async ({ assets, editor, row, checkpoint, invariant }) => {
  requireDisposable(assets);
  await assets.seed({ size: 'P-1', used: 1 });
  await assets.open();
  const listed = await assets.list();
  // Seeded by name: the first is used in a saved mail, the second in a reserved one.
  const byName = listed.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const [used, plain] = [byName[row.used === 'saved' ? 0 : 1], byName[4]];
  if (!used || !plain) throw new Error('The list shows too few assets.');
  const names = listed.map(({ name }) => name);

  await assets.tick(plain.id);
  const usual = await assets.requestDelete();
  await usual.cancel();
  await assets.untick(plain.id);
  await assets.tick(used.id);
  const dialog = await assets.requestDelete();
  const { gone } = await dialog.accept();
  await checkpoint('deleted');
  const warned = withoutNames(dialog.text, names) !== withoutNames(usual.text, names);
  invariant(...usedAssetsWarn(warned, await isServed(assets.seeded().find(({ id }) => id === used.id)?.url ?? '')));
  if (gone) invariant(...exactlyTheNamed(gone, [{ ...used, sha256: '' }]));
  invariant(...canariesSurvive(await findLostCanaries(assets, [used.id])));

  async function isServed(url: string): Promise<boolean> {
    return editor.frame.evaluate(async (path) => {
      const answer = await fetch(path, { cache: 'no-store' });
      // An answer that nobody reads does not end.
      await answer.arrayBuffer();
      return answer.ok;
    }, url);
  }
});
