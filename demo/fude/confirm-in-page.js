import { element } from './element.js';
import { faulty } from './faulty.js';
import { words } from './words.js';

/** How long a dialog takes to go that does not mind a second click. */
const SLOW_MS = 200;

/**
 * Asks with a dialog of the page.
 * @param {import('./questions.js').Question} question
 * @param {(answer: 'accept' | 'cancel' | 'escape' | 'close' | 'outside') => void} answered
 */
export function confirmInPage({ title, lines }, answered) {
  const before = document.activeElement;
  const go = () => {
    backdrop.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const answer = (how) => () => {
    if (how === 'accept' && faulty('double-click-sends-twice')) setTimeout(go, SLOW_MS);
    else go();
    answered(how);
  };
  const labels = { delete: words.delete, cancel: words.cancel };
  if (faulty('wording-swapped')) Object.assign(labels, { delete: words.cancel, cancel: words.delete });

  const cancel = element('button', { class: 'plain', type: 'button', onclick: answer('cancel') }, labels.cancel);
  const accept = element('button', { class: 'danger', type: 'button', onclick: answer('accept') }, labels.delete);
  const close = element(
    'button',
    { class: 'close', type: 'button', 'aria-label': words.close, onclick: answer('close') },
    '×',
  );
  const dialog = element(
    'section',
    { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'question', class: 'question' },
    element('header', {}, element('h2', { id: 'question' }, title), close),
    ...lines.map((line) => element('p', {}, line)),
    element('footer', {}, cancel, accept),
  );
  const backdrop = element('div', { class: 'backdrop' }, dialog);
  backdrop.addEventListener('click', ({ target }) => target === backdrop && answer('outside')());
  backdrop.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') answer('escape')();
    if (event.key === 'Tab') keepFocusWithin(event, [close, cancel, accept]);
  });
  document.body.append(backdrop);
  if (faulty('enter-deletes')) accept.focus();
  else cancel.focus();
}

function keepFocusWithin(event, stops) {
  const at = stops.indexOf(document.activeElement);
  event.preventDefault();
  stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length).focus();
}
