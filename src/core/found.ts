import type { Evidence, Place } from '../model/difference.ts';
import type { LocalisedText } from '../model/text.ts';
import type { FindingKind, Repetition } from '../model/verdict.ts';

/** A finding before it is numbered and placed in its item. */
export interface Found {
  kind: FindingKind;
  place: Omit<Place, 'trial'>;
  summary: LocalisedText;
  evidence: Evidence;
  fingerprint: string;
  sameAs?: string;
  newMutatingRequest?: boolean;
  repetition?: Repetition;
}
