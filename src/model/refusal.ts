import type { LocalisedText } from './text.ts';

/** One thing that keeps a build from being the one that got the *go*. */
export interface Refusal {
  rule: string;
  text: LocalisedText;
  /** Files it is about. */
  files?: string[];
}
