import type { RunComparison } from '../model/run-comparison.ts';
import type { RunHistory } from '../model/run-history.ts';
import type { DataRow } from '../model/checklist.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import type { ReportContext } from './contract.ts';
import { lightenVerdict } from './lighten-verdict.ts';
import { type Measurements, measureRecordings } from './measure-recordings.ts';
import { listBy } from './standing.ts';
import { alignTimeline, type Timeline } from './align-timeline.ts';

/** What stands in the page itself. */
export interface PageData {
  /** Long evidence is cut out of it. */
  verdict: Verdict;
  /** Findings whose evidence is cut: the whole of it is with their trial. */
  cut: string[];
  measurements?: Measurements;
  history?: RunHistory;
  comparison?: RunComparison;
}

/** What is loaded when a person looks at a trial. */
export interface TrialEvidence {
  trial: string;
  row: DataRow | null;
  /** By the id of the finding. */
  findings: Record<string, Pick<Finding, 'evidence' | 'traces'>>;
  timeline: Timeline | null;
}

/** The part of a report that every reader loads. */
export function makePageData(verdict: Verdict, { recordings, history, comparison }: ReportContext): PageData {
  return {
    ...lightenVerdict(verdict),
    ...(recordings && recordings.length > 0 ? { measurements: measureRecordings(recordings) } : {}),
    ...(history ? { history } : {}),
    ...(comparison ? { comparison } : {}),
  };
}

/** The part that waits beside the page: everything about one trial. */
export function gatherTrialEvidence(verdict: Verdict, { recordings = [] }: ReportContext): TrialEvidence[] {
  const findings = listBy(verdict.findings, ({ place }) => place.trial);
  const rows = new Map(verdict.run.plan.trials.map(({ id, row }) => [id, row]));
  const firstPass = listBy(
    recordings.filter(({ attempt }) => attempt === 1),
    ({ trial }) => trial,
  );
  return trialsOf(verdict).map((trial) => {
    const made = firstPass.get(trial) ?? [];
    return {
      trial,
      row: rows.get(trial) ?? null,
      findings: Object.fromEntries(
        (findings.get(trial) ?? []).map(({ id, evidence, traces }) => [id, { evidence, traces }]),
      ),
      timeline: made.length > 0 ? alignTimeline(made) : null,
    };
  });
}

/** Every trial that can be asked for, in an order that the page and the writer of its files both know. */
export function trialsOf({ run, findings }: Verdict): string[] {
  return [...new Set([...run.plan.trials.map(({ id }) => id), ...findings.map(({ place }) => place.trial)])];
}

/** Where the evidence of a trial lies: a name of our own, since nobody vouches for those of a plan. */
export const trialFile = (index: number): string => `data/trial-${index + 1}.js`;
