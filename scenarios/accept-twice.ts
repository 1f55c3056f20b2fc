import { scenario } from '../src/record/scenario.ts';
import { judgeDeletion } from './asset-library/judge-deletion.ts';
import { makeSelection } from './asset-library/make-selection.ts';
import { readSelection } from './asset-library/read-selection.ts';

scenario('accept-twice', { page: 'shared-library' }, async (context) => {
  const { assets, checkpoint } = context;
  await assets.seed({ size: 'P-1' });
  await assets.open();
  await makeSelection(assets, 'several');
  const selection = await readSelection(assets);
  const dialog = await assets.requestDelete();
  const outcome = await dialog.acceptTwice();
  await checkpoint('accepted');
  await judgeDeletion(context, selection, dialog, outcome);
});
