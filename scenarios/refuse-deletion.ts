import { nothingHappens } from '../src/core/asset-invariants.ts';
import type { DeleteDialog, DeleteOutcome } from '../src/record/assets/contract.ts';
import { scenario } from '../src/record/scenario.ts';
import { findLostCanaries } from './asset-library/find-lost-canaries.ts';
import { makeSelection } from './asset-library/make-selection.ts';

const ANSWERS: Record<string, (dialog: DeleteDialog) => Promise<DeleteOutcome>> = {
  cancel: (dialog) => dialog.cancel(),
  escape: (dialog) => dialog.escape(),
  close: (dialog) => dialog.close(),
  outside: (dialog) => dialog.clickOutside(),
  enter: (dialog) => dialog.enter(),
};

/** A row: the `answer` to the question, and the `gesture` that selects. */
scenario('refuse-deletion', { page: 'shared-library' }, async ({ assets, row, checkpoint, invariant }) => {
  const answer = ANSWERS[String(row.answer)];
  if (!answer) throw new Error(`"${String(row.answer)}" is no answer: ${Object.keys(ANSWERS).join(', ')}`);
  await assets.seed({ size: 'P-1' });
  await assets.open();
  await makeSelection(assets, String(row.gesture ?? 'several'));
  const before = await look();
  const dialog = await assets.requestDelete();
  invariant(
    { name: 'asks-first', en: 'the library asks before it deletes', ja: '削除の前に確認されること' },
    dialog.asked,
    true,
  );
  const { requests, gone } = await answer(dialog);
  invariant(...nothingHappens({ requests, gone: gone ?? [], ...(await look()) }, before));
  invariant(
    { name: 'server-holds-the-same', en: 'the server holds what it held', ja: 'サーバー上のファイルに変化がないこと' },
    (await findLostCanaries(assets, [])).map(({ name }) => name),
    [],
  );
  await checkpoint('refused');

  /** One page: a dialog that stays open keeps nobody from looking. */
  async function look(): Promise<{ ticked: string[]; listed: string[] }> {
    const listed = await assets.list();
    return {
      ticked: listed.filter(({ ticked }) => ticked).map(({ name }) => name),
      listed: listed.map(({ name }) => name),
    };
  }
});
