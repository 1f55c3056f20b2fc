import type { Json, LocalisedText } from './text.ts';

export type Severity = 'blocker' | 'major' | 'minor';

export const SEVERITIES = ['blocker', 'major', 'minor'] as const satisfies readonly Severity[];

export const PROBE_NAMES = [
  'screenshot',
  'content',
  'dialogs',
  'console',
  'network',
  'accessibility',
  'toolbar',
] as const;

export type ProbeName = (typeof PROBE_NAMES)[number];

/** Where in which file something was written; lines and columns start at 1. */
export interface SourcePlace {
  file: string;
  line: number;
  column: number;
}

/** One set of values a scenario is tried with. Everything beside `id` is the scenario's own. */
export interface DataRow {
  id: string;
  [key: string]: Json;
}

/** What a person does where no browser can check. */
export interface Instructions {
  steps: LocalisedText;
  evidence?: LocalisedText;
  /** Days for which a sign-off holds; absent = as long as it is about the same upgrade. */
  expires?: number;
}

interface ItemBase {
  id: string;
  title: LocalisedText;
  viewpoint: LocalisedText;
  severity: Severity;
  /** Incident or issue the item guards against. */
  because?: string;
  /** Words by which an entry of the vendor's changelog is known to be touched; `*` stands for the rest of a word. */
  covers?: string[];
  /** What its trials answer beyond being the same on both builds: whether the way back is open. */
  answers?: 'rollback';
  source: SourcePlace;
}

export interface AutomatedItem extends ItemBase {
  scenario: string;
  /** Empty when the scenario runs once, without a data row. */
  rows: DataRow[];
  /** Probes that look at every checkpoint of this item. */
  probes: ProbeName[];
  params: Record<string, Json>;
}

export interface ManualItem extends ItemBase {
  manual: Instructions;
}

/** One promise of a checklist. */
export type ChecklistItem = AutomatedItem | ManualItem;

export interface Checklist {
  /** `sekisho/rich-text` for a stock list, else the path as the user wrote it. */
  name: string;
  title: LocalisedText;
  items: ChecklistItem[];
}
