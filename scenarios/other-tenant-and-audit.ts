import { auditIsComplete } from '../src/core/asset-invariants.ts';
import { scenario } from '../src/record/scenario.ts';
import { judgeDeletion } from './asset-library/judge-deletion.ts';
import { makeSelection } from './asset-library/make-selection.ts';
import { readSelection } from './asset-library/read-selection.ts';
import { requireDisposable } from './asset-library/require-disposable.ts';

/** The first asset has a namesake of another tenant. */
scenario('other-tenant-and-audit', { page: 'shared-library' }, async (context) => {
  const { assets, checkpoint, invariant } = context;
  requireDisposable(assets);
  await assets.seed({ size: 'P-1' });
  await assets.open();
  await makeSelection(assets, 'several');
  const selection = await readSelection(assets);
  const dialog = await assets.requestDelete();
  const outcome = await dialog.accept();
  await checkpoint('deleted');
  await judgeDeletion(context, selection, dialog, outcome);
  const ids = selection.ticked.map(({ id }) => id);
  invariant(...auditIsComplete(await assets.audit(), 'delete', ids));
});
