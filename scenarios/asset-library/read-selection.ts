import type { ListedAsset } from '../../src/editors/asset-library.ts';
import type { Assets } from '../../src/record/assets/contract.ts';

/** What a library shows and draws as selected, over all pages of the view. */
export interface Selection {
  shown: ListedAsset[];
  ticked: ListedAsset[];
  /** How many the library says are selected; `null` when it does not say. */
  said: number | null;
}

/** Walks through the pages: must not be called while a dialog is open. */
export async function readSelection(assets: Assets): Promise<Selection> {
  const shown = await assets.listAll();
  return { shown, ticked: shown.filter(({ ticked }) => ticked), said: await assets.selectionCount() };
}
