import type { RunSummary } from '../model/run-history.ts';
import type { FindingKind, Verdict } from '../model/verdict.ts';
import { nameBuild } from './name-build.ts';

/** What a list of runs shows of a verdict. */
export function summariseRun({ run, status, proof, judgedAt, findings, fingerprints }: Verdict): RunSummary {
  const counts: Partial<Record<FindingKind, number>> = {};
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1;
  return {
    format: 1,
    id: run.id,
    editor: run.editor,
    old: nameBuild(run.baseline, fingerprints.baseline),
    new: nameBuild(run.candidate, fingerprints.candidate),
    createdAt: run.createdAt,
    judgedAt,
    status,
    findings: counts,
    proof,
  };
}
