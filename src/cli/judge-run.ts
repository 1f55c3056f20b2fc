import type { KeyObject } from 'node:crypto';
import { signStatement } from '../core/dsse.ts';
import { judge } from '../core/judge.ts';
import { checklistsOf } from '../core/make-plan.ts';
import { makeStatement, renderStatement } from '../core/make-statement.ts';
import { VENDOR_CHECKLIST } from '../core/plan-vendor-items.ts';
import { gatherEvidence } from '../core/trial-evidence.ts';
import type { Recording } from '../model/recording.ts';
import type { Statement } from '../model/statement.ts';
import type { RunDescription, Verdict } from '../model/verdict.ts';
import { prepareComparers } from '../record/comparers.ts';
import { writeAllReports } from '../report/index.ts';
import { digestDecisions, readDecisions } from '../store/decisions.ts';
import { digestRun } from '../store/digest-run.ts';
import { missingImages, readRecordings, readRun, writeReports } from '../store/run-folder.ts';
import { ENVELOPE_FILE, STATEMENT_FILE } from '../store/statement-file.ts';

/** Checklists of a run that have decisions beside them. */
const decidedChecklists = ({ plan, changelog }: RunDescription): string[] => [
  ...new Set([...checklistsOf(plan), ...(changelog ? [VENDOR_CHECKLIST] : [])]),
];

/** All that a verdict rests on, read once. */
export interface Judgement {
  recordings: Recording[];
  /** Judges it as of any moment and writes nothing. */
  judgeAt(moment: Date): Verdict;
}

/** Reads all that a verdict rests on. */
export async function prepareJudgement(runDir: string): Promise<Judgement> {
  const run = readRun(runDir);
  const decisions = readDecisions(decidedChecklists(run));
  const { recordings, problems } = readRecordings(runDir);
  const damage = [
    ...problems.map((problem) => problem.message),
    ...missingImages(runDir, recordings).map((hash) => `images/${hash}.png is missing`),
  ];
  const comparers = await prepareComparers(runDir, gatherEvidence(run.plan, recordings));
  return {
    recordings,
    judgeAt: (judgedAt) => judge({ run, recordings, damage, comparers, judgedAt, decisions }),
  };
}

/** What can be stated of a verdict whose run folder is as it is now. */
export function stateVerdict(runDir: string, verdict: Verdict): Statement {
  const decisions = digestDecisions(decidedChecklists(verdict.run));
  return makeStatement(verdict, { evidence: digestRun(runDir), decisions });
}

/**
 * Judges what a run folder holds and writes all its reports and its statement. Needs no browser.
 * @param signKey Ed25519, private
 */
export async function judgeRun(runDir: string, signKey?: KeyObject): Promise<Verdict> {
  const { recordings, judgeAt } = await prepareJudgement(runDir);
  const verdict = judgeAt(new Date());
  writeReports(runDir, writeAllReports(verdict, { recordings }));
  const statement = renderStatement(stateVerdict(runDir, verdict));
  const files = [{ path: STATEMENT_FILE, content: statement }];
  if (signKey) {
    files.push({ path: ENVELOPE_FILE, content: `${JSON.stringify(signStatement(statement, signKey), null, 2)}\n` });
  }
  writeReports(runDir, files);
  return verdict;
}
