import type { AssetLibrary, Confirmation, KeyPlace, ListedAsset } from '../../editors/asset-library.ts';
import type { AuditEntry, HeldRequest, InventoryAsset, SeedWish } from '../../model/asset.ts';

/** What the network does to the destructive requests that come next. */
export type Treatment =
  /** Held until `letGo`: the user goes on meanwhile. */
  | 'hold'
  /** Answered 500 without asking the server. */
  | 'error'
  /** The server does it, its answer is lost. */
  | 'lose-answer';

/** What followed an answer to a dialog, once the page had come to rest. */
export interface DeleteOutcome {
  /** Destructive requests since the dialog was asked for. */
  requests: HeldRequest[];
  /** Ids over all of them; `null` when one carries none. */
  requestedIds: string[] | null;
  /** Live before, and now trashed or not there at all. `null` when the server was never asked: the target is not disposable. */
  gone: InventoryAsset[] | null;
  /** There before and after, with other bytes. */
  altered: InventoryAsset[];
}

/** A question a library asked, or did not ask, before it deletes. */
export interface DeleteDialog {
  /** `false`: it asked nothing. Then every answer is an empty gesture. */
  asked: boolean;
  kind: Confirmation['kind'] | 'none';
  text: string;
  /** Every number of the text, names of assets left out. */
  numbers: number[];
  /** How many it says will be deleted; `'all'`; a text such as `3, 40` when it says several; `null` when it does not say. */
  count: number | string | null;
  buttons: string[];
  defaultFocus: string;
  accept(): Promise<DeleteOutcome>;
  acceptTwice(): Promise<DeleteOutcome>;
  cancel(): Promise<DeleteOutcome>;
  escape(): Promise<DeleteOutcome>;
  close(): Promise<DeleteOutcome>;
  clickOutside(): Promise<DeleteOutcome>;
  enter(): Promise<DeleteOutcome>;
  /** What happened without any answer. */
  outcome(): Promise<DeleteOutcome>;
}

type Asking = 'requestDelete' | 'requestFolderDelete' | 'pressKey';

/** The vendor's image library together with what the server holds and what goes over the network. Every intent comes to rest. */
export interface Assets extends Omit<AssetLibrary, Asking> {
  /** Whether the target is disposable: seeded anew, and destructive requests reach it. */
  readonly disposable: boolean;
  /** Assets on a full page. */
  pageSize(): Promise<number>;
  /** Fills the staging anew and forgets every request so far. On a target that is not disposable nothing is seeded. */
  seed(wish: SeedWish): Promise<void>;
  /** What was seeded; empty when nothing was. */
  seeded(): InventoryAsset[];

  requestDelete(): Promise<DeleteDialog>;
  requestFolderDelete(path: string): Promise<DeleteDialog>;
  pressKey(key: string, where: KeyPlace): Promise<DeleteDialog>;

  /** All assets of the current view, page by page; ends on the page it began with. */
  listAll(): Promise<ListedAsset[]>;
  /** Ids drawn as selected on any page of the current view. */
  ticked(): Promise<string[]>;

  inventory(): Promise<InventoryAsset[]>;
  /** @throws Inapplicable when the staging keeps none */
  audit(): Promise<AuditEntry[]>;
  /** Somebody else, elsewhere. */
  others: {
    remove(ids: string[]): Promise<void>;
    add(count: number): Promise<InventoryAsset[]>;
  };
  /** From now on, until the next seed. */
  treatNext(treatment: Treatment): void;
  /** Lets held requests go and waits until the page has come to rest. */
  letGo(): Promise<void>;
  /** Destructive requests since the last seed. */
  requests(): HeldRequest[];
}
