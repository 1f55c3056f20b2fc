import { deletionsAreDeclared, type Law } from '../../core/asset-invariants.ts';
import { makeArrivals, makeSeed } from '../../core/make-seed.ts';
import type { AssetLibrary, Confirmation, ListedAsset } from '../../editors/asset-library.ts';
import { Inapplicable, type Editor } from '../../editors/contract.ts';
import type { InventoryAsset, SeedWish } from '../../model/asset.ts';
import type { ServedTarget } from '../../model/target.ts';
import type { LocalisedText } from '../../model/text.ts';
import type { Guard } from '../guard.ts';
import { ownBesideIntents } from '../own-beside-intents.ts';
import type { PageRest } from '../page-rest.ts';
import { settled } from '../settled.ts';
import type { Assets, DeleteOutcome } from './contract.ts';
import { followDeletion, type Surroundings } from './delete-dialog.ts';
import { inapplicable, offered } from '../offered.ts';
import type { StagedLibrary } from '../staged-library.ts';

/** What a library without pages is taken to show at once. */
const PAGE_SIZE_WITHOUT_PAGES = 12;

/** Intents that only look. */
const LOOKS = new Set<keyof AssetLibrary>(['root', 'list', 'pageInfo', 'selectionCount', 'message']);

export interface AssetsOptions {
  adapter: { id: string; title: string };
  /** The editor as it is now: a page that is loaded anew has another one. */
  editor(): Editor;
  served: ServedTarget;
  library: StagedLibrary;
  guard: Pick<Guard, 'requests' | 'forget' | 'treatNext' | 'letGo'>;
  rest: PageRest;
  /** Loads the page anew: what a user may do is told to the page when it is opened. */
  reload(): Promise<void>;
  /** Told when a question stands on the page, and when it is answered. */
  asking(stands: boolean): void;
  /** Asks a library where no probe sees it. */
  aside<T>(ask: (editor: Editor) => Promise<T>): Promise<T>;
}

export interface TrialAssets {
  assets: Assets;
  /** What must hold of every deletion of the trial; `null` when none was asked for. */
  law(): Law | null;
}

/** The image library as a scenario is handed it: the vendor's intents, the server's inventory and the guard's requests. */
export function trialAssets(options: AssetsOptions): TrialAssets {
  const { adapter, served, library } = options;
  const reason = options.editor().assets
    ? whyUnusable(served, library)
    : {
        en: `${adapter.title} has no image library.`,
        ja: `${adapter.title}には画像・ファイル管理がありません。`,
      };
  if (reason) return { assets: inapplicable(reason), law: () => null };
  return usableAssets(options);
}

function whyUnusable({ staging, destructive }: ServedTarget, { disposable }: StagedLibrary): LocalisedText | null {
  if (disposable && !staging) {
    return {
      en: "The target is disposable but has no staging API to fill and read its library: name it with `staging` in the target's options.",
      ja: '対象（target）はdisposableですが、ライブラリを用意・確認するステージングAPIがありません。targetの`staging`で指定してください。',
    };
  }
  if (!disposable && destructive.length === 0) {
    return {
      en: "The target is not disposable and declares no destructive requests, so that nothing could be held: name them with `destructive` in the target's options.",
      ja: '対象（target）がdisposableではなく、破壊的リクエストの宣言もないため、何も止められません。targetの`destructive`で宣言してください。',
    };
  }
  return null;
}

function usableAssets(options: AssetsOptions): TrialAssets {
  const { adapter, library, guard, rest, editor } = options;
  const { client, disposable } = library;
  const deletions = new Deletions(disposable);
  let seeded: InventoryAsset[] = [];
  let arrived = 0;

  const libraryOf = (from: Editor): AssetLibrary => offered(from.assets as AssetLibrary, adapter.id, 'assets');
  const here = (): AssetLibrary => libraryOf(editor());
  const intents = settled(
    here,
    (intent) => !LOOKS.has(intent),
    () => rest.settle(),
  );
  const pageSize = (): Promise<number> => library.pageSize(() => options.aside((other) => measure(libraryOf(other))));

  const surroundings: Surroundings = {
    inventory: async () => (disposable && client ? client.inventory() : null),
    names: async (before) => (before ?? (await here().list())).map(({ name }) => name),
    requests: () => guard.requests(),
    rest,
    asking: options.asking,
    answered: (outcome, accepted) => deletions.see(outcome, accepted),
    offered: (confirmation: Confirmation) => offered(confirmation, adapter.id, 'Confirmation'),
  };
  const requireDisposable = (what: LocalisedText): NonNullable<typeof client> => {
    if (disposable && client) return client;
    throw new Inapplicable({
      en: `The target is not disposable: ${what.en}.`,
      ja: `対象（target）がdisposableではないため、${what.ja}。`,
    });
  };

  const own = {
    disposable,
    pageSize,
    async seed(wish: SeedWish) {
      guard.forget();
      rest.holding = false;
      [seeded, arrived] = [[], 0];
      if (!disposable) return;
      const role = wish.role ?? 'editor';
      const shown = library.role;
      const inPages = /P/.test(String(wish.size));
      seeded = await library.seed({ assets: makeSeed(wish, await pageSizeFor(inPages, pageSize)), role });
      // A page offers what its user could do when it was loaded.
      if (role !== shown) await options.reload();
    },
    seeded: () => seeded,
    requestDelete: () => followDeletion(() => here().requestDelete(), surroundings),
    requestFolderDelete: (path) => followDeletion(() => here().requestFolderDelete(path), surroundings),
    pressKey: (key, where) => followDeletion(() => here().pressKey(key, where), surroundings),
    listAll: () => listAll(intents),
    ticked: async () => (await listAll(intents)).filter(({ ticked }) => ticked).map(({ id }) => id),
    async inventory() {
      if (client) return client.inventory();
      throw new Inapplicable({
        en: 'The target has no staging API: what its server holds cannot be read.',
        ja: '対象（target）にステージングAPIがなく、サーバーの内容を確認できません。',
      });
    },
    async audit() {
      const entries = await client?.audit();
      if (entries) return entries;
      throw new Inapplicable({ en: 'The staging keeps no audit log.', ja: 'ステージングに操作ログがありません。' });
    },
    others: {
      async remove(ids) {
        await requireDisposable({
          en: 'nobody else may delete on it',
          ja: '別ユーザーによる削除を試せません',
        }).removeElsewhere(ids);
        deletions.removedElsewhere(ids);
      },
      async add(count) {
        const added = makeArrivals(count, arrived);
        arrived += count;
        return requireDisposable({
          en: 'nobody else may upload to it',
          ja: '別ユーザーによるアップロードを試せません',
        }).addElsewhere(added);
      },
    },
    treatNext(treatment) {
      rest.holding = treatment === 'hold';
      guard.treatNext(treatment);
    },
    async letGo() {
      await guard.letGo();
      rest.holding = false;
      await rest.settle();
    },
    requests: () => guard.requests(),
  } satisfies Omit<Assets, keyof AssetLibrary> & Pick<Assets, 'requestDelete' | 'requestFolderDelete' | 'pressKey'>;

  const assets: Assets = ownBesideIntents(own, intents);
  return { assets, law: () => deletions.law() };
}

/** Only a size in pages needs a library to be asked; names of images are the same without. */
const pageSizeFor = (inPages: boolean, measure: () => Promise<number>): Promise<number> | number =>
  inPages ? measure() : PAGE_SIZE_WITHOUT_PAGES;

async function measure(library: AssetLibrary): Promise<number> {
  await library.open();
  const { pageSize } = await library.pageInfo();
  return pageSize ?? PAGE_SIZE_WITHOUT_PAGES;
}

/** Begins with the page that is shown, so that what a user sees now is read before anything moves. */
async function listAll(library: AssetLibrary): Promise<ListedAsset[]> {
  const { page: first, pages } = await library.pageInfo();
  const byPage = new Map([[first, await library.list()]]);
  for (let page = 1; page <= pages; page++) {
    if (page === first) continue;
    await library.goToPage(page);
    byPage.set(page, await library.list());
  }
  if (pages > 1) await library.goToPage(first);
  return [...byPage].toSorted(([one], [other]) => one - other).flatMap(([, listed]) => listed);
}

/** Deletions of a trial that went out as no declared request. */
class Deletions {
  readonly #disposable: boolean;
  readonly #elsewhere = new Set<string>();
  readonly #unseen = new Set<string>();
  #asked = false;

  constructor(disposable: boolean) {
    this.#disposable = disposable;
  }

  removedElsewhere(ids: readonly string[]): void {
    for (const id of ids) this.#elsewhere.add(id);
  }

  see({ gone, requests }: DeleteOutcome, accepted: boolean): void {
    const lost = (gone ?? []).filter(({ id }) => !this.#elsewhere.has(id));
    // Held against the other build even where nothing was deleted: there it is kept.
    this.#asked = true;
    if (requests.length > 0) return;
    for (const { name } of lost) this.#unseen.add(name);
    // The server must not be asked there: that nothing was held is all that can be known.
    if (accepted && !this.#disposable) this.#unseen.add('what the user confirmed');
  }

  law(): Law | null {
    return this.#asked ? deletionsAreDeclared([...this.#unseen]) : null;
  }
}
