import type { Severity } from './checklist.ts';
import type { Place } from './difference.ts';
import type { LocalisedText } from './text.ts';
import type { FindingDecision, FindingKind, Status } from './verdict.ts';

/** One of two runs that are held against each other. */
export interface ComparedRun {
  id: string;
  /** The run folder as the user would type it. */
  folder: string;
  /** The versions of its builds: `6.8.6`. */
  old: string;
  new: string;
  createdAt: string;
  judgedAt: string;
  status: Status;
}

/**
 * - `new`: nothing was found there in the earlier run although it looked.
 * - `reopened`: no open point there then (accepted, noise, …), one now.
 * - `changed`: something else is found at the same place now.
 * - `stays`: the same is found there again.
 * - `settled`: still found, no open point any more: accepted, signed, noise, …
 * - `fixed`: looked at again, and nothing is found there.
 * - `not-looked`: one of the two runs did not plan it, or has no evidence of it. It says nothing.
 */
export type RunChangeKind = 'new' | 'reopened' | 'changed' | 'stays' | 'settled' | 'fixed' | 'not-looked';

/** What one run found at a place. */
export interface FoundThere {
  /** Of the finding, within its own run. */
  id: string;
  kind: FindingKind;
  severity: Severity;
  summary: LocalisedText;
  fingerprint: string;
  decision?: FindingDecision;
}

/** One place in both runs: at least one of the two found an open point there. */
export interface RunChange {
  kind: RunChangeKind;
  item: string;
  place: Place;
  /** Absent where that run found nothing there. */
  was?: FoundThere;
  is?: FoundThere;
}

/** What became of the open points between an earlier run and this one. */
export interface RunComparison {
  against: ComparedRun;
  now: ComparedRun;
  /** `new`, `reopened`, `changed`, `stays`, `not-looked`, `settled`, `fixed`; within each by severity and plan. */
  changes: RunChange[];
}
