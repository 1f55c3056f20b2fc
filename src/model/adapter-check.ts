import type { LocalisedText } from './text.ts';

/** How an adapter keeps one intent of the contract. */
export type IntentState = 'works' | 'inapplicable' | 'broken';

/** One intent, tried on one build. */
export interface IntentOutcome {
  /** `type`, `command bold`, `openPanel link` */
  intent: string;
  state: IntentState;
  /** Why the vendor has no such thing, or what was seen instead of what is promised. Of what works: absent. */
  reason?: LocalisedText;
}
