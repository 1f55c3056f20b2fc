/** What a document can lose, worst first. */
export const LOSS_KINDS = ['text', 'mergeTags', 'links', 'images', 'comments', 'tags', 'attributes'] as const;

export type LossKind = (typeof LOSS_KINDS)[number];

/** By kind, each named as a person would find it in the document. Empty lists: nothing is lost. */
export type DocumentLosses = Record<LossKind, string[]>;

/** What became of one document on the way through the new build and back into the old one. */
export interface RollbackDocument {
  trial: string;
  /**
   * - `lossy`: something is gone that is there without the new build.
   * - `altered`: nothing is gone, but it is not the same byte for byte.
   * - `unknown`: the old build, the new build or the evidence failed.
   */
  outcome: 'lossy' | 'altered' | 'unknown';
  /** What only the new build costs, worst kind first; empty kinds are left out. */
  losses: { kind: LossKind; what: string[] }[];
}

/** Can we go back, and what would it cost? Held against the same way without the new build. */
export interface Rollback {
  /** `free`: every document comes back as it was. The worst of its documents decides; what is lost goes before what is not known. */
  answer: 'free' | 'altered' | 'lossy' | 'unknown';
  /** Documents that were sent through the new build and back, whatever became of them. */
  tried: number;
  /** Those that do not come back as they were, worst first. */
  affected: RollbackDocument[];
}
