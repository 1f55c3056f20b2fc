import type { DestructivePattern } from './asset.ts';
import type { GateOptions } from './gate-policy.ts';
import type { Side } from './target.ts';

/** What Sekisho may do to a target, and how it gets at what the target's server holds. */
export interface StagingOptions {
  /** Whether destructive requests may reach it: a staging that is seeded anew. Default `false`. */
  disposable?: boolean;
  /** Base URL of its staging API: see docs/adding-a-staging.md. */
  staging?: string;
  /** Sent with every request to the staging API; never recorded. */
  stagingHeaders?: Record<string, string>;
  /** Other origins this build is served from, such as the one of an editor in a frame. */
  origins?: string[];
  /** Requests that delete something. A request with the method DELETE always counts as one. */
  destructive?: DestructivePattern[];
}

/** A target in a config: what can be typed on the command line, or an object with more to say. */
export type TargetOptions =
  | string
  | (StagingOptions & { npm: string })
  | (StagingOptions & { folder: string })
  | (StagingOptions & {
      url: string;
      /** Signed-in state, as Playwright saves it. */
      storageState?: string;
      headers?: Record<string, string>;
    })
  | (StagingOptions & { command: string; url: string; cwd?: string });

/** What `defineUpgrade` takes. `Page` and `Locator` are Playwright's. */
export interface UpgradeOptions<Page = unknown, Adapter = unknown, Locator = unknown> {
  /** Which editor is on the page, needed where the target does not say it; or an adapter of your own. */
  editor?: string | Adapter;
  /** What of yours has the editor in it, for the reports. Default: the name in package.json. */
  product?: string;
  baseline: TargetOptions;
  candidate: TargetOptions;
  /** Stock lists by name, own ones by path. Default `['sekisho/rich-text', 'sekisho/crossing']`. */
  checklists?: string[];
  /** Folder with scenarios of your own. */
  scenarios?: string;
  /** Folder of all runs. Default `reports`. */
  reports?: string;
  /**
   * Signs in and navigates to the editor; without it the target's URL is opened. Where several editors are on the page, it
   * returns the element in whose frame the one to be tried is.
   */
  open?: (page: Page, side: Side) => Promise<Locator | void>;
  /** Seconds for one trial. Default 30. */
  trialTimeout?: number;
  /** Workers per side. Default 1. */
  lanes?: number;
  /** How strict the gate is: see docs/gate-policy.md. */
  gate?: GateOptions;
}
