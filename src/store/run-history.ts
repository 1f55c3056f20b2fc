import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { summariseRun } from '../core/summarise-run.ts';
import type { HistoryEntry, RunHistory, RunSummary } from '../model/run-history.ts';
import type { Verdict } from '../model/verdict.ts';
import { writeAtomically } from './atomic-write.ts';
import { readVerdict } from './run-folder.ts';
import type { ShapeOf } from './schema-shape.ts';
import { findingKind, proof, status } from './verdict-schema.ts';

const SUMMARY_FILE = 'summary.json';
const MOST_RUNS = 20;
/** A larger verdict without a summary is not read for a list of runs. */
const MOST_BYTES = 20_000_000;
const MOST_SUMMARY_BYTES = 100_000;
/** `judgedAt` is the last thing a verdict says. */
const TAIL_BYTES = 200;

const summarySchema: z.ZodType<RunSummary> = z.strictObject({
  format: z.literal(1),
  id: z.string(),
  editor: z.string(),
  old: z.string(),
  new: z.string(),
  createdAt: z.iso.datetime(),
  judgedAt: z.iso.datetime(),
  status,
  findings: z.partialRecord(findingKind, z.number()),
  proof,
} satisfies ShapeOf<RunSummary>);

/** Keeps beside a verdict what a list of runs shows of it. */
export function writeSummary(runDir: string, verdict: Verdict): void {
  writeAtomically(path.join(runDir, SUMMARY_FILE), `${JSON.stringify(summariseRun(verdict), null, 2)}\n`);
}

/**
 * The last runs of the same editor in the folders beside this run, which is one of them with this verdict. Reads a
 * summary each, of a run without one its verdict; a folder that is damaged is counted and passed over.
 */
export function readHistory(runDir: string, verdict: Verdict): RunHistory {
  const own = { ...summariseRun(verdict), folder: path.basename(path.resolve(runDir)) };
  const runs: HistoryEntry[] = [own];
  let unreadable = 0;
  for (const folder of siblingsOf(runDir)) {
    if (runs.length >= MOST_RUNS) break;
    const summary = readSummary(folder);
    if (summary === null) unreadable++;
    else if (summary.editor === own.editor) runs.push({ ...summary, folder: path.basename(folder) });
  }
  return { runs: runs.toSorted((one, other) => one.createdAt.localeCompare(other.createdAt)), unreadable };
}

/** Folders of other judged runs, the one that was judged last first. */
function siblingsOf(runDir: string): string[] {
  const own = path.resolve(runDir);
  const parent = path.dirname(own);
  return readdirSync(parent)
    .map((name) => path.join(parent, name))
    .flatMap((folder) => {
      const judged = folder === own ? undefined : statIfThere(path.join(folder, 'verdict.json'));
      return judged?.isFile() ? [{ folder, at: judged.mtimeMs }] : [];
    })
    .toSorted((one, other) => other.at - one.at || other.folder.localeCompare(one.folder))
    .map(({ folder }) => folder);
}

function statIfThere(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    // A folder that may not be looked into holds no run for us.
    return undefined;
  }
}

function readSummary(folder: string): RunSummary | null {
  const file = path.join(folder, 'verdict.json');
  try {
    const summary = readIfValid(path.join(folder, SUMMARY_FILE));
    // Whoever judged it with an older Sekisho left the summary of another verdict.
    if (summary && readTail(file).includes(`"judgedAt": "${summary.judgedAt}"`)) return summary;
    return statSync(file).size > MOST_BYTES ? null : summariseRun(readVerdict(folder));
  } catch {
    return null;
  }
}

function readIfValid(file: string): RunSummary | null {
  try {
    if (statSync(file).size > MOST_SUMMARY_BYTES) return null;
    return summarySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

function readTail(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(handle, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('utf8');
  } finally {
    closeSync(handle);
  }
}
