import type { ToolbarValue } from '../../model/recording.ts';
import type { TinyMceEditor } from './vendor-api.ts';

/**
 * Runs in the page: menu bar, toolbars and the overflow toolbar in visual order, then the entries of each menu, which is
 * opened and closed again. Menus within menus are named, not opened: some of them show the time of day.
 */
export async function readControls(editor: TinyMceEditor): Promise<ToolbarValue[]> {
  const container = editor.getContainer();
  if (!container) return [];
  const hadFocus = editor.hasFocus();
  const CONTROLS = 'button, a[href], input, select, [role=button], [role=combobox], [role^=menuitem], [role=option]';
  const OVERFLOW = '.tox-toolbar__overflow';

  /** A turn of the event loop that does not move the page's clock, as a timer would. */
  const turn = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  const until = async (holds: () => boolean): Promise<boolean> => {
    for (let round = 0; round < 200 && !holds(); round++) await turn();
    return holds();
  };
  const shown = (element: Element): boolean => element.getClientRects().length > 0;
  const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string =>
    element.getAttribute('aria-label') ||
    element.getAttribute('title') ||
    textOf(element.querySelector('.tox-collection__item-label') ?? element);
  const describe = (element: Element, area: string): ToolbarValue => {
    const pressed = element.getAttribute('aria-pressed') ?? element.getAttribute('aria-checked');
    return {
      area,
      role: element.getAttribute('role') ?? (element.tagName === 'A' ? 'link' : element.tagName.toLowerCase()),
      name: nameOf(element),
      disabled: element.getAttribute('aria-disabled') === 'true' || (element as HTMLButtonElement).disabled === true,
      pressed: pressed === null ? null : pressed === 'true',
    };
  };
  /** Outermost controls only: a split button holds two. */
  const controlsIn = (scope: Element, area: string): ToolbarValue[] =>
    [...scope.querySelectorAll(CONTROLS)]
      .filter((element) => shown(element) && !element.parentElement?.closest(CONTROLS))
      .map((element) => describe(element, area));

  const found: ToolbarValue[] = [];
  const header = container.querySelector('.tox-editor-header') ?? container;
  const menuBar = header.querySelector('.tox-menubar');
  if (menuBar) found.push(...controlsIn(menuBar, 'menu bar'));
  for (const promotion of header.querySelectorAll('.tox-promotion')) found.push(...controlsIn(promotion, 'menu bar'));
  for (const bar of header.querySelectorAll('.tox-toolbar, .tox-toolbar__primary')) {
    if (shown(bar)) found.push(...controlsIn(bar, 'toolbar'));
  }

  const drawerWasOpen = editor.queryCommandState('ToggleToolbarDrawer');
  if (!drawerWasOpen) editor.execCommand('ToggleToolbarDrawer', false, undefined, { skip_focus: true });
  if (editor.queryCommandState('ToggleToolbarDrawer')) {
    await until(() => [...document.querySelectorAll(OVERFLOW)].some(shown));
    for (const bar of document.querySelectorAll(OVERFLOW))
      if (shown(bar)) found.push(...controlsIn(bar, 'overflow toolbar'));
    if (!drawerWasOpen) editor.execCommand('ToggleToolbarDrawer', false, undefined, { skip_focus: true });
  }

  for (const item of menuBar?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []) {
    item.click();
    await until(() => document.querySelector('.tox-menu') !== null);
    for (const menu of document.querySelectorAll('.tox-menu')) found.push(...controlsIn(menu, `menu: ${textOf(item)}`));
    if (item.getAttribute('aria-expanded') === 'true') item.click();
    await until(() => document.querySelector('.tox-menu') === null);
  }
  if (hadFocus) editor.focus();
  return found;
}
