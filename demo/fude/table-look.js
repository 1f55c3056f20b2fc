import { element } from './element.js';
import { askForConflict } from './ask-for-conflict.js';
import { confirmNatively } from './confirm-natively.js';
import { faulty } from './faulty.js';
import { listKeys } from './list-keys.js';
import { openPreview } from './open-preview.js';
import { words } from './words.js';

/** Fude 4: a table with check boxes, a pager in words, the browser's own questions. */
export class TableLook {
  ask = confirmNatively;
  askForConflict = askForConflict;

  /** @param {() => void} closed */
  constructor(closed) {
    this.closed = closed;
  }

  /** @param {import('./library.js').Library} library */
  build(library) {
    this.library = library;
    this.root = element(
      'div',
      { class: 'library table-look', role: 'region', 'aria-label': words.library, hidden: true },
      this.#titleBar(),
      this.#tools(),
      (this.places = element('div', { class: 'places' })),
      (this.banner = element('div', { class: 'banner', role: 'status' })),
      (this.list = element('div', { class: 'list', tabindex: 0, 'data-part': 'list', ...listKeys(library) })),
      this.#bottom(),
    );
    return this.root;
  }

  #titleBar() {
    return element(
      'div',
      { class: 'title-bar' },
      element('h1', {}, words.library),
      this.library.mayChange ? '' : element('span', { class: 'badge' }, words.readOnly),
      element(
        'button',
        { type: 'button', class: 'close-library', 'aria-label': words.close, onclick: () => this.closed() },
        '×',
      ),
    );
  }

  #tools() {
    const { library } = this;
    const search = element('input', { type: 'search', placeholder: words.search, 'aria-label': words.search });
    search.addEventListener('keydown', (event) => {
      if (event.key === 'Delete' && faulty('delete-key-in-search-box-deletes')) library.askToDelete();
      if (event.key === 'Enter') void library.show({ q: search.value.trim() });
    });
    this.search = search;
    this.type = element(
      'select',
      { 'aria-label': words.kind, onchange: () => void library.show({ type: this.type.value }) },
      ...Object.entries(words.types).map(([value, text]) => element('option', { value }, text)),
    );
    const file = element('input', { type: 'file', 'aria-label': words.upload });
    file.addEventListener('change', () => {
      if (file.files?.[0]) void library.upload(file.files[0]);
      file.value = '';
    });
    this.trash = element('button', {
      type: 'button',
      class: 'trash',
      onclick: () => void library.show({ view: library.inTrash ? 'live' : 'trash', folder: '' }),
    });
    return element(
      'div',
      { class: 'tools' },
      search,
      this.type,
      element('button', { type: 'button', 'data-part': 'refresh', onclick: () => void library.load() }, words.refresh),
      this.trash,
      element('span', { class: 'gap' }),
      library.mayChange ? element('label', { class: 'button' }, words.upload, file) : '',
    );
  }

  #bottom() {
    const { library } = this;
    const button = (part, onclick, text = '') =>
      element('button', { type: 'button', 'data-part': part, onclick }, text);
    this.count = element('span', { 'data-part': 'count', 'aria-live': 'polite' });
    this.everything = button('everything', () => library.selectEverything());
    this.clear = button('clear', () => library.clearSelection(), words.clear);
    this.remove = button('delete', () => library.askToDelete(), words.delete);
    this.restore = button('restore', () => void library.restore(), words.restore);
    this.previous = button('previous', () => void library.goTo(library.page - 1), `« ${words.previous}`);
    this.next = button('next', () => void library.goTo(library.page + 1), `${words.next} »`);
    this.pageText = element('span', { class: 'page-text' });
    this.goTo = element('input', { type: 'number', min: 1, 'aria-label': words.goTo });
    this.goTo.addEventListener('change', () => {
      void library.goTo(Number(this.goTo.value));
      this.goTo.value = '';
    });
    this.size = element(
      'select',
      { 'aria-label': words.perPage, onchange: () => void library.show({ size: Number(this.size.value) }) },
      ...[10, 20, 50].map((size) => element('option', { value: size }, String(size))),
    );
    return element(
      'div',
      { class: 'bottom' },
      element('div', { class: 'selection' }, this.count, this.everything, this.clear, this.restore, this.remove),
      element('div', { class: 'pager' }, this.previous, this.pageText, this.next, this.goTo, this.size, words.perPage),
    );
  }

  drawList() {
    const { library } = this;
    const { view, assets } = library;
    this.search.value = view.q;
    this.type.value = view.type;
    this.size.value = String(library.size);
    this.trash.textContent = library.inTrash ? words.backToLibrary : words.trash;
    this.places.replaceChildren(...this.#places());
    this.headerBox = element('input', {
      type: 'checkbox',
      'aria-label': words.selectPage,
      disabled: assets.length === 0,
      onclick: () => library.togglePage(this.headerBox.checked),
    });
    const column = (key, text) => {
      const now = view.sort === key;
      const direction = view.dir === 'asc' ? 'ascending' : 'descending';
      const turn = now && view.dir === 'asc' ? 'desc' : 'asc';
      const mark = now ? (view.dir === 'asc' ? ' ▲' : ' ▼') : '';
      return element(
        'th',
        { 'aria-sort': now ? direction : 'none', 'data-sort': key },
        element('button', { type: 'button', onclick: () => void library.sort(key, turn) }, text + mark),
      );
    };
    const head = element(
      'tr',
      {},
      element('th', { class: 'box' }, this.headerBox),
      element('th', { class: 'thumb' }),
      column('name', words.name),
      element('th', {}, words.kind),
      column('date', words.date),
      element('th', {}, words.usage),
      element('th', {}),
    );
    const rows = assets.map((asset) => this.#row(asset));
    const empty = view.q ? words.emptySearch : words.empty;
    this.list.replaceChildren(
      element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows)),
      rows.length === 0 ? element('p', { class: 'empty' }, empty) : '',
    );
    this.list.scrollTop = 0;
    this.drawState();
  }

  #places() {
    const { library } = this;
    if (library.inTrash) return [element('strong', {}, words.trash)];
    const to = (folder, text) =>
      element(
        'button',
        { type: 'button', class: 'crumb', 'data-folder': folder, onclick: () => void library.show({ folder }) },
        text,
      );
    const parts = library.view.folder.split('/').filter(Boolean);
    const crumbs = parts.flatMap((name, index) => [' / ', to(parts.slice(0, index + 1).join('/'), name)]);
    const folders = library.folders.map((folder) =>
      element(
        'span',
        { class: 'folder' },
        to(folder.path, `${folder.name} (${folder.count})`),
        library.offersDelete
          ? element(
              'button',
              {
                type: 'button',
                class: 'remove-folder',
                'data-remove-folder': folder.path,
                'aria-label': words.deleteFolder(folder.name),
                onclick: () => void library.askToDeleteFolder(folder),
              },
              '×',
            )
          : '',
      ),
    );
    return [element('nav', { class: 'crumbs' }, to('', words.top), ...crumbs), ...folders];
  }

  #row(asset) {
    const { library } = this;
    const box = element('input', {
      type: 'checkbox',
      'aria-label': asset.name,
      onclick: (event) => library.toggle(asset, box.checked, event.shiftKey),
    });
    const action = (part, text, onclick) =>
      element('button', { type: 'button', class: 'link', 'data-part': part, onclick }, text);
    const name = element('td', { class: 'name', 'data-part': 'name' }, asset.name);
    const actions = library.inTrash
      ? []
      : [
          action('preview', words.preview, () => openPreview(asset, library)),
          action('insert', words.insert, () => library.insert(asset)),
          library.mayChange ? action('rename', words.rename, () => this.#renameIn(name, asset)) : '',
        ];
    const thumb = asset.type === 'image' && !library.inTrash ? element('img', { src: asset.thumb, alt: '' }) : '';
    return element(
      'tr',
      { 'data-id': asset.id },
      element('td', { class: 'box' }, box),
      element('td', { class: 'thumb' }, thumb),
      name,
      element('td', {}, words.type[asset.type]),
      element('td', {}, asset.uploadedAt.slice(0, 10)),
      element('td', {}, words.usedIn[asset.usedIn] ?? ''),
      element('td', { class: 'actions' }, ...actions),
    );
  }

  #renameIn(cell, asset) {
    const input = element('input', { type: 'text', value: asset.name, 'aria-label': words.newName });
    input.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter') void this.library.rename(asset, input.value.trim());
      if (event.key === 'Escape') cell.replaceChildren(asset.name);
    });
    cell.replaceChildren(input);
    input.select();
  }

  drawState() {
    const { library } = this;
    const { selection, message, assets } = library;
    this.list.setAttribute('aria-busy', String(library.loading));
    this.banner.textContent = message.text;
    this.banner.dataset.kind = message.kind;
    for (const row of this.list.querySelectorAll('tr[data-id]')) {
      const drawn = selection.isDrawn(row.dataset.id);
      row.classList.toggle('ticked', drawn);
      row.querySelector('input[type=checkbox]').checked = drawn;
    }
    const ticked = assets.filter(({ id }) => selection.isDrawn(id)).length;
    if (this.headerBox) {
      this.headerBox.checked = ticked > 0 && ticked === assets.length;
      this.headerBox.indeterminate = ticked > 0 && ticked < assets.length;
    }
    this.count.textContent = words.selected(selection.count);
    this.everything.textContent = words.selectAll(library.total);
    this.everything.disabled = library.total === 0;
    this.clear.disabled = selection.isEmpty;
    this.remove.disabled = !library.mayDelete;
    this.remove.hidden = !library.offersDelete || library.inTrash;
    this.restore.disabled = selection.isEmpty;
    this.restore.hidden = !library.mayChange || !library.inTrash;
    this.previous.disabled = library.page <= 1;
    this.next.disabled = library.page >= library.pages;
    const said = (part, number) => element('b', { 'data-part': part }, String(number));
    this.pageText.replaceChildren(
      `${words.page} `,
      said('page', library.page),
      ` ${words.of} `,
      said('pages', library.pages),
      ' · ',
      said('total', library.total),
      ` ${words.total}`,
    );
  }
}
