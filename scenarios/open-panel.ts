import type { Panel } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('open-panel', async ({ editor, row, checkpoint, invariant, settle }) => {
  await editor.load('<p>本文</p>');
  await settle();
  const before = await editor.content();
  await editor.focus('all');
  // What a selection brings up by itself must be there, or not, before the panel covers it.
  await settle();
  await editor.openPanel(row.panel as Panel);
  await checkpoint('open');
  await editor.closePanel();
  await settle();
  invariant(
    { en: 'closing it changes nothing', ja: '閉じるだけでは何も変わらないこと' },
    await editor.content(),
    before,
  );
});
