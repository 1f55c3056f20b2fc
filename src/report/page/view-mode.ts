import type { WordKey } from '../words.ts';

/** Ways to look at two pictures, or at two texts. */
export const VIEW_MODES = ['old', 'new', 'difference', 'side', 'slider', 'blink', 'overlay'] as const;

export type ViewMode = (typeof VIEW_MODES)[number];

export const MODE_WORDS = {
  old: 'old',
  new: 'new',
  difference: 'difference',
  side: 'sideBySide',
  slider: 'slider',
  blink: 'blink',
  overlay: 'overlay',
} as const satisfies Record<ViewMode, WordKey>;
