import { drawnIsSelected, nothingHappens } from '../src/core/asset-invariants.ts';
import type { KeyPlace } from '../src/editors/asset-library.ts';
import { scenario } from '../src/record/scenario.ts';
import { makeSelection } from './asset-library/make-selection.ts';

/** A row: the `key`, and `where` it is pressed. Only in the list it may ask to delete, and nowhere does it delete unasked. */
scenario('delete-key', { page: 'shared-library' }, async ({ assets, row, checkpoint, invariant }) => {
  const where = row.where as KeyPlace;
  await assets.seed({ size: 'P-1' });
  await assets.open();
  await makeSelection(assets, 'several');
  const ticked = (await assets.list()).filter((asset) => asset.ticked).map(({ name }) => name);
  const dialog = await assets.pressKey(String(row.key), where);
  if (where === 'list') {
    invariant(...drawnIsSelected(ticked, null, dialog.asked ? dialog.count : ticked.length));
  } else {
    invariant(
      {
        name: 'key-does-not-ask',
        en: 'the key has no meaning here for what is selected',
        ja: 'ここでは、キーが選択中のファイルに作用しないこと',
      },
      dialog.asked,
      false,
    );
  }
  const { requests, gone } = dialog.asked ? await dialog.cancel() : await dialog.outcome();
  const nothing = { ticked: [], listed: [] };
  invariant(...nothingHappens({ requests, gone: gone ?? [], ...nothing }, nothing));
  await checkpoint('pressed');
});
