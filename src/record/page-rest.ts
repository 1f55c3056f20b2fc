import type { Page } from '@playwright/test';
import { rest, settle, type NetworkActivity } from './settle.ts';
import { untraced } from './untraced.ts';

const HELD_QUIET_MS = 200;

/** How a page comes to rest, and what keeps it from that. */
export class PageRest {
  /** A dialog of the browser's own is open: the page answers nothing until somebody has answered it. */
  blocked = false;
  /** The guard holds requests: they end only when it lets them go. */
  holding = false;
  readonly #page: Page;
  readonly #network: NetworkActivity;

  constructor(page: Page, network: NetworkActivity) {
    this.#page = page;
    this.#network = network;
  }

  /** One round: what is due runs. */
  async rest(): Promise<void> {
    if (!this.blocked) await untraced(this.#page, () => rest(this.#page, false));
  }

  /** Until the page repeats itself. @param pictures whether its pixels do, too */
  async settle({ pictures = false } = {}): Promise<void> {
    const quiet = this.holding ? { quietLimitMs: HELD_QUIET_MS } : {};
    if (this.blocked) return;
    await untraced(this.#page, () => settle(this.#page, this.#network, { ...quiet, pictures }));
  }
}
