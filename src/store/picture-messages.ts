import type { PictureComparison } from '../model/difference.ts';

/** Two PNG files to compare; or two of the old build and one of the new, to compare beyond the old one's noise. */
export interface PictureQuestion {
  pictures: [Uint8Array, Uint8Array] | [Uint8Array, Uint8Array, Uint8Array];
}

export type PictureAnswer = { comparison: PictureComparison | null } | { failure: string };
