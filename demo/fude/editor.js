import { CardLook } from './card-look.js';
import { libraryApi } from './library-api.js';
import { Library } from './library.js';
import { startTinyMce } from './start-tinymce.js';
import { TableLook } from './table-look.js';

// The page that embeds this one, and nobody else, may talk to it.
const hostOrigin = window.FUDE.hostOrigin ?? new URL(document.referrer || location.href).origin;
const tell = (type, rest = {}) => window.parent.postMessage({ type, ...rest }, hostOrigin);

/** @type {{ library: Library, look: TableLook | CardLook } | null} */
let shown = null;

const editor = await startTinyMce({
  openLibrary: () => void openLibrary(),
  changed: () => tell('fude:change'),
});

window.addEventListener('message', ({ origin, source, data }) => {
  if (origin !== hostOrigin || source !== window.parent) return;
  if (data.type === 'tayori:init') start(data);
  if (data.type === 'tayori:get-content') tell('fude:content', { html: editor.getContent() });
  if (data.type === 'tayori:open-library') void openLibrary();
});

tell('fude:ready', { version: window.FUDE.version });

function start({ token, role, html }) {
  editor.setContent(html ?? '');
  editor.undoManager.clear();
  editor.undoManager.add();
  editor.setDirty(false);
  const look = window.FUDE.build === '4.x' ? new TableLook(closeLibrary) : new CardLook(closeLibrary);
  const library = new Library({ api: libraryApi(token), role, look, insert });
  shown?.look.root.remove();
  document.body.append(look.build(library));
  shown = { library, look };
  document.documentElement.dataset.library = 'ready';
}

async function openLibrary() {
  if (!shown) return;
  shown.look.root.hidden = false;
  tell('fude:library', { open: true });
  await shown.library.open();
}

function closeLibrary() {
  if (shown) shown.look.root.hidden = true;
  tell('fude:library', { open: false });
  editor.focus();
}

/** @param {import('./library-api.js').Asset} asset */
function insert({ url, name, type }) {
  const address = new URL(url, location.href).href;
  const { encode } = editor.dom;
  if (type === 'image') editor.insertContent(`<img src="${encode(address)}" alt="${encode(name)}">`);
  else editor.insertContent(`<a href="${encode(address)}">${encode(name)}</a>`);
}
