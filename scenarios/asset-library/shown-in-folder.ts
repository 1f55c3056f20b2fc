import type { InventoryAsset } from '../../src/model/asset.ts';

/** What a library may show of a folder, by what the server holds. */
export const shownInFolder = (inventory: readonly InventoryAsset[], folder = ''): InventoryAsset[] =>
  inventory.filter((asset) => asset.tenant === 'own' && asset.folder === folder && !asset.hidden && !asset.trashed);
