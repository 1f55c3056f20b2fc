import { faulty } from './faulty.js';

/** What is selected in one view of the library, over all its pages. */
export class Selection {
  /** @type {Map<string, import('./library-api.js').Asset>} */
  #ticked = new Map();
  /** Selected without being drawn or counted. */
  #ghosts = new Map();
  /** Counted without being drawn. */
  #undrawn = new Set();
  /** Ticked by "select all" and unticked again. */
  #unticked = [];
  /** Ids of the view as they stood before it was sorted anew. */
  #oldOrder = null;
  /** @type {'some' | 'page' | 'everything'} */
  how = 'some';
  /** Where a range begins. */
  anchor = null;

  get isEmpty() {
    return this.#ticked.size + this.#ghosts.size === 0;
  }
  get ids() {
    return [...this.#ticked.keys()];
  }
  get assets() {
    return [...this.#ticked.values()];
  }
  /** As the page says it. */
  get count() {
    if (faulty('wrong-number-after-untick')) return this.#ticked.size + this.#unticked.length;
    return this.#ticked.size || this.#ghosts.size;
  }
  isDrawn(id) {
    return this.#ticked.has(id) && !this.#undrawn.has(id);
  }

  add(assets, how = 'some') {
    for (const asset of assets) {
      this.#ticked.set(asset.id, asset);
      this.#undrawn.delete(asset.id);
    }
    this.how = how;
    this.#unticked = [];
  }
  remove(ids) {
    if (this.how === 'everything') this.#unticked.push(...ids);
    for (const id of ids) this.#ticked.delete(id);
    this.how = 'some';
  }
  /** Keeps what is still there. */
  keep(ids) {
    const known = new Set(ids);
    for (const id of this.ids) if (!known.has(id)) this.#ticked.delete(id);
  }
  clear() {
    this.#ticked.clear();
    this.#ghosts.clear();
    this.#undrawn.clear();
    this.#unticked = [];
    this.#oldOrder = null;
    this.how = 'some';
    this.anchor = null;
  }
  /** The list shows something else now. @param {string} because `q`, `type`, `size` … */
  leave(because) {
    const kept = new Map([...this.#ghosts, ...this.#ticked]);
    this.clear();
    if (because === 'type' && faulty('selection-survives-filter')) this.#ghosts = kept;
    if (because === 'q' && faulty('selection-survives-search')) this.#ghosts = kept;
    if (because === 'size' && faulty('page-size-change-keeps-old-selection')) this.#ghosts = kept;
  }
  turnPage() {
    if (faulty('ticks-not-drawn-after-paging')) this.#undrawn = new Set(this.ids);
  }
  /** @param {string[]} order ids of the view, before it is sorted anew */
  reorder(order) {
    if (faulty('selection-by-position')) this.#oldOrder ??= order;
  }

  /**
   * Ids a deletion asks for.
   * @param {{ page: string[], view: string[] }} shown ids of the current page and of the whole view
   */
  requested({ page, view }) {
    let ids = [...this.#ghosts.keys(), ...this.ids];
    if (faulty('last-item-survives')) ids = ids.slice(0, -1);
    if (faulty('cross-page-selection-dropped')) ids = ids.filter((id) => page.includes(id));
    if (this.how === 'everything' && faulty('select-all-requests-one-page')) ids = page;
    if (this.how === 'page' && faulty('header-box-deletes-all-pages')) ids = view;
    if (faulty('untick-still-deleted')) ids = [...ids, ...this.#unticked];
    if (this.#oldOrder) ids = ids.map((id) => view[this.#oldOrder.indexOf(id)] ?? id);
    return ids;
  }
}
