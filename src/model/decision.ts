import type { SourcePlace } from './checklist.ts';
import type { Place } from './difference.ts';

/** What a decision was made for; it says nothing about any other upgrade. */
export interface DecidedUpgrade {
  editor: string;
  /** Version of the old build. */
  old: string;
  /** Version of the new build. */
  new: string;
}

interface Dated {
  /** `YYYY-MM-DD` */
  on: string;
  /** Last day on which it holds: `YYYY-MM-DD`. */
  until?: string;
  /** Where it is written; absent while it is not. */
  source?: SourcePlace;
}

/** A decision about what was found at one place. */
export interface PlacedDecision extends DecidedUpgrade, Dated {
  item: string;
  place: Place;
  /** Of the finding that was looked at. Any other is another finding. */
  fingerprint: string;
}

/** A difference that one person accepts. */
export interface Approval extends PlacedDecision {
  reason: string;
  by: string;
}

/** What one person will not have, or a manual item that went wrong. No day ends it. */
export interface Rejection extends PlacedDecision {
  /** What has to change before it can ship. */
  comment: string;
  by: string;
  until?: never;
}

/** What a blocker must not do and two people let through. */
export interface Waiver extends PlacedDecision {
  reason: string;
  by: [string, string];
}

/** A manual item that a person has done. */
export interface SignOff extends DecidedUpgrade, Dated {
  item: string;
  by: string;
  /** File or URL that shows it. */
  evidence?: string;
  note?: string;
}

/** What people decided beside one checklist, or beside several. */
export interface Decisions {
  approvals: Approval[];
  rejections: Rejection[];
  signOffs: SignOff[];
  waivers: Waiver[];
}

export type Decision =
  | { kind: 'approval'; made: Approval }
  | { kind: 'rejection'; made: Rejection }
  | { kind: 'sign-off'; made: SignOff }
  | { kind: 'waiver'; made: Waiver };

export type AnyDecision = Decision['made'];
