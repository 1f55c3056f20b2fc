import type { FindingKind, Proof, Status } from './verdict.ts';

/** What a list of runs shows of one, without reading its verdict: `summary.json` of a run folder. */
export interface RunSummary {
  format: 1;
  id: string;
  editor: string;
  /** How its builds are called: `tinymce@6.8.6`. */
  old: string;
  new: string;
  createdAt: string;
  judgedAt: string;
  status: Status;
  /** Findings by kind; a kind that is not there has none. */
  findings: Partial<Record<FindingKind, number>>;
  proof: Proof;
}

export interface HistoryEntry extends RunSummary {
  /** Name of its folder: the report is `../<folder>/index.html`, seen from this run. Made by people: hostile. */
  folder: string;
}

/** The last runs of the same editor beside this one, oldest first; this one is among them. */
export interface RunHistory {
  runs: HistoryEntry[];
  /** Folders beside this one whose verdict could not be read. */
  unreadable: number;
}
