import { compareToolbar } from '../core/compare-toolbar.ts';
import { groupEdits } from '../core/group-edits.ts';
import { Inapplicable } from '../editors/contract.ts';
import type { Probe } from './contract.ts';

/** What a user is offered: controls of toolbar and menus. */
export const toolbar: Probe<'toolbar'> = {
  name: 'toolbar',
  title: { en: 'Toolbar and menus', ja: 'ツールバーとメニュー' },
  async look({ editor, clean }) {
    if (!editor) throw new Inapplicable('There is no editor whose toolbar could be listed.');
    const controls = await editor.inventory();
    return controls.map((control) => ({ ...control, name: clean(control.name).slice(0, 500) }));
  },
  compare: (old, next) => groupEdits(compareToolbar(old, next)),
};
