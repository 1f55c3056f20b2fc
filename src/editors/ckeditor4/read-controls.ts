import type { ToolbarValue } from '../../model/recording.ts';
import type { CkEditor4 } from './vendor-api.ts';

/** Runs in the page: the toolbar in visual order. */
export function readControls(editor: CkEditor4): ToolbarValue[] {
  const controls = editor.container?.$.querySelectorAll('.cke_top :is(a.cke_button, a.cke_combo_button)') ?? [];
  return [...controls].map((control): ToolbarValue => {
    const pressed = control.getAttribute('aria-pressed');
    const label = (control.querySelector('.cke_button_label')?.textContent ?? '').trim();
    return {
      area: 'toolbar',
      role: control.matches('.cke_combo_button') ? 'combobox' : 'button',
      name: label || control.getAttribute('title') || '',
      disabled: control.getAttribute('aria-disabled') === 'true' || control.closest('.cke_combo_disabled') !== null,
      pressed: pressed === null ? null : pressed === 'true',
    };
  });
}
