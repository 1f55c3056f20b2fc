import type { LocalisedText } from '../../model/text.ts';

interface Step extends LocalisedText {
  /** Only where the input has this. */
  needs?: string;
}

/** Steps of a scenario, for who has neither it nor Sekisho. Names in backticks are those of the input. */
export type Steps = readonly Step[];

export const step = (en: string, ja: string, needs?: string): Step => ({ en, ja, ...(needs ? { needs } : {}) });
