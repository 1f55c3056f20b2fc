import type { ToolbarValue } from '../../model/recording.ts';
import type { Trumbowyg } from './vendor-api.ts';

/** Runs in the page: the toolbar in visual order, then the entries of each of its menus. */
export function readControls(editor: Trumbowyg): ToolbarValue[] {
  const box = editor.$box[0];
  const pane = box?.querySelector('.trumbowyg-button-pane');
  if (!box || !pane) return [];
  const isDisabled = (button: Element): boolean =>
    pane.matches('.trumbowyg-disable') && !button.matches('.trumbowyg-not-disable, .trumbowyg-active');
  const describe = (button: HTMLButtonElement, area: string, name: string): ToolbarValue => ({
    area,
    role: 'button',
    name,
    disabled: isDisabled(button),
    pressed: button.matches('.trumbowyg-active'),
  });
  const textOf = (button: Element): string => (button.textContent ?? '').trim();
  const found = [...pane.querySelectorAll('button')].map((button) =>
    describe(button, 'toolbar', button.title || textOf(button)),
  );
  for (const menu of box.querySelectorAll<HTMLElement>('.trumbowyg-dropdown')) {
    const area = `menu: ${menu.dataset['trumbowygDropdown'] ?? ''}`;
    for (const button of menu.querySelectorAll('button'))
      found.push(describe(button, area, textOf(button) || button.title));
  }
  return found;
}
