import type { KeyObject } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { decidedUpgradeOf } from '../core/decided-upgrade.ts';
import { signStatement } from '../core/dsse.ts';
import { examine } from '../core/judge.ts';
import { checklistsOf } from '../core/make-plan.ts';
import { makeStatement, renderStatement } from '../core/make-statement.ts';
import { VENDOR_CHECKLIST } from '../core/plan-vendor-items.ts';
import { gatherEvidence } from '../core/trial-evidence.ts';
import type { Decisions } from '../model/decision.ts';
import type { Recording } from '../model/recording.ts';
import type { Statement } from '../model/statement.ts';
import type { RunDescription, Verdict } from '../model/verdict.ts';
import { prepareComparers } from '../record/comparers.ts';
import type { ReportContext } from '../report/contract.ts';
import { writeAllReports } from '../report/index.ts';
import { digestDecisions, readDecisions } from '../store/decisions.ts';
import { digestRun, type KnownDigests } from '../store/digest-run.ts';
import { missingImages, readRecordings, readRun, writeReports } from '../store/run-folder.ts';
import { readHistory, writeSummary } from '../store/run-history.ts';
import { whileLocked } from '../store/wait-for-lock.ts';
import { ENVELOPE_FILE, STATEMENT_FILE } from '../store/statement-file.ts';

/** Checklists of a run that have decisions beside them. */
export const decidedChecklists = ({ plan, changelog }: RunDescription): string[] => [
  ...new Set([...checklistsOf(plan), ...(changelog ? [VENDOR_CHECKLIST] : [])]),
];

/** All that was recorded in a run, read and looked at once. */
export interface ExaminedRun {
  recordings: Recording[];
  /** Judges it with any decisions, as of any moment, in no time and writes nothing. */
  judge(decisions: Decisions, at: Date): Verdict;
}

/** All that a verdict rests on, read once. */
export interface Judgement {
  recordings: Recording[];
  /** Judges it as of any moment and writes nothing. */
  judgeAt(moment: Date): Verdict;
}

/** Reads all that was recorded. */
export async function examineRun(runDir: string): Promise<ExaminedRun> {
  const run = readRun(runDir);
  const { recordings, problems } = readRecordings(runDir);
  const damage = [
    ...problems.map((problem) => problem.message),
    ...missingImages(runDir, recordings).map((hash) => `images/${hash}.png is missing`),
  ];
  const comparers = await prepareComparers(runDir, gatherEvidence(run.plan, recordings));
  const judgeBy = examine({ run, recordings, damage, comparers });
  return { recordings, judge: (decisions, judgedAt) => judgeBy({ decisions, judgedAt }) };
}

/** Reads all that a verdict rests on. */
export async function prepareJudgement(runDir: string): Promise<Judgement> {
  const decisions = readDecisions(decidedChecklists(readRun(runDir)));
  const { recordings, judge } = await examineRun(runDir);
  return { recordings, judgeAt: (moment) => judge(decisions, moment) };
}

/** What can be stated of a verdict whose run folder is as it is now. */
export function stateVerdict(runDir: string, verdict: Verdict, known?: KnownDigests): Statement {
  const upgrade = decidedUpgradeOf(verdict.run, verdict.fingerprints);
  const decisions = digestDecisions(decidedChecklists(verdict.run), upgrade);
  return makeStatement(verdict, { evidence: digestRun(runDir, known), decisions });
}

/** Reads decisions, judges and writes while no other process does: the one that is last tells what holds then. */
export const whileJudging = <Value>(runDir: string, act: () => Value, patienceMs?: number): Value =>
  whileLocked([path.join(runDir, 'judging.lock')], act, patienceMs);

/**
 * Writes all reports of a verdict and its statement. A signature of an older verdict goes away: it would lie beside
 * another one than it signed.
 */
export function writeVerdict(
  runDir: string,
  verdict: Verdict,
  context: ReportContext,
  { signKey, known }: { signKey?: KeyObject | undefined; known?: KnownDigests } = {},
): void {
  rmSync(path.join(runDir, ENVELOPE_FILE), { force: true });
  writeReports(runDir, writeAllReports(verdict, { folder: runDir, history: readHistory(runDir, verdict), ...context }));
  writeSummary(runDir, verdict);
  const statement = renderStatement(stateVerdict(runDir, verdict, known));
  const files = [{ path: STATEMENT_FILE, content: statement }];
  if (signKey) {
    files.push({ path: ENVELOPE_FILE, content: `${JSON.stringify(signStatement(statement, signKey), null, 2)}\n` });
  }
  writeReports(runDir, files);
}

/**
 * Judges what a run folder holds and writes all its reports and its statement. Needs no browser.
 * @param signKey Ed25519, private
 */
export async function judgeRun(runDir: string, signKey?: KeyObject): Promise<Verdict> {
  const checklists = decidedChecklists(readRun(runDir));
  // A mistake in a decisions file is told before pictures are looked at.
  readDecisions(checklists);
  const { recordings, judge } = await examineRun(runDir);
  return whileJudging(runDir, () => {
    const verdict = judge(readDecisions(checklists), new Date());
    writeVerdict(runDir, verdict, { recordings }, { signKey });
    return verdict;
  });
}
