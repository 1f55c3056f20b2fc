import type { Locator } from '@playwright/test';
import type { ListedAsset, PageInfo, SortKey } from '../../src/editors/asset-library.ts';

/** Where one look of Fude's library has what a user needs. */
export interface LibraryLook {
  root: Locator;
  /** Says by `aria-busy` whether it is being drawn anew. */
  list: Locator;
  closer: Locator;
  search: Locator;
  pageBox: Locator;
  everything: Locator;
  remove: Locator;
  restore: Locator;
  refresh: Locator;
  fileInput: Locator;
  pageSize: Locator;
  count: Locator;
  message: Locator;

  boxOf(id: string): Locator;
  actionOf(id: string, action: 'insert' | 'preview' | 'rename'): Locator;
  folder(path: string): Locator;
  folderRemover(path: string): Locator;

  isTicked(id: string): Promise<boolean>;
  read(): Promise<ListedAsset[]>;
  pageInfo(): Promise<PageInfo>;

  /** What follows resolves when it is pressed; the caller waits until the list is drawn. */
  typeSearch(text: string): Promise<void>;
  filter(type: 'all' | 'image' | 'document'): Promise<void>;
  /** One press towards the order; `false` when it is there already. */
  sortStep(by: SortKey, direction: 'ascending' | 'descending'): Promise<boolean>;
  goToPage(page: number): Promise<void>;
  inTrash(): Promise<boolean>;
  enterTrash(): Promise<void>;
  leaveTrash(): Promise<void>;
  /** @throws Inapplicable when there is only one */
  layout(layout: 'grid' | 'list'): Promise<void>;
  /** After `rename` was pressed. */
  giveName(id: string, name: string): Promise<void>;
}

/** Every look has what carries an attribute with a value that comes from the server. */
export const having = (attribute: string, value: string): string => `[${attribute}=${JSON.stringify(value)}]`;

/**
 * For a press on what is drawn already: nothing moves any more, so that nobody needs to wait until it does not, which
 * takes half the time of a press. What lies above a control gets the press, as it would from a user.
 */
export const AT_REST = { force: true, noWaitAfter: true } as const;
