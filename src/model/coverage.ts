import type { LocalisedText } from './text.ts';

/** How an item can be tried: by comparing both builds (D), by an invariant of one build (I), by people only (M). */
export const CATALOGUE_MODES = ['D', 'I', 'D+I', 'I+M', 'D+M', 'M'] as const;

/** One known failure as a promise, whether a checklist holds it or not. */
export interface CatalogueItem {
  id: string;
  title: LocalisedText;
  mode: (typeof CATALOGUE_MODES)[number];
  /** Of the set that is always run. */
  golden: boolean;
  /** Why it is not automated, where it is not or was not once. */
  why?: LocalisedText;
}

export interface CatalogueGroup {
  /** `C1` */
  id: string;
  title: LocalisedText;
  items: CatalogueItem[];
}

/** `automated`: a scenario tries it; `manual`: people do, and sign; `not-covered`: no checklist holds it. */
export type CoverageStatus = 'automated' | 'manual' | 'not-covered';

export interface CoveredItem extends CatalogueItem {
  status: CoverageStatus;
}

export interface CoverageCounts {
  automated: number;
  manual: number;
  notCovered: number;
  total: number;
}

export interface CoverageGroup {
  id: string;
  title: LocalisedText;
  counts: CoverageCounts;
  items: CoveredItem[];
}

/** What checklists hold of the catalogue. */
export interface Coverage {
  checklists: string[];
  groups: CoverageGroup[];
  counts: CoverageCounts;
  /** Ids of items that are in a checklist and not in the catalogue. */
  beyond: string[];
}
