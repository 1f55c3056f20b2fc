import { judge } from '../core/judge.ts';
import { checklistsOf } from '../core/make-plan.ts';
import { VENDOR_CHECKLIST } from '../core/plan-vendor-items.ts';
import { gatherEvidence } from '../core/trial-evidence.ts';
import type { Verdict } from '../model/verdict.ts';
import { prepareComparers } from '../record/comparers.ts';
import { writeAllReports } from '../report/index.ts';
import { readDecisions } from '../store/decisions.ts';
import { missingImages, readRecordings, readRun, writeReports } from '../store/run-folder.ts';

/** Judges what a run folder holds and writes all its reports. Needs no browser. */
export async function judgeRun(runDir: string): Promise<Verdict> {
  const run = readRun(runDir);
  const decisions = readDecisions([...checklistsOf(run.plan), ...(run.changelog ? [VENDOR_CHECKLIST] : [])]);
  const { recordings, problems } = readRecordings(runDir);
  const damage = [
    ...problems.map((problem) => problem.message),
    ...missingImages(runDir, recordings).map((hash) => `images/${hash}.png is missing`),
  ];
  const comparers = await prepareComparers(runDir, gatherEvidence(run.plan, recordings));
  const verdict = judge({ run, recordings, damage, comparers, judgedAt: new Date(), decisions });
  writeReports(runDir, writeAllReports(verdict));
  return verdict;
}
