import type { Page } from '@playwright/test';
import type { Editor } from '../../editors/contract.ts';
import type { LocalisedText } from '../../model/text.ts';

/** What a check is handed. */
export interface ContractScene {
  page: Page;
  /** Ready to be used. */
  editor: Editor;
  /** Exact version of the build; '' where it is not known. */
  version: string;
  /** Whether the page is a host page of ours, which can mount the editor anew. */
  hosted: boolean;
  /** The adapter's own, on another page. */
  attach(page: Page): Promise<Editor>;
}

/** One intent of the contract, and how it is tried. */
export interface ContractCheck {
  /** `type`, `command bold`, `openPanel link` */
  intent: string;
  /** Without it nothing can be verified: *inapplicable* is no answer. */
  essential?: true;
  /** `own`: leaves the page unfit for other checks. Default `shared`; each check loads its own document first thing. */
  page?: 'shared' | 'own';
  /** Throws a {@link BrokenPromise} with what was seen, or `Inapplicable` where the vendor has no such thing. */
  try(scene: ContractScene): Promise<void>;
}

/** An intent did something else than its contract says. */
export class BrokenPromise extends Error {
  readonly sentence: LocalisedText;

  constructor(sentence: LocalisedText) {
    super(sentence.en);
    this.name = 'BrokenPromise';
    this.sentence = sentence;
  }
}
