import type { ToolbarValue } from '../../model/recording.ts';
import type { GrapesJs } from './vendor-api.ts';

/**
 * Runs in the page: the buttons of the panels, then the blocks, then the toolbar over a text.
 *
 * The newer preset gives its buttons no name; then they go by their id, so that the inventory says whether a control is
 * there.
 */
export function readControls(editor: GrapesJs): ToolbarValue[] {
  const found: ToolbarValue[] = [];
  for (const panel of editor.Panels.getPanels().models) {
    const area = panel.get('id') === 'views' ? 'sidebar' : 'toolbar';
    for (const button of panel.get('buttons')?.models ?? []) {
      const name = button.get('attributes')?.title || button.get('id');
      if (!name) continue;
      const pressed = Boolean(button.get('active'));
      found.push({ area, role: 'button', name, disabled: Boolean(button.get('disable')), pressed });
    }
  }
  for (const block of editor.BlockManager.getAll().models) {
    const label = document.createElement('div');
    label.innerHTML = block.get('label');
    const name = (label.textContent ?? '').trim() || block.get('id');
    found.push({ area: 'menu: blocks', role: 'block', name, disabled: false, pressed: null });
  }
  for (const button of document.querySelectorAll<HTMLElement>('.gjs-rte-action')) {
    const pressed = button.matches('.gjs-rte-active');
    found.push({ area: 'menu: text', role: 'button', name: button.title, disabled: false, pressed });
  }
  return found;
}
