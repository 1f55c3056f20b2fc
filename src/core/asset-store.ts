import { createHash } from 'node:crypto';
import type { AuditEntry, InventoryAsset, Seed, SeedAsset } from '../model/asset.ts';

/** An asset with everything a server knows about it. */
export interface StoredAsset extends Omit<SeedAsset, 'bytes'> {
  id: string;
  bytes: Buffer;
  /** Where mails load it from; survives trash and restore. */
  url: string;
}

/** Names an asset; the vendor's protocol decides what an id is. `index` counts from 1 over everything ever added. */
export type IdOf = (asset: SeedAsset, index: number) => string;

/** Assets of a staging, in memory: what our own backends keep, and what their staging API tells. */
export class AssetStore {
  #assets = new Map<string, StoredAsset>();
  #audit: AuditEntry[] = [];
  #added = 0;
  #role: Seed['role'] = 'editor';
  readonly #idOf: IdOf;
  readonly #urlOf: (id: string, asset: SeedAsset) => string;

  constructor(
    idOf: IdOf = (_, index) => `a${index}`,
    urlOf: (id: string, asset: SeedAsset) => string = (id) => `/assets/${encodeURIComponent(id)}`,
  ) {
    this.#idOf = idOf;
    this.#urlOf = urlOf;
  }

  get role(): Seed['role'] {
    return this.#role;
  }

  /** Everything anew: no asset, no audit entry of before is left, and ids begin again. */
  seed({ assets, role }: Seed): void {
    this.#assets.clear();
    this.#audit = [];
    this.#added = 0;
    this.#role = role;
    for (const asset of assets) this.#add(asset);
  }

  /** Of every tenant, hidden and trashed included, in order of arrival. */
  all(): StoredAsset[] {
    return [...this.#assets.values()];
  }

  find(id: string): StoredAsset | undefined {
    return this.#assets.get(id);
  }

  add(asset: SeedAsset, by: string): StoredAsset {
    const added = this.#add(asset);
    this.log(by, 'upload', [added.id]);
    return added;
  }

  /** For good. @returns what was there */
  remove(ids: readonly string[], by: string): StoredAsset[] {
    const removed = ids.flatMap((id) => this.#assets.get(id) ?? []);
    for (const { id } of removed) this.#assets.delete(id);
    if (removed.length > 0)
      this.log(
        by,
        'delete',
        removed.map(({ id }) => id),
      );
    return removed;
  }

  /** Changes an asset in place. */
  change(id: string, changes: Partial<Omit<StoredAsset, 'id'>>, by: string, action: string): StoredAsset | undefined {
    const asset = this.#assets.get(id);
    if (!asset) return undefined;
    Object.assign(asset, changes);
    this.log(by, action, [id]);
    return asset;
  }

  log(by: string, action: string, assets: string[]): void {
    this.#audit.push({ at: new Date().toISOString(), by, action, assets });
  }

  inventory(): InventoryAsset[] {
    return this.all().map(({ id, name, folder, tenant, hidden, trashed, url, bytes }) => ({
      id,
      name,
      folder,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      tenant,
      hidden,
      trashed,
      url,
    }));
  }

  audit(): AuditEntry[] {
    return [...this.#audit];
  }

  #add(asset: SeedAsset): StoredAsset {
    this.#added += 1;
    const id = this.#idOf(asset, this.#added);
    if (this.#assets.has(id)) throw new Error(`Two assets would have the id ${id}.`);
    const stored: StoredAsset = {
      ...asset,
      id,
      bytes: Buffer.from(asset.bytes, 'base64'),
      url: this.#urlOf(id, asset),
    };
    this.#assets.set(id, stored);
    return stored;
  }
}
