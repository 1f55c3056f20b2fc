import type { ToolbarValue } from '../../model/recording.ts';
import type { QuillEditor } from './vendor-api.ts';

/**
 * Runs in the page: the toolbar in visual order, then the entries of each picker.
 *
 * Version 1 gives its controls no accessible name; they get the one version 2 would give them, so that the inventory
 * says whether a control is there. That the name was missing is what the accessibility probe sees.
 */
export function readControls(editor: QuillEditor): ToolbarValue[] {
  const toolbar = (editor.getModule('toolbar') as { container?: HTMLElement } | undefined)?.container;
  if (!toolbar) return [];
  const formatOf = (element: Element): string =>
    [...element.classList]
      .find((name) => name.startsWith('ql-') && !/^ql-(active|picker|expanded)/.test(name))
      ?.slice(3) ?? '';
  const buttonName = (button: HTMLButtonElement): string =>
    button.getAttribute('aria-label') || [formatOf(button), button.value].filter(Boolean).join(': ');
  const pressedOf = (element: Element): boolean => element.classList.contains('ql-active');

  const found: ToolbarValue[] = [];
  const entries: ToolbarValue[] = [];
  for (const control of toolbar.querySelectorAll('button, .ql-picker')) {
    if (control instanceof HTMLButtonElement) {
      const name = buttonName(control);
      found.push({ area: 'toolbar', role: 'button', name, disabled: control.disabled, pressed: pressedOf(control) });
      continue;
    }
    const name = formatOf(control);
    found.push({ area: 'toolbar', role: 'picker', name, disabled: false, pressed: null });
    for (const item of control.querySelectorAll('.ql-picker-item')) {
      const entry = item.getAttribute('data-label') || item.getAttribute('data-value') || 'default';
      entries.push({ area: `menu: ${name}`, role: 'option', name: entry, disabled: false, pressed: null });
    }
  }
  return [...found, ...entries];
}
