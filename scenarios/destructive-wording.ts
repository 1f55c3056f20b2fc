import { dialogSaysEnough, nothingHappens } from '../src/core/asset-invariants.ts';
import { Inapplicable } from '../src/editors/contract.ts';
import type { DeleteDialog } from '../src/record/assets/contract.ts';
import { scenario } from '../src/record/scenario.ts';
import { makeSelection } from './asset-library/make-selection.ts';

const DELETES = /delete|remove|discard|削除|消去|^ok$|^yes$|^はい$/i;
const DOES_NOT = /cancel|keep|don['’]t|\bno\b|キャンセル|しない|中止|いいえ/i;

/** Every question that the library asks before it deletes; none is agreed to. */
scenario('destructive-wording', { timeout: 60_000 }, async ({ assets, checkpoint, invariant, observe }) => {
  await assets.seed({ size: 'P+1', used: 1, inFolders: 3 });
  await assets.open();
  await read('several', () => ask('several'));
  await read('one', async () => {
    // The first two are used in mails, and say so.
    const third = (await assets.list())[2];
    await assets.tick(third?.id ?? '');
    return assets.requestDelete();
  });
  await read('everything', () => ask('everything'));
  await read('used', () => ask('single'));
  await read('folder', () => assets.requestFolderDelete('campaign'));

  async function ask(gesture: string): Promise<DeleteDialog> {
    await makeSelection(assets, gesture);
    return assets.requestDelete();
  }

  async function read(name: string, bringUp: () => Promise<DeleteDialog>): Promise<void> {
    const dialog = await bringUp().catch((error: unknown) => {
      if (error instanceof Inapplicable) return null;
      throw error;
    });
    observe(`${name}: is asked about`, dialog !== null);
    if (!dialog) return;
    const { asked, kind, text, count, buttons, defaultFocus } = dialog;
    invariant(
      {
        name: 'asks-first',
        en: `the library asks before it deletes (${name})`,
        ja: `削除の前に確認されること（${name}）`,
      },
      asked,
      true,
    );
    // A mail that uses it is told with numbers of its own.
    if (name !== 'used') {
      const destructive = buttons.find((button) => DELETES.test(button) && !DOES_NOT.test(button)) ?? '';
      invariant(...dialogSaysEnough({ count, text, defaultFocus, destructive }));
    }
    if (kind === 'in-page') await checkpoint(name);
    const { requests, gone } = await dialog.cancel();
    // The browser's own question keeps a page from being looked at; it is read once it is answered.
    if (kind !== 'in-page') await checkpoint(name);
    const nothing = { ticked: [], listed: [] };
    invariant(...nothingHappens({ requests, gone: gone ?? [], ...nothing }, nothing));
    await assets.open();
  }
});
