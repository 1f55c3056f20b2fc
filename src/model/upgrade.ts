import type { Side } from './target.ts';

/** A target in a config: what can be typed on the command line, or an object with more to say. */
export type TargetOptions =
  | string
  | { npm: string; disposable?: boolean }
  | { folder: string; disposable?: boolean }
  | {
      url: string;
      /** Signed-in state, as Playwright saves it. */
      storageState?: string;
      headers?: Record<string, string>;
      /** Whether destructive requests may reach it: a staging that is seeded anew. */
      disposable?: boolean;
    }
  | { command: string; url: string; cwd?: string; disposable?: boolean };

/** What `defineUpgrade` takes. `Page` is Playwright's. */
export interface UpgradeOptions<Page = unknown> {
  /** Which editor is on the page; needed where the target does not say it. */
  editor?: string;
  baseline: TargetOptions;
  candidate: TargetOptions;
  /** Stock lists by name, own ones by path. Default `['sekisho/rich-text']`. */
  checklists?: string[];
  /** Folder with scenarios of your own. */
  scenarios?: string;
  /** Folder of all runs. Default `reports`. */
  reports?: string;
  /** Signs in and navigates to the editor; without it the target's URL is opened. */
  open?: (page: Page, side: Side) => Promise<void>;
  /** Seconds for one trial. Default 30. */
  trialTimeout?: number;
  /** Workers per side. Default 1. */
  lanes?: number;
}
