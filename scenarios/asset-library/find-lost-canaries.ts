import type { InventoryAsset } from '../../src/model/asset.ts';
import type { Assets } from '../../src/record/assets/contract.ts';

/**
 * What was seeded and is now gone, in the trash or changed, although it was none of what may be deleted. Looks into the
 * trash, at what is hidden and at other tenants, where no page looks.
 * @param mayGo ids
 */
export async function findLostCanaries(assets: Assets, mayGo: readonly string[]): Promise<InventoryAsset[]> {
  if (!assets.disposable) return [];
  const now = new Map((await assets.inventory()).map((asset) => [asset.id, asset]));
  return assets
    .seeded()
    .filter((asset) => !mayGo.includes(asset.id))
    .filter((asset) => !isTheSame(asset, now.get(asset.id)));
}

const isTheSame = (before: InventoryAsset, now: InventoryAsset | undefined): boolean =>
  now !== undefined &&
  now.trashed === before.trashed &&
  now.sha256 === before.sha256 &&
  now.url === before.url &&
  now.folder === before.folder;
