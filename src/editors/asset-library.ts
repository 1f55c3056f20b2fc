import type { Locator } from '@playwright/test';
import type { HostBackend } from './host-backend.ts';

export type { HostBackend };

/** An asset as the list draws it. */
export interface ListedAsset {
  /** As the inventory names it. */
  id: string;
  name: string;
  /** Whether it is *drawn* as selected. */
  ticked: boolean;
}

export interface PageInfo {
  /** Counted from 1. */
  page: number;
  /** 1 for a library without pages. */
  pages: number;
  /** Assets a full page shows; `null` for a library without pages. */
  pageSize: number | null;
  /** How many assets the screen says there are in this view; `null` when it does not say. */
  total: number | null;
}

/** Where a key is pressed. */
export type KeyPlace = 'list' | 'search-box' | 'preview';

/**
 * What a library asks before it deletes. Native dialogs, dialogs within the page and within a frame of another origin are
 * all one of these. Every answer resolves once the dialog is gone; what it causes is waited for by the caller.
 */
export interface Confirmation {
  kind: 'native' | 'in-page';
  /** Everything it says, title included. */
  text: string;
  buttons: string[];
  /** Accessible name of the button that Enter presses; '' when none has the focus. */
  defaultFocus: string;
  accept(): Promise<void>;
  /** Presses the accepting button twice as fast as a hand can. */
  acceptTwice(): Promise<void>;
  cancel(): Promise<void>;
  escape(): Promise<void>;
  /** The × of the dialog. */
  close(): Promise<void>;
  clickOutside(): Promise<void>;
  /** Enter, pressed at once. The dialog may stay open when nothing has the focus. */
  enter(): Promise<void>;
}

export type SortKey = 'name' | 'date';

/**
 * The intents of a user in front of a vendor's image library. Where the vendor has no such thing the adapter throws
 * `Inapplicable` with the reason. Ids are those of the inventory.
 */
export interface AssetLibrary {
  /** The whole library: lists, bars, dialogs' owner. */
  root(): Locator;
  /** Opens it as a user does; afresh, with nothing selected, when it is open already. Resolves once the list is drawn. */
  open(): Promise<void>;
  close(): Promise<void>;

  /** Assets drawn on the current page, in visual order. */
  list(): Promise<ListedAsset[]>;
  pageInfo(): Promise<PageInfo>;
  /** How many assets the library says are selected ("3 selected"); `null` when it does not say. */
  selectionCount(): Promise<number | null>;

  tick(id: string): Promise<void>;
  untick(id: string): Promise<void>;
  /** Ticks `from`, then `to` with Shift held. */
  tickRange(from: string, to: string): Promise<void>;
  /** The header check box. */
  tickPage(): Promise<void>;
  /** "Select all n", over all pages of the current view. */
  tickEverything(): Promise<void>;
  /** Ctrl+A in the list. */
  tickByKeyboard(): Promise<void>;

  goToPage(page: number): Promise<void>;
  setPageSize(size: number): Promise<void>;
  sort(by: SortKey, direction: 'ascending' | 'descending'): Promise<void>;
  /** '' clears it. */
  search(text: string): Promise<void>;
  filter(type: 'all' | 'image' | 'document'): Promise<void>;
  /** '' is the top. */
  openFolder(path: string): Promise<void>;
  setView(view: 'grid' | 'list' | 'trash'): Promise<void>;
  /** Asks the server for the list again, as the user's own "refresh" does. */
  refresh(): Promise<void>;

  /** @param conflict what the user answers when the library asks about an existing name; without a question nothing is answered */
  upload(
    file: { name: string; mimeType: string; bytes: Buffer },
    conflict?: 'keep-both' | 'replace' | 'cancel',
  ): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  insert(id: string): Promise<void>;
  /** Out of the trash. */
  restore(ids: string[]): Promise<void>;

  /** Presses the library's delete control for the selection. `null` when it asks nothing: it does nothing, or does it at once. */
  requestDelete(): Promise<Confirmation | null>;
  requestFolderDelete(path: string): Promise<Confirmation | null>;
  /** Presses a key; what it asks, or `null` when it asks nothing. */
  pressKey(key: string, where: KeyPlace): Promise<Confirmation | null>;
  /** What the library tells the user now: banners, toasts, errors; '' when nothing. */
  message(): Promise<string>;
}
