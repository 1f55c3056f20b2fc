import { PANELS } from '../../editors/contract.ts';
import type { ContractCheck } from './contract-check.ts';
import { settledCount } from './settled-count.ts';
import { mustBe } from './must.ts';

/** Every dialog and panel: opened, seen by `openDialogs`, closed again. */
export const CHECK_PANELS: readonly ContractCheck[] = PANELS.map((panel) => ({
  intent: `openPanel ${panel}`,
  async try({ editor }) {
    await editor.load('<p>words</p>');
    await editor.focus('all');
    await editor.openPanel(panel);
    mustBe(
      { en: 'the number of open dialogs', ja: '開いているダイアログの数' },
      await settledCount(editor.openDialogs(), 1),
      1,
    );
    await editor.closePanel();
    mustBe(
      { en: 'the number of open dialogs after closing it', ja: '閉じた後に開いているダイアログの数' },
      await settledCount(editor.openDialogs(), 0),
      0,
    );
    mustBe({ en: 'the text after closing it', ja: '閉じた後の本文' }, (await editor.text()).trim(), 'words');
  },
}));
