import type { Comparers } from '../core/find-differences.ts';
import { unconfirmedTrials } from '../core/find-findings.ts';
import {
  ATTEMPTS_TO_CONFIRM,
  gatherEvidence,
  lostPairs,
  nextAttempt,
  type TrialEvidence,
} from '../core/trial-evidence.ts';
import type { Trial } from '../model/plan.ts';
import { SIDES, type Side } from '../model/target.ts';
import type { RunDescription } from '../model/verdict.ts';
import { readRecordings } from '../store/run-folder.ts';
import type { Access, Assignment } from './assignment.ts';
import { prepareComparers } from './comparers.ts';
import { recordPass, type PassEnd } from './record-pass.ts';
import type { RunnerMessage } from './runner-messages.ts';

/** Trials in which a worker waits for an editor that does not appear. */
const PATIENCE = 2;

/** What is the same for every pass of a run. */
export type Conditions = Pick<Assignment, 'runDir' | 'browser' | 'offline' | 'lanes' | 'trialTimeout'> & {
  targets: Record<Side, Pick<Assignment['sides'][Side], 'served' | 'disposable' | 'version'>>;
  access: Partial<Record<Side, Access>>;
  /** Folders with scenarios, and the file of each scenario by name. */
  scenarioFiles: Map<string, { folder: string; file: string }>;
  configFile: string | undefined;
  /** Stops after this attempt; what differs then stays unconfirmed. */
  lastAttempt: number | undefined;
};

export type RunProgress =
  | { kind: 'pass'; attempt: number; trials: Record<Side, number>; recordedBefore: number }
  | RunnerMessage;

export interface RecordRunOptions {
  run: RunDescription;
  conditions: Conditions;
  onProgress(progress: RunProgress): void;
  signal?: AbortSignal;
}

/**
 * Records what a run still lacks: the first pass of every trial, then, on both sides and with a trace, the trials that
 * differ, and one attempt more where a side did not get through every time. Picks up where an earlier process was
 * killed; nothing is recorded twice.
 */
export async function recordRun(options: RecordRunOptions): Promise<{ ends: PassEnd[] }> {
  const { conditions } = options;
  const ends: PassEnd[] = [];
  const gather = (): TrialEvidence[] => gatherEvidence(options.run.plan, readRecordings(conditions.runDir).recordings);
  const last = conditions.lastAttempt ?? ATTEMPTS_TO_CONFIRM;
  for (let attempt = 1; attempt <= last && !options.signal?.aborted; attempt++) {
    const evidence = gather();
    if (attempt > 1 && (evidence.some(lacksFirstPass) || SIDES.every((side) => neverReady(evidence, side)))) {
      return { ends };
    }
    const wanted = attempt === 1 ? evidence : await toConfirm(evidence, conditions.runDir);
    ends.push(...(await recordAttempt(attempt, wanted, options)));
  }
  if (conditions.lastAttempt === undefined && !options.signal?.aborted) {
    const wanted = gather().filter(lostPairs);
    ends.push(...(await recordAttempt(nextAttempt(wanted), wanted, options)));
  }
  return { ends };
}

/** Records what these trials lack of an attempt. */
async function recordAttempt(
  attempt: number,
  wanted: readonly TrialEvidence[],
  { run, conditions, onProgress, signal }: RecordRunOptions,
): Promise<PassEnd[]> {
  if (signal?.aborted) return [];
  const pending = (side: Side): TrialEvidence[] =>
    wanted.filter((one) => !one[side].some((recording) => recording.attempt === attempt));
  const missing = { baseline: pending('baseline'), candidate: pending('candidate') };
  const trials = wanted.filter((one) => SIDES.some((side) => missing[side].includes(one))).map(({ trial }) => trial);
  if (trials.length === 0) return [];
  onProgress({
    kind: 'pass',
    attempt,
    trials: { baseline: missing.baseline.length, candidate: missing.candidate.length },
    recordedBefore: 2 * wanted.length - missing.baseline.length - missing.candidate.length,
  });
  const end = await recordPass({
    assignment: assignmentOf(conditions, run, attempt, inOrderOf(attempt, trials), (side) => ({
      trials: missing[side].map(({ trial }) => trial.id),
      patience: attempt > 1 && neverReady(wanted, side) ? 1 : PATIENCE,
    })),
    access: conditions.access,
    ...(conditions.configFile ? { configFile: conditions.configFile } : {}),
    onMessage: onProgress,
    ...(signal ? { signal } : {}),
  });
  return [end];
}

/**
 * Trials share pages. What an earlier trial left on one does not repeat itself in other company and in another order, and
 * then is no confirmed difference.
 */
const inOrderOf = (attempt: number, trials: Trial[]): Trial[] => (attempt % 2 === 0 ? trials.toReversed() : trials);

const lacksFirstPass = ({ baseline, candidate }: TrialEvidence): boolean =>
  baseline.length === 0 || candidate.length === 0;

/** No trial got as far as an editor: to wait for each again would say nothing new. */
const neverReady = (evidence: readonly TrialEvidence[], side: Side): boolean =>
  evidence.every((one) =>
    one[side].every(({ outcome, editorVersion }) => outcome !== 'completed' && editorVersion === ''),
  );

async function toConfirm(evidence: TrialEvidence[], runDir: string): Promise<TrialEvidence[]> {
  const comparers: Comparers = await prepareComparers(runDir, evidence);
  return unconfirmedTrials(evidence, comparers);
}

function assignmentOf(
  { runDir, browser, offline, lanes, trialTimeout, targets, scenarioFiles }: Conditions,
  run: RunDescription,
  attempt: number,
  trials: Trial[],
  asked: (side: Side) => Pick<Assignment['sides'][Side], 'trials' | 'patience'>,
): Assignment {
  const files = new Map<string, Set<string>>();
  for (const { scenario } of trials) {
    const place = scenarioFiles.get(scenario);
    if (place) files.set(place.folder, (files.get(place.folder) ?? new Set()).add(place.file));
  }
  return {
    runDir,
    editor: run.editor,
    attempt,
    trace: attempt > 1,
    trialTimeout,
    lanes,
    conductorPid: process.pid,
    browser,
    offline,
    sides: {
      baseline: { ...targets.baseline, ...asked('baseline') },
      candidate: { ...targets.candidate, ...asked('candidate') },
    },
    trials,
    scenarios: [...files].map(([folder, names]) => ({ folder, files: [...names] })),
  };
}
