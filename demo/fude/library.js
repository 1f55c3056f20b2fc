import { faulty } from './faulty.js';
import { folderQuestion, selectionQuestion } from './questions.js';
import { Refusal } from './library-api.js';
import { Selection } from './selection.js';
import { words } from './words.js';

const START = { folder: '', q: '', type: 'all', sort: 'name', dir: 'asc', view: 'live' };

/**
 * The image library without its looks: what is shown, what is selected, and what is done about it.
 *
 * A look draws it: `drawList()`, `drawState()`, `ask(question, answered)`, `askForConflict(name)`.
 */
export class Library {
  view = { ...START };
  page = 1;
  size = 20;
  pages = 1;
  total = 0;
  /** @type {'list' | 'grid'} */
  layout = 'grid';
  assets = [];
  /** The whole view as it was when it was announced: what "select all n" means. */
  viewAssets = [];
  folders = [];
  selection = new Selection();
  message = { text: '', kind: 'told' };
  loading = false;
  deleting = false;
  #loads = 0;
  /** Places in the view of what was asked for when no answer came. */
  #unanswered = null;

  /**
   * @param {{ api: ReturnType<typeof import('./library-api.js').libraryApi>, role: string, look: object,
   *   insert(asset: object): void }} parts
   */
  constructor({ api, role, look, insert }) {
    Object.assign(this, { api, look, insertIntoMail: insert });
    this.mayChange = role !== 'viewer';
    this.offersDelete = this.mayChange || faulty('viewer-is-offered-delete');
  }

  get inTrash() {
    return this.view.view === 'trash';
  }
  get mayDelete() {
    return this.offersDelete && !this.inTrash && !this.deleting && !this.selection.isEmpty;
  }

  async open() {
    Object.assign(this, { view: { ...START }, page: 1, size: 20, layout: 'grid' });
    this.selection.clear();
    this.say('');
    await this.load();
  }

  /**
   * Asks the server for what is to be shown. Only the newest question counts.
   * @param {{ folders?: boolean }} [asked] whether the folders may have changed, too
   */
  async load({ folders: withFolders = true } = {}) {
    const load = ++this.#loads;
    const keepsFolders = !withFolders && !this.loading;
    this.loading = true;
    this.look.drawState();
    try {
      const { view, size } = this;
      const ask = (page) => this.api.list(view, page, size);
      const askForAll = () => this.api.everything(view);
      const askForFolders = () => (view.view === 'trash' ? [] : this.api.folders(view.folder));
      let [shown, all, folders] = await Promise.all([
        ask(this.page),
        // What had several pages mostly has them still.
        this.pages > 1 ? askForAll() : null,
        keepsFolders ? this.folders : askForFolders(),
      ]);
      const last = Math.max(1, shown.pages);
      if (this.page > last && !faulty('pager-stays-on-emptied-page')) shown = await ask((this.page = last));
      const viewAssets = shown.pages > 1 ? (all ?? (await askForAll())) : shown.assets;
      if (load !== this.#loads) return;
      Object.assign(this, { assets: shown.assets, total: shown.total, pages: last, viewAssets, folders });
      this.selection.keep(viewAssets.map(({ id }) => id));
    } catch (error) {
      if (load !== this.#loads) return;
      Object.assign(this, { assets: [], viewAssets: [], folders: [], total: 0, pages: 1 });
      this.say(error instanceof Refusal ? words.failed : words.noAnswer, 'trouble');
    }
    this.loading = false;
    this.look.drawList();
  }

  say(text, kind = 'told') {
    this.message = { text, kind };
    this.look.drawState();
  }

  // What is shown

  /** Another folder, search, filter or page size: what was selected may not be in sight any more. */
  async show(changes) {
    const [because] = Object.keys(changes);
    const hadSelection = !this.selection.isEmpty;
    this.selection.leave(because);
    const { size = this.size, ...view } = changes;
    this.size = size;
    Object.assign(this.view, view);
    this.page = 1;
    this.say(hadSelection ? words.selectionCleared : '');
    await this.load();
  }
  async sort(sort, dir) {
    this.selection.reorder(this.viewAssets.map(({ id }) => id));
    Object.assign(this.view, { sort, dir });
    this.say('');
    await this.load();
  }
  async goTo(page) {
    if (!(page >= 1 && page <= this.pages)) return;
    this.selection.turnPage();
    this.selection.anchor = null;
    this.page = page;
    this.say('');
    await this.load({ folders: false });
  }
  setLayout(layout) {
    this.layout = layout;
    this.look.drawList();
  }

  // What is selected

  toggle(asset, on, withShift = false) {
    const { anchor } = this.selection;
    this.selection.anchor = asset.id;
    if (withShift && anchor) this.selection.add(this.#range(anchor, asset.id));
    else if (on) this.selection.add([asset]);
    else this.selection.remove([asset.id]);
    this.look.drawState();
  }
  togglePage(on) {
    if (on) this.selection.add(this.assets, 'page');
    else this.selection.remove(this.assets.map(({ id }) => id));
    this.look.drawState();
  }
  selectEverything() {
    this.selection.add(this.viewAssets, 'everything');
    this.look.drawState();
  }
  clearSelection() {
    this.selection.clear();
    this.say('');
  }
  #range(from, to) {
    let order = this.assets;
    if (faulty('shift-range-by-backend-order'))
      order = order.toSorted((a, b) => (a.uploadedAt < b.uploadedAt ? -1 : 1));
    const [first, last] = [from, to].map((id) => order.findIndex((asset) => asset.id === id)).sort((a, b) => a - b);
    const range = order.slice(Math.max(0, first), last + 1);
    if (faulty('shift-range-off-by-one')) return range.filter(({ id }) => id !== to);
    return range;
  }

  // What is deleted

  /** Asks, then deletes what was selected when it asked. */
  askToDelete() {
    if (!this.mayDelete) return;
    const body = this.#deletion();
    const everything = this.selection.how === 'everything';
    if (faulty('no-dialog-at-all')) return void this.#delete(body, everything);
    this.look.ask(selectionQuestion(this), (answer) => {
      if (accepts(answer)) void this.#delete(body, everything);
    });
  }

  /** What the request says. */
  #deletion() {
    const view = this.viewAssets.map(({ id }) => id);
    const ids = this.selection.requested({ page: this.assets.map(({ id }) => id), view });
    const { how } = this.selection;
    const { q, type } = this.view;
    if (how === 'everything' && q && faulty('search-ignored')) return { ids, beyond: { q: '' } };
    if (how === 'everything' && type !== 'all' && faulty('filter-ignored')) return { ids, beyond: { type: 'all' } };
    // What 5.0 does to customers: "everything" is left to the server, while the dialog counts the page.
    if (how === 'everything' && window.FUDE.build === '5.x') return { all: true, page: this.page, ...this.view };
    return { ids };
  }

  async #delete({ beyond, ...body }, everything) {
    if (this.deleting && !faulty('double-click-sends-twice')) return;
    const asked = new Set(this.selection.ids);
    const places = body.ids?.map((id) => this.viewAssets.findIndex((asset) => asset.id === id));
    this.deleting = true;
    this.look.drawState();
    try {
      if (beyond) body.ids = (await this.api.everything({ ...this.view, ...beyond })).map(({ id }) => id);
      if (everything && body.ids && faulty('uploaded-meanwhile-is-deleted')) {
        body.ids = (await this.api.everything(this.view)).map(({ id }) => id);
      }
      const outcome = await this.api.delete(body);
      if (faulty('late-selection-deleted')) await this.#deleteLate(asked);
      this.#tell(outcome);
      this.#forget(outcome.deleted);
      if (faulty('page-not-refilled')) return;
    } catch (error) {
      this.say(whatWentWrong(error), 'trouble');
      if (faulty('retry-deletes-more')) this.#unanswered = places;
    } finally {
      this.deleting = false;
      if (!faulty('page-not-refilled')) await this.#loadAfterDeletion();
      this.look.drawState();
    }
  }
  async #deleteLate(asked) {
    const late = this.selection.ids.filter((id) => !asked.has(id));
    if (late.length > 0) await this.api.delete({ ids: late });
  }
  async #loadAfterDeletion() {
    const { message } = this;
    await this.load();
    if (message.kind === 'trouble') this.say(message.text, message.kind);
    const again = this.#unanswered?.map((place) => this.viewAssets[place]).filter(Boolean);
    this.#unanswered = null;
    if (again) this.selection.add(again);
  }
  #forget(deleted) {
    if (faulty('page-not-refilled')) {
      this.assets = this.assets.filter(({ id }) => !deleted.includes(id));
      this.viewAssets = this.viewAssets.filter(({ id }) => !deleted.includes(id));
      this.total -= deleted.length;
    }
    this.selection.keep(this.selection.ids.filter((id) => !deleted.includes(id)));
    if (this.selection.isEmpty) this.selection.clear();
    if (faulty('page-not-refilled')) this.look.drawList();
  }
  #tell({ deleted, failed }) {
    if (faulty('partial-failure-shown-as-success')) return this.say(words.deleted(deleted.length + failed.length));
    if (failed.length === 0) return this.say(words.deleted(deleted.length));
    const named = failed.map(
      ({ name, id, reason }) => `${this.#nameOf(id, name)} (${words.reasons[reason] ?? reason})`,
    );
    this.say(`${words.deleted(deleted.length)} ${words.notDeleted(named.join(', '))}`, 'trouble');
  }
  /** The server does not know the name of what is gone. */
  #nameOf(id, name) {
    return name || (this.viewAssets.find((asset) => asset.id === id)?.name ?? id);
  }

  async askToDeleteFolder({ path, name }) {
    if (!this.offersDelete || this.deleting) return;
    this.loading = true;
    this.look.drawState();
    const count = await this.api.countIn(path).catch(() => null);
    this.loading = false;
    if (count === null) return this.say(words.failed, 'trouble');
    // The look shows that nothing is loading any more before a question of the browser stops everything.
    this.look.drawState();
    this.look.ask(folderQuestion(name, count), (answer) => {
      if (accepts(answer)) void this.#deleteFolder(path);
    });
  }
  async #deleteFolder(path) {
    if (this.deleting) return;
    this.deleting = true;
    this.look.drawState();
    try {
      this.#tell({ deleted: [], failed: [], ...(await this.api.deleteFolder(path)) });
    } catch (error) {
      this.say(whatWentWrong(error), 'trouble');
    } finally {
      this.deleting = false;
      await this.#loadAfterDeletion();
    }
  }

  // What else is done to assets

  async restore() {
    if (!this.mayChange || this.selection.isEmpty) return;
    const { ids } = this.selection;
    await this.#do(
      () => this.api.restore(ids),
      () => words.restored(ids.length),
    );
  }
  async rename(asset, name) {
    if (!this.mayChange || !name || name === asset.name) return;
    await this.#do(
      () => this.api.rename(asset.id, name),
      () => words.renamed(name),
    );
  }
  async upload(file) {
    const { folder } = this.view;
    await this.#do(
      async () => {
        try {
          return (await this.api.upload(file, folder)).asset;
        } catch (error) {
          if (error.status === 400 && faulty('refused-upload-looks-stored')) return file;
          if (!(error instanceof Refusal) || error.status !== 409) throw error;
        }
        this.loading = false;
        this.look.drawState();
        let conflict = await this.look.askForConflict(file.name);
        if (conflict === 'cancel' && faulty('cancelled-upload-arrives')) conflict = 'keep-both';
        return conflict === 'cancel' ? null : (await this.api.upload(file, folder, conflict)).asset;
      },
      (arrived) => (arrived ? words.uploaded(arrived.name) : words.notUploaded),
    );
  }
  insert(asset) {
    const next = this.assets[this.assets.indexOf(asset) + 1] ?? asset;
    const taken = faulty('insert-takes-neighbour') ? next : asset;
    this.insertIntoMail(taken);
    this.say(words.inserted(taken.name));
  }
  async #do(work, told) {
    this.loading = true;
    this.look.drawState();
    let message;
    try {
      message = { text: told(await work()), kind: 'told' };
    } catch (error) {
      message = { text: whatWentWrong(error), kind: 'trouble' };
    }
    await this.load();
    this.say(message.text, message.kind);
  }
}

function whatWentWrong(error) {
  if (!(error instanceof Refusal)) return words.noAnswer;
  if (error.status === 409) return words.nameTaken;
  return error.status === 403 ? words.refused : words.failed;
}

/** @param {'accept' | 'cancel' | 'escape' | 'close' | 'outside'} answer */
function accepts(answer) {
  if (answer === 'cancel' && faulty('cancel-deletes')) return true;
  if (answer === 'escape' && faulty('escape-deletes')) return true;
  if (answer === 'close' && faulty('close-deletes')) return true;
  if (answer === 'outside' && faulty('outside-click-deletes')) return true;
  return answer === 'accept';
}
