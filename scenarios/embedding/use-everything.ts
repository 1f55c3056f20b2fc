import { Inapplicable, PANELS, type Editor } from '../../src/editors/contract.ts';

/** What a user does in a session: a document is opened, typed into, pasted into; every panel is opened once. */
export async function useEverything(editor: Editor, settle: () => Promise<void>): Promise<void> {
  await editor.load('<h2>見出し</h2><p>本文</p>');
  await editor.focus('end');
  await editor.type('a');
  await editor.paste({ html: '<p>貼り付け<strong>太字</strong></p>', text: '貼り付け太字' });
  for (const panel of PANELS) {
    try {
      await editor.focus('all');
      await editor.openPanel(panel);
      await settle();
      await editor.closePanel();
    } catch (error) {
      if (!(error instanceof Inapplicable)) throw error;
    }
  }
  await settle();
}
