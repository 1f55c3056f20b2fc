import { element } from './element.js';
import { faulty } from './faulty.js';
import { words } from './words.js';

/**
 * Shows one asset large.
 * @param {import('./library-api.js').Asset} asset
 * @param {import('./library.js').Library} library
 */
export function openPreview(asset, library) {
  const close = element(
    'button',
    { type: 'button', class: 'close', 'aria-label': words.close, onclick: () => backdrop.remove() },
    '×',
  );
  const shown =
    asset.type === 'image'
      ? element('img', { src: asset.url, alt: asset.name })
      : element('p', { class: 'document' }, words.type.document);
  const backdrop = element(
    'div',
    { class: 'backdrop' },
    element(
      'section',
      { role: 'dialog', 'aria-label': words.preview, class: 'preview', tabindex: -1 },
      element('header', {}, element('h2', {}, asset.name), close),
      shown,
    ),
  );
  backdrop.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') backdrop.remove();
    if (event.key === 'Delete' && faulty('delete-key-in-preview-deletes')) library.askToDelete();
  });
  document.body.append(backdrop);
  close.focus();
}
