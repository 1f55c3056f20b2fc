import { element } from './element.js';
import { askForConflict } from './ask-for-conflict.js';
import { askForName } from './ask-for-name.js';
import { confirmInPage } from './confirm-in-page.js';
import { faulty } from './faulty.js';
import { listKeys } from './list-keys.js';
import { openPreview } from './open-preview.js';
import { words } from './words.js';

/** Fude 5: cards, a pager of numbers, questions within the page. */
export class CardLook {
  ask = confirmInPage;
  askForConflict = askForConflict;

  /** @param {() => void} closed */
  constructor(closed) {
    this.closed = closed;
  }

  /** @param {import('./library.js').Library} library */
  build(library) {
    this.library = library;
    this.root = element(
      'main',
      { class: 'library card-look', 'aria-label': words.library, hidden: true },
      this.#side(),
      element(
        'div',
        { class: 'stage' },
        this.#tools(),
        (this.banner = element('p', { class: 'toast', role: 'status' })),
        this.#actions(),
        (this.cards = element('ul', {
          class: 'cards',
          tabindex: 0,
          'aria-label': words.library,
          ...listKeys(library),
        })),
        (this.pager = element('nav', { class: 'pages', 'aria-label': words.page })),
      ),
    );
    return this.root;
  }

  #side() {
    const { library } = this;
    this.folderTree = element('div', { class: 'folder-tree' });
    this.trash = element(
      'button',
      {
        type: 'button',
        class: 'place',
        'data-place': 'trash',
        onclick: () => void library.show({ view: 'trash', folder: '' }),
      },
      words.trash,
    );
    const file = element('input', { type: 'file', 'aria-label': words.upload });
    file.addEventListener('change', () => {
      if (file.files?.[0]) void library.upload(file.files[0]);
      file.value = '';
    });
    return element(
      'aside',
      {},
      element('h1', {}, words.library),
      library.mayChange
        ? element('label', { class: 'primary upload' }, words.upload, file)
        : element('p', { class: 'badge' }, words.readOnly),
      element('h2', {}, words.folders),
      this.folderTree,
      this.trash,
    );
  }

  #tools() {
    const { library } = this;
    const search = element('input', { type: 'search', placeholder: words.search, 'aria-label': words.search });
    search.addEventListener('input', () => void library.show({ q: search.value.trim() }));
    search.addEventListener('keydown', ({ key }) => {
      if (key === 'Delete' && faulty('delete-key-in-search-box-deletes')) library.askToDelete();
    });
    this.search = search;
    this.types = element(
      'div',
      { class: 'segments', role: 'radiogroup', 'aria-label': words.kind },
      ...Object.entries(words.types).map(([type, text]) =>
        element(
          'button',
          { type: 'button', role: 'radio', 'data-type': type, onclick: () => void library.show({ type }) },
          text,
        ),
      ),
    );
    this.order = element(
      'select',
      { 'aria-label': words.sortBy, onchange: () => void library.sort(this.order.value, library.view.dir) },
      element('option', { value: 'name' }, words.name),
      element('option', { value: 'date' }, words.date),
    );
    this.direction = element('button', {
      type: 'button',
      class: 'icon',
      'data-part': 'direction',
      onclick: () => void library.sort(library.view.sort, library.view.dir === 'asc' ? 'desc' : 'asc'),
    });
    this.layouts = element(
      'div',
      { class: 'segments' },
      ...['grid', 'list'].map((layout) =>
        element(
          'button',
          { type: 'button', 'data-layout': layout, onclick: () => library.setLayout(layout) },
          words[layout],
        ),
      ),
    );
    return element(
      'div',
      { class: 'tools' },
      search,
      this.types,
      this.order,
      this.direction,
      this.layouts,
      element(
        'button',
        { type: 'button', class: 'icon', 'aria-label': words.refresh, onclick: () => void library.load() },
        '↻',
      ),
      element(
        'button',
        { type: 'button', class: 'icon', 'aria-label': words.close, onclick: () => this.closed() },
        '×',
      ),
    );
  }

  #actions() {
    const { library } = this;
    this.pageBox = element(
      'button',
      {
        type: 'button',
        role: 'checkbox',
        class: 'page-box',
        onclick: () => library.togglePage(this.pageBox.getAttribute('aria-checked') !== 'true'),
      },
      words.selectPage,
    );
    this.count = element('output', {});
    this.everything = element('button', { type: 'button', class: 'text', onclick: () => library.selectEverything() });
    this.clear = element(
      'button',
      { type: 'button', class: 'text', onclick: () => library.clearSelection() },
      words.clear,
    );
    this.remove = element(
      'button',
      { type: 'button', class: 'danger', 'data-action': 'delete', onclick: () => library.askToDelete() },
      words.delete,
    );
    this.restore = element(
      'button',
      { type: 'button', class: 'primary', 'data-action': 'restore', onclick: () => void library.restore() },
      words.restore,
    );
    this.everything.dataset.action = 'everything';
    this.clear.dataset.action = 'clear';
    this.place = element('h2', {});
    return element(
      'div',
      { class: 'actions', role: 'toolbar', 'aria-label': words.selected('') },
      this.place,
      this.pageBox,
      this.count,
      this.everything,
      this.clear,
      this.restore,
      this.remove,
    );
  }

  drawList() {
    const { library } = this;
    const { view, assets, layout } = library;
    if (document.activeElement !== this.search) this.search.value = view.q;
    for (const one of this.types.children) one.setAttribute('aria-checked', String(one.dataset.type === view.type));
    for (const one of this.layouts.children) one.setAttribute('aria-pressed', String(one.dataset.layout === layout));
    this.order.value = view.sort;
    this.direction.textContent = view.dir === 'asc' ? '↑' : '↓';
    this.direction.setAttribute('aria-label', view.dir === 'asc' ? words.ascending : words.descending);
    this.direction.dataset.direction = view.dir;
    this.trash.setAttribute('aria-current', String(library.inTrash));
    this.folderTree.replaceChildren(...this.#folders());
    this.cards.dataset.layout = layout;
    const empty = element('li', { class: 'empty' }, view.q ? words.emptySearch : words.empty);
    this.cards.replaceChildren(...(assets.length > 0 ? assets.map((asset) => this.#card(asset)) : [empty]));
    this.cards.scrollTop = 0;
    this.#drawPager();
    this.drawState();
  }

  #folders() {
    const { library } = this;
    const { folder, view: shown } = library.view;
    const place = (path, text, count) =>
      element(
        'button',
        {
          type: 'button',
          class: 'place',
          'data-place': path,
          'aria-current': String(shown === 'live' && path === folder),
          onclick: () => void library.show({ folder: path, view: 'live' }),
        },
        text,
        count === undefined ? '' : element('small', {}, String(count)),
      );
    const parts = folder.split('/').filter(Boolean);
    const above = parts.map((name, index) => place(parts.slice(0, index + 1).join('/'), name));
    const within = library.folders.map((one) =>
      element(
        'div',
        { class: 'folder' },
        place(one.path, one.name, one.count),
        library.offersDelete
          ? element(
              'button',
              {
                type: 'button',
                class: 'icon',
                'data-remove-place': one.path,
                'aria-label': words.deleteFolder(one.name),
                onclick: () => void library.askToDeleteFolder(one),
              },
              '×',
            )
          : '',
      ),
    );
    return [place('', words.top), ...above, element('div', { class: 'within' }, ...within)];
  }

  #card(asset) {
    const { library } = this;
    const tick = element('button', {
      type: 'button',
      role: 'checkbox',
      class: 'tick',
      'aria-label': asset.name,
      onclick: (event) => library.toggle(asset, tick.getAttribute('aria-checked') !== 'true', event.shiftKey),
    });
    const icon = (action, label, text, onclick) =>
      element(
        'button',
        {
          type: 'button',
          class: 'icon',
          'data-action': action,
          'aria-label': `${label}: ${asset.name}`,
          title: label,
          onclick,
        },
        text,
      );
    const actions = library.inTrash
      ? []
      : [
          icon('insert', words.insert, '＋', () => library.insert(asset)),
          icon('preview', words.preview, '⤢', () => openPreview(asset, library)),
          library.mayChange
            ? icon('rename', words.rename, '✎', async () => void library.rename(asset, await askForName(asset.name)))
            : '',
        ];
    const picture =
      asset.type === 'image' && !library.inTrash
        ? element('img', { src: asset.thumb, alt: '' })
        : element('span', { class: 'document' }, words.type[asset.type]);
    const usage = words.usedIn[asset.usedIn];
    return element(
      'li',
      { class: 'card', 'data-asset': asset.id },
      tick,
      element('div', { class: 'picture' }, picture),
      element('p', { class: 'name', title: asset.name }, asset.name),
      element('p', { class: 'facts' }, asset.uploadedAt.slice(0, 10), usage ? element('em', {}, usage) : ''),
      element('div', { class: 'card-actions' }, ...actions),
    );
  }

  #drawPager() {
    const { library } = this;
    const size = element(
      'select',
      { 'aria-label': words.perPage, onchange: () => void library.show({ size: Number(size.value) }) },
      ...[10, 20, 50].map((one) =>
        element('option', { value: one, selected: one === library.size }, `${one} ${words.perPage}`),
      ),
    );
    const to = (page, text = String(page)) =>
      element(
        'button',
        {
          type: 'button',
          'data-page': text === String(page) && page,
          'aria-current': text === String(page) && page === library.page && 'page',
          disabled: page < 1 || page > library.pages,
          onclick: () => void library.goTo(page),
        },
        text,
      );
    const numbers = Array.from({ length: library.pages }, (_, index) => to(index + 1));
    // A page that is not there any more is still the one that is shown.
    if (library.page > library.pages)
      numbers.push(
        element('button', { type: 'button', 'data-page': library.page, 'aria-current': 'page' }, String(library.page)),
      );
    this.pager.replaceChildren(
      to(library.page - 1, words.previous),
      element('span', { class: 'numbers' }, ...numbers),
      to(library.page + 1, words.next),
      size,
    );
  }

  drawState() {
    const { library } = this;
    const { selection, message, assets } = library;
    this.cards.setAttribute('aria-busy', String(library.loading));
    this.banner.textContent = message.text;
    this.banner.dataset.kind = message.kind;
    for (const card of this.cards.querySelectorAll('[data-asset]')) {
      const drawn = selection.isDrawn(card.dataset.asset);
      card.classList.toggle('ticked', drawn);
      card.querySelector('.tick').setAttribute('aria-checked', String(drawn));
    }
    const ticked = assets.filter(({ id }) => selection.isDrawn(id)).length;
    const all = ticked > 0 && ticked === assets.length;
    this.pageBox.setAttribute('aria-checked', all ? 'true' : ticked > 0 ? 'mixed' : 'false');
    this.pageBox.disabled = assets.length === 0;
    const { folder } = library.view;
    const where = library.inTrash ? words.trash : folder.split('/').at(-1) || words.top;
    this.place.replaceChildren(where, element('small', { 'data-total': true }, String(library.total)));
    this.count.textContent = words.selected(selection.count);
    this.everything.textContent = words.selectAll(library.total);
    this.everything.disabled = library.total === 0;
    this.clear.disabled = selection.isEmpty;
    this.remove.disabled = !library.mayDelete;
    this.remove.hidden = !library.offersDelete || library.inTrash;
    this.restore.disabled = selection.isEmpty;
    this.restore.hidden = !library.mayChange || !library.inTrash;
  }
}
