import path from 'node:path';
import type { Command } from 'commander';
import { BadInput } from '../core/problem.ts';
import type { RunComparison } from '../model/run-comparison.ts';
import type { Verdict } from '../model/verdict.ts';
import { compareRuns } from '../report/compare-runs.ts';
import { renderComparison } from '../report/comparison-text.ts';
import type { ReportContext } from '../report/contract.ts';
import { writeAllReports } from '../report/index.ts';
import { toldFrom } from '../report/told-from.ts';
import { readRecordings, writeReports } from '../store/run-folder.ts';
import { readHistory } from '../store/run-history.ts';
import { endWith } from './end-with.ts';
import { findRun } from './find-run.ts';
import { readJudgedVerdict } from './read-judged-verdict.ts';
import { openInBrowser } from './open-in-browser.ts';
import { addOutputOptions, showVerdict, type OutputOptions } from './show-verdict.ts';
import { describeTerminal } from './terminal.ts';
import { writeSingleFile } from './write-single-file.ts';

interface ReportOptions extends OutputOptions {
  open?: boolean;
  singleFile?: boolean;
  against?: string;
}

const EXAMPLES = `
Examples:
  $ npx sekisho report --open
  $ npx sekisho report --single-file                     report.html, to be mailed
  $ npx sekisho report --against tinymce-6.8.6-7.9.3-20261123-2140   what is new since that run, what was fixed
  $ npx sekisho report reports/release --against reports/last-week --json

Exit codes: those of the verdict as it was judged: 0 go · 1 block · 2 review (0 where failOn of the gate policy is block) ·
3 inconclusive · 4 bad input, or verdict.json was changed since`;

export function registerReport(program: Command): void {
  addOutputOptions(
    program
      .command('report')
      .argument('[run]', 'run folder or its name; the last run when left out')
      .description('Write the reports of a judged run again and show its verdict.')
      .option('--open', 'open the HTML report')
      .option('--single-file', 'also pack the report and all its evidence into report.html, to be mailed')
      .option('--against <run>', 'hold it against an earlier run of the same editor; with --json print only that'),
  )
    .addHelpText('after', EXAMPLES)
    .action((run: string | undefined, options: ReportOptions) => {
      const folder = findRun(run, options.reports);
      const verdict = readJudgedVerdict(folder);
      const comparison = options.against === undefined ? undefined : compareWith(options.against, verdict, options);
      const context: ReportContext = {
        folder,
        recordings: readRecordings(folder).recordings,
        history: readHistory(folder, verdict),
        ...(comparison ? { comparison } : {}),
      };
      // The verdict itself stays as it is, byte for byte: its statement names its digest.
      writeReports(
        folder,
        writeAllReports(verdict, context).filter((file) => file.path !== 'verdict.json'),
      );
      if (options.singleFile) writeSingleFile(folder, toldFrom(folder, verdict), context);
      if (comparison && options.json) process.stdout.write(`${JSON.stringify(comparison, null, 2)}\n`);
      else showVerdict(verdict, folder, options);
      if (comparison && !options.json) showComparison(comparison, options);
      if (options.open) openInBrowser(path.resolve(folder, 'index.html'));
      endWith(verdict, undefined);
    });
}

/** @throws BadInput when there is no such run, or it is of another editor */
function compareWith(against: string, verdict: Verdict, { reports }: OutputOptions): RunComparison {
  const earlier = readJudgedVerdict(findRun(against, reports));
  const [was, is] = [earlier.run.editor, verdict.run.editor];
  if (was === is) return compareRuns(earlier, verdict);
  throw new BadInput({
    message: `${against} is a run of ${was}, and this one is of ${is}: nothing of the two can be compared`,
    hint: 'name an earlier run of the same editor',
  });
}

function showComparison(comparison: RunComparison, { lang }: OutputOptions): void {
  process.stdout.write(`${renderComparison(comparison, describeTerminal(process.stdout, lang))}\n`);
}
