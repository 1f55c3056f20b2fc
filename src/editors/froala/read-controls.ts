import type { ToolbarValue } from '../../model/recording.ts';
import type { FroalaEditor } from './vendor-api.ts';

/** Runs in the page: the toolbar in visual order. */
export function readControls(editor: FroalaEditor): ToolbarValue[] {
  const toolbar = editor.$box[0]?.querySelector('.fr-toolbar');
  if (!toolbar) return [];
  const shown = (element: Element): boolean => element.getClientRects().length > 0;
  return [...toolbar.querySelectorAll<HTMLElement>('.fr-command.fr-btn')].filter(shown).map((control): ToolbarValue => {
    const pressed = control.getAttribute('aria-pressed');
    const hidden = (control.querySelector('.fr-sr-only')?.textContent ?? '').trim();
    return {
      area: 'toolbar',
      role: control.getAttribute('role') ?? 'button',
      name: control.getAttribute('aria-label') || hidden || control.title || control.dataset['cmd'] || '',
      disabled: control.getAttribute('aria-disabled') === 'true' || control.classList.contains('fr-disabled'),
      pressed: pressed === null ? null : pressed === 'true',
    };
  });
}
