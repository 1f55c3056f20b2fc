import { Inapplicable } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';

/** What the console says from loading to taking the editor away. */
scenario('console-over-a-session', async ({ editor, checkpoint, settle }) => {
  await checkpoint('ready');
  await editor.load('<h2>見出し</h2><p>本文</p>');
  await checkpoint('loaded');
  await editor.focus('end');
  await editor.type('abc');
  await editor.command('bold');
  await editor.press('Enter');
  await checkpoint('edited');
  await editor.paste({ html: '<p>貼り付け<strong>太字</strong></p>', text: '貼り付け太字' });
  await settle();
  await checkpoint('pasted');
  await editor.undo();
  await editor.redo();
  await checkpoint('undone');
  try {
    await editor.destroy();
  } catch (error) {
    // Taking it away is the application's own affair then.
    if (error instanceof Inapplicable) return;
    throw error;
  }
  await settle();
  await checkpoint('taken away');
});
