import type { BrowserContext, Page } from '@playwright/test';
import type { Editor, MountOptions } from '../editors/contract.ts';
import type { DataRow } from '../model/checklist.ts';
import type { Spread } from '../model/recording.ts';
import type { Json, LocalisedText } from '../model/text.ts';
import type { Assets } from './assets/contract.ts';
import type { Mails } from './mailing/contract.ts';
import type { RecipientView } from './recipient-view.ts';

export interface InvariantSentence {
  en: string;
  ja: string;
  /** Names an invariant that reports draw in a way of their own: `four-numbers`. */
  name?: string;
}

/** What a scenario is handed. */
export interface ScenarioContext {
  page: Page;
  context: BrowserContext;
  /** Ready to be used; the document is empty unless the scenario says otherwise. */
  editor: Editor;
  /**
   * The old build's editor on a page of its own, beside this one: only where the scenario is `crossing`. On the old side it
   * is a second page of the same build, so that what differs between the sides is what the new build in the middle does.
   */
  baseline: Editor;
  /** The editor's image library. Using it makes the trial *inapplicable* where the editor has none or the target offers no staging API. */
  assets: Assets;
  /**
   * The sending of the application around the editor. Using it makes the trial *inapplicable* where the adapter drives no
   * such application or nothing may be sent from the target.
   */
  mailing: Mails;
  /** The data row this trial runs with; `{ id: '' }` for an item without rows. */
  row: DataRow;
  params: Record<string, Json>;
  build: {
    /** The exact version that was asked for; '' where none was named. */
    version: string;
    url: string;
    /** All origins that the target is served from, the page's own first. */
    origins: readonly string[];
  };
  /**
   * A named moment: every probe of the item looks. To end before it is seen, for want of `await`, fails the trial.
   * @param at.of whose page they look at: `baseline`, or this side's own
   */
  checkpoint(name: string, at?: { of: Editor }): Promise<void>;
  /** A named moment: a picture of this HTML as a recipient of it sees it, without the editor. */
  received(name: string, html: string, view: RecipientView): Promise<void>;
  /** One more value to compare between the builds. */
  observe(name: string | LocalisedText, value: Json): void;
  /**
   * Several measurements of one thing that no build repeats exactly, such as milliseconds: compared as a ratio, and only
   * where the ranges of both builds do not overlap.
   */
  measure(name: string, measurements: number[], spread: Spread): void;
  /** Must hold on each build by itself. Recorded; the scenario goes on. Values are compared as JSON. */
  invariant(sentence: string | InvariantSentence, actual: Json, expected: Json): void;
  /** Waits until fonts, images, network, timers and layout have come to rest. `checkpoint` does so by itself. */
  settle(): Promise<void>;
  /**
   * Loads the page anew, or shows it at another `url` that the scenario leads to the target, and waits for the editor;
   * `editor` stays valid. Routes and init scripts of the page hold.
   */
  reload(url?: string): Promise<void>;
  /** Mounts the editor anew on this page with other options; `editor` stays valid. */
  mount(options: MountOptions): Promise<void>;
}

export interface ScenarioOptions {
  /**
   * `shared`: trials of this scenario run one after another in one page; the scenario itself loads its document first
   * thing and leaves no state behind. For reading many documents. `shared-library`: one page for all scenarios that say so;
   * each seeds and opens the image library first thing and leaves the document alone. Default `own`: a new page for each
   * trial.
   */
  page?: 'own' | 'shared' | 'shared-library';
  /** Holds the old build open beside this one, as `baseline`. */
  crossing?: boolean;
  /** A browser context of its own, without the worker's warm cache: for what outlives a page. */
  freshContext?: boolean;
  /** Milliseconds for the trial once its pages are open, default 30 000. To open them may take as long. */
  timeout?: number;
}

export type ScenarioFunction = (context: ScenarioContext) => Promise<void>;
