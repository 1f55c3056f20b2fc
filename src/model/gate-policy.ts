import type { ProbeName } from './checklist.ts';

/**
 * What a point of one severity does.
 * - `block`: a broken promise and a trial that fails on the new build block, a difference asks for a review.
 * - `review`: all of these ask for a review.
 * - `report`: broken promises and differences are only told. A trial that fails asks for a review all the same.
 */
export type Consequence = 'block' | 'review' | 'report';

/** The least status with which a command ends with another exit code than 0. `inconclusive` always does. */
export type FailOn = 'block' | 'review';

/** How strict the gate is in this run. Stands in `run.json`, so that a run is judged alike everywhere. */
export interface GatePolicy {
  /** Never anything else: a single finding of a blocker is let through by a waiver. */
  blocker: 'block';
  major: 'block' | 'review';
  minor: Consequence;
  /** Checklists or viewpoints whose manual items must be signed; absent = all checklists that the config names. */
  signed?: string[];
  failOn: FailOn;
  /** Probes that must have compared something, or the run is inconclusive. */
  requiredProbes: ProbeName[];
  /** Items that must have been compared, or the run is inconclusive. */
  minItems: number;
  /** Days for which a verdict is good; absent = no limit. */
  maxAge?: number;
}

/** What a config says of the gate; the rest is the default. */
export type GateOptions = Partial<GatePolicy>;
