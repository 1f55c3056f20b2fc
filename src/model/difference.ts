import type { ProbeName } from './checklist.ts';
import type { Box, ImageRef, NamedBox, Outcome } from './recording.ts';
import type { Side } from './target.ts';
import type { Json, LocalisedText } from './text.ts';

/** What a difference was seen with: a probe, a value observed by name, an invariant, or the trial's outcome. */
export type Aspect = ProbeName | 'observed' | 'invariant' | 'outcome';

/** Where the two sides are held against each other. `part` tells several differences of one aspect apart. */
export interface Place {
  trial: string;
  checkpoint: string;
  aspect: Aspect;
  part: string;
}

/** How two pictures differ. Raw inequality of pixels decides *whether*; this says *how* and where. */
export interface PictureComparison {
  /** `anti-aliasing`: only edge pixels; `faint`: below what an eye or a default threshold notices; `plain`: anything else. */
  manner: 'anti-aliasing' | 'faint' | 'plain';
  /** Pixels that are not equal. */
  pixels: number;
  /** Pixels that pixelmatch counts at its default threshold. */
  plainPixels: number;
  /** Largest difference of one colour channel, 0–255. */
  maxDelta: number;
  /** Changed areas in device pixels of the new picture. */
  areas: Box[];
  /** Set when the sizes differ: how the two were laid on each other. */
  aligned?: { oldOffset: { x: number; y: number }; insertedRows: number; removedRows: number };
  /** Fingerprint of *what* changed; survives a shift of a few stray pixels. */
  fingerprint: string;
}

export interface ValueChange {
  /** What changed, readable: `button "Bold" › pressed`. */
  path: string;
  old: Json;
  new: Json;
}

/** A closed set of kinds, so that every report can draw every difference. */
export type Evidence =
  | { kind: 'image'; old: ImageRef; new: ImageRef; comparison: PictureComparison; elements: NamedBox[] }
  | { kind: 'text'; old: string; new: string; changes: ValueChange[] }
  | { kind: 'changes'; changes: ValueChange[] }
  | { kind: 'invariant'; sentence: LocalisedText; name?: string; old: InvariantSide; new: InvariantSide }
  | { kind: 'outcome'; old: OutcomeSide; new: OutcomeSide }
  | { kind: 'absence'; missing: Side | 'both'; what: string };

export interface InvariantSide {
  /** `null`: the invariant was not reached on this side. */
  holds: boolean | null;
  actual: Json;
  expected: Json;
}

export interface OutcomeSide {
  outcome: Outcome;
  reason: string;
}

/** The two sides disagree. */
export interface Difference {
  place: Place;
  summary: LocalisedText;
  evidence: Evidence;
  /** Of exactly what is seen here: decisions are bound to it. */
  fingerprint: string;
  /** Equal = the same difference, wherever it is seen and however often; where it is not set the fingerprint tells. */
  sameAs?: string;
  /** A mutating request that the old build does not make. */
  newMutatingRequest?: boolean;
  /** What mail clients do not show of what is new here, a line each. It describes the difference and judges nothing. */
  mailClients?: LocalisedText[];
}

/** A difference within one observation; compare adds the place. `part` is '' when there is only one. */
export interface ObservedDifference {
  part: string;
  summary: LocalisedText;
  evidence: Evidence;
  /** What is the same when this is "the same difference" in another place: stable, readable text; hashed by compare. */
  identity: string;
  /** What decisions about it are bound to besides the identity: values and how often they are seen. */
  exactly?: string;
  newMutatingRequest?: boolean;
  mailClients?: LocalisedText[];
}
