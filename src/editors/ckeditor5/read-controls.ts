import type { ToolbarValue } from '../../model/recording.ts';
import type { CkEditor5 } from './vendor-api.ts';

/**
 * Runs in the page: menu bar and toolbar in visual order, then the entries of each menu, which is opened and closed again.
 * Menus within menus are named, not opened.
 */
export function readControls(editor: CkEditor5): ToolbarValue[] {
  const root = editor.ui.view.element;
  if (!root) return [];
  const labelOf = (button: Element): string =>
    button.getAttribute('aria-label') ||
    (button.querySelector('.ck-button__label')?.textContent ?? '').trim() ||
    (button as HTMLElement).dataset['ckeTooltipText'] ||
    '';
  const describe = (button: Element, area: string, role = button.getAttribute('role') ?? 'button'): ToolbarValue => {
    const pressed = button.getAttribute('aria-pressed') ?? button.getAttribute('aria-checked');
    return {
      area,
      role,
      name: labelOf(button),
      disabled: button.getAttribute('aria-disabled') === 'true',
      pressed: pressed === null ? null : pressed === 'true',
    };
  };
  const ownButton = (item: Element): Element | null => (item.matches('button') ? item : item.querySelector('button'));

  const found: ToolbarValue[] = [];
  const menus = [...root.querySelectorAll<HTMLElement>('.ck-menu-bar__menu_top-level')];
  for (const menu of menus) {
    const button = ownButton(menu);
    if (button) found.push(describe(button, 'menu bar'));
  }
  for (const item of root.querySelectorAll('.ck-editor__top .ck-toolbar__items > *')) {
    // A split button is named by the menu behind it: what its other half does is what was chosen last.
    const split = item.querySelector(':scope > .ck-splitbutton > .ck-splitbutton__arrow');
    const button = split ?? ownButton(item);
    if (button) found.push(describe(button, 'toolbar', item.matches('.ck-dropdown') ? 'dropdown' : undefined));
  }
  for (const menu of menus) {
    const opener = menu.querySelector<HTMLElement>('.ck-menu-bar__menu__button');
    if (!opener) continue;
    opener.click();
    for (const item of menu.querySelectorAll(
      ':scope > .ck-menu-bar__menu__panel > .ck-list > .ck-menu-bar__menu__item',
    )) {
      const button = ownButton(item);
      if (button) found.push(describe(button, `menu: ${labelOf(opener)}`));
    }
    if (opener.getAttribute('aria-expanded') === 'true') opener.click();
  }
  return found;
}
