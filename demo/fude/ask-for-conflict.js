import { element } from './element.js';
import { words } from './words.js';

/**
 * What is to become of an upload whose name is taken.
 * @param {string} name
 * @returns {Promise<'keep-both' | 'replace' | 'cancel'>}
 */
export function askForConflict(name) {
  return new Promise((resolve) => {
    const choice = (answer, text, style) =>
      element(
        'button',
        { type: 'button', class: style, 'data-answer': answer, onclick: () => (backdrop.remove(), resolve(answer)) },
        text,
      );
    const cancel = choice('cancel', words.cancel, 'plain');
    const backdrop = element(
      'div',
      { class: 'backdrop' },
      element(
        'section',
        { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'conflict', class: 'question conflict' },
        element('header', {}, element('h2', { id: 'conflict' }, words.exists(name))),
        element(
          'footer',
          {},
          cancel,
          choice('replace', words.replace, 'plain'),
          choice('keep-both', words.keepBoth, 'primary'),
        ),
      ),
    );
    backdrop.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') cancel.click();
    });
    document.body.append(backdrop);
    cancel.focus();
  });
}
