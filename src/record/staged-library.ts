import type { InventoryAsset, Role, Seed } from '../model/asset.ts';
import type { ServedTarget } from '../model/target.ts';
import { StagingClient } from './staging-client.ts';

/** The library behind the target that a worker records on, over all its trials. */
export class StagedLibrary {
  /** `null` where the target offers no staging API. */
  readonly client: StagingClient | null;
  readonly disposable: boolean;
  #role: Role | 'unknown' = 'unknown';
  #pageSize: Promise<number> | null = null;

  constructor({ staging }: ServedTarget, disposable: boolean, headers: Record<string, string> = {}) {
    this.client = staging ? new StagingClient(staging, headers) : null;
    this.disposable = disposable;
  }

  /** Before a page is opened: what an earlier trial, or a run that was killed, left as the user's role must not be seen. */
  async makeReady(): Promise<void> {
    if (!this.disposable || !this.client || this.#role === 'editor') return;
    // A staging that does not answer is told by the scenarios that need it.
    await this.seed({ assets: [], role: 'editor' }).catch(() => undefined);
  }

  /** What the user may do since it was filled last. */
  get role(): Role | 'unknown' {
    return this.#role;
  }

  async seed(seed: Seed): Promise<InventoryAsset[]> {
    if (!this.client) return [];
    this.#role = 'unknown';
    const seeded = await this.client.seed(seed);
    this.#role = seed.role;
    return seeded;
  }

  /** Measured once. @param measure is not asked again after it succeeded */
  async pageSize(measure: () => Promise<number>): Promise<number> {
    this.#pageSize ??= measure();
    try {
      return await this.#pageSize;
    } catch (error) {
      this.#pageSize = null;
      throw error;
    }
  }
}
