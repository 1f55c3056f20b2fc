import type { Recording } from '../model/recording.ts';
import type { RunComparison } from '../model/run-comparison.ts';
import type { RunHistory } from '../model/run-history.ts';
import type { ReportFile, Verdict } from '../model/verdict.ts';
import type { ReportLink } from './report-link.ts';

/** What a report may show around a verdict; no verdict depends on it. */
export interface ReportContext {
  /** Where the run lies now; it may have come from another machine. */
  folder?: string;
  /** What the trials left; without them the page has no timeline. */
  recordings?: readonly Recording[];
  /** What the trials left lies beside the page already: decisions change nothing of it. */
  evidenceIsThere?: boolean;
  /** The last runs of the same editor. */
  history?: RunHistory;
  /** Held against an earlier run. */
  comparison?: RunComparison;
  /** Where the report can be read by everybody. */
  link?: ReportLink | undefined;
}

/** Tells a verdict in one format. Pure: the same values give the same files, paths below the run folder. */
export type ReportWriter = (verdict: Verdict, context: ReportContext) => ReportFile[];
