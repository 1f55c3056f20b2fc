import type { DataRow, Instructions, ProbeName, Severity } from './checklist.ts';
import type { Json, LocalisedText } from './text.ts';

/** One attempt to be made on each side: an item with one of its data rows. */
export interface Trial {
  /** `rte-101/nested-tables`, or `rte-201` for an item without rows. Safe as part of a file name once `/` is replaced. */
  id: string;
  item: string;
  scenario: string;
  row: DataRow | null;
  params: Record<string, Json>;
  probes: ProbeName[];
}

export interface PlannedItem {
  id: string;
  checklist: string;
  title: LocalisedText;
  viewpoint: LocalisedText;
  severity: Severity;
  because?: string;
  answers?: 'rollback';
  trials: string[];
}

/** A manual item that must be signed before this run can be *go*. */
export interface PlannedManualItem extends Omit<PlannedItem, 'trials' | 'answers'> {
  manual: Instructions;
}

export interface Plan {
  items: PlannedItem[];
  trials: Trial[];
  /** Ids of manual items that this run leaves out; said in every report. */
  manualNotPlanned: string[];
  /** Manual items that must be signed; absent = none. */
  manual?: PlannedManualItem[];
  /** Ids of items of these checklists, and of trials of items tried in part, that were not asked for; absent = none. */
  notAskedFor?: string[];
}
