import type { ReportFile, Verdict } from '../model/verdict.ts';

/** Tells a verdict in one format. Pure: the same verdict gives the same files, paths below the run folder. */
export type ReportWriter = (verdict: Verdict) => ReportFile[];
