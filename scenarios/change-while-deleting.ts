import { scenario } from '../src/record/scenario.ts';
import { judgeDeletion } from './asset-library/judge-deletion.ts';
import { makeSelection } from './asset-library/make-selection.ts';
import { readSelection } from './asset-library/read-selection.ts';

/** Longer than an interface that locks itself while it deletes should be tried. */
const TRY_MS = 2000;

scenario('change-while-deleting', { page: 'shared-library' }, async (context) => {
  const { assets, checkpoint, observe } = context;
  await assets.seed({ size: 'P-1' });
  await assets.open();
  await makeSelection(assets, 'several');
  const selection = await readSelection(assets);
  const others = selection.shown.filter(({ ticked }) => !ticked);
  const dialog = await assets.requestDelete();
  assets.treatNext('hold');
  await dialog.accept();
  // A library that lets nobody change anything meanwhile is as good.
  observe('selection can be changed while it deletes', await tickWithin(others[0]?.id ?? ''));
  await assets.letGo();
  const outcome = await dialog.outcome();
  await checkpoint('deleted');
  await judgeDeletion(context, selection, dialog, outcome);

  async function tickWithin(id: string): Promise<boolean> {
    const ticking = assets.tick(id).then(
      () => true,
      () => false,
    );
    let timer: NodeJS.Timeout | undefined;
    const locked = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), TRY_MS)));
    try {
      return await Promise.race([ticking, locked]);
    } finally {
      clearTimeout(timer);
    }
  }
});
