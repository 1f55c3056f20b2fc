import type { ToolbarValue } from '../../model/recording.ts';
import type { JoditEditor } from './vendor-api.ts';

/**
 * Runs in the page: the toolbar in visual order. A control without an accessible name has the one by which Jodit itself
 * knows it, so that the inventory says whether it is there.
 */
export function readControls(editor: JoditEditor): ToolbarValue[] {
  const toolbar = editor.container.querySelector('.jodit-toolbar__box');
  if (!toolbar) return [];
  const shown = (element: Element): boolean => element.getClientRects().length > 0;
  return [...toolbar.querySelectorAll<HTMLElement>('.jodit-toolbar-button, .jodit-toolbar-select')]
    .filter(shown)
    .map((control): ToolbarValue => {
      const button = control.querySelector('button') ?? control;
      const pressed = button.getAttribute('aria-pressed');
      return {
        area: 'toolbar',
        role: button.getAttribute('role') ?? 'button',
        name: button.getAttribute('aria-label') || control.dataset['ref'] || (control.textContent ?? '').trim(),
        disabled: control.hasAttribute('disabled') || button.hasAttribute('disabled'),
        pressed: pressed === null ? null : pressed === 'true',
      };
    });
}
