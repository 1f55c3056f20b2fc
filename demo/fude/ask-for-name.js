import { element } from './element.js';
import { words } from './words.js';

/**
 * @param {string} name the name it has
 * @returns {Promise<string>} the new one; '' when there is to be none
 */
export function askForName(name) {
  return new Promise((resolve) => {
    const done = (answer) => () => {
      backdrop.remove();
      resolve(answer());
    };
    const input = element('input', { type: 'text', value: name, 'aria-label': words.newName });
    const save = done(() => input.value.trim());
    const cancel = done(() => '');
    const backdrop = element(
      'div',
      { class: 'backdrop' },
      element(
        'section',
        { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'rename', class: 'question rename' },
        element('header', {}, element('h2', { id: 'rename' }, words.rename)),
        input,
        element(
          'footer',
          {},
          element('button', { type: 'button', class: 'plain', onclick: cancel }, words.cancel),
          element('button', { type: 'button', class: 'primary', onclick: save }, words.save),
        ),
      ),
    );
    backdrop.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter' && event.target === input) save();
      if (event.key === 'Escape') cancel();
    });
    document.body.append(backdrop);
    input.select();
  });
}
