import { BadInput } from '../../core/problem.ts';
import type { Recording } from '../../model/recording.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { ReportContext } from '../../report/contract.ts';
import { writeAllReports } from '../../report/index.ts';
import type { KnownDigests } from '../../store/digest-run.ts';
import { readVerdict, writeReports } from '../../store/run-folder.ts';
import { readHistory } from '../../store/run-history.ts';
import { writeVerdict } from '../judge-run.ts';

/** The folder of a run that is reviewed: what a review writes there, and no more of it than has changed. */
export class ToldFolder {
  readonly #runDir: string;
  readonly #recordings: Recording[];
  readonly #known: KnownDigests = new Map();
  #told: Verdict | null = null;

  constructor(runDir: string, recordings: Recording[]) {
    this.#runDir = runDir;
    this.#recordings = recordings;
  }

  context(verdict: Verdict): ReportContext {
    return { recordings: this.#recordings, history: readHistory(this.#runDir, verdict) };
  }

  /**
   * What says the same as what is written already when the review begins leaves it as it is, byte for byte: it may be
   * signed. Later on only what a decision can change is written.
   * @returns the verdict as the folder has it now
   */
  tell(verdict: Verdict): Verdict {
    const before = this.#told === null ? readIfJudged(this.#runDir) : null;
    if (before && isSame(before, verdict)) {
      const files = writeAllReports(before, this.context(before)).filter((file) => file.path !== 'verdict.json');
      writeReports(this.#runDir, files);
      this.#told = before;
      return before;
    }
    const evidenceIsThere = this.#told !== null && idsOf(verdict) === idsOf(this.#told);
    writeVerdict(this.#runDir, verdict, { ...this.context(verdict), evidenceIsThere }, { known: this.#known });
    this.#told = verdict;
    return verdict;
  }
}

/** Decisions that do not hold any more are findings, too. */
const idsOf = ({ findings }: Verdict): string => findings.map(({ id }) => id).join(' ');

function readIfJudged(runDir: string): Verdict | null {
  try {
    return readVerdict(runDir);
  } catch (error) {
    if (error instanceof BadInput) return null;
    throw error;
  }
}

const isSame = (one: Verdict, other: Verdict): boolean =>
  JSON.stringify({ ...one, judgedAt: '' }) === JSON.stringify({ ...other, judgedAt: '' });
