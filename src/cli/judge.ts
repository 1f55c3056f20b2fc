import type { Command } from 'commander';
import { EXIT_CODES } from '../core/judge.ts';
import { findRun } from './find-run.ts';
import { judgeRun } from './judge-run.ts';
import { addOutputOptions, showVerdict, type OutputOptions } from './show-verdict.ts';

export function registerJudge(program: Command): void {
  addOutputOptions(
    program
      .command('judge')
      .argument('[run]', 'run folder or its name; the last run when left out')
      .description('Judge a recorded run again, without a browser, and write its reports.'),
  )
    .addHelpText('after', '\nExample:\n  $ npx sekisho judge reports/tinymce-6.8.6-7.9.3-20261123-2140')
    .action(async (run: string | undefined, options: OutputOptions) => {
      const verdict = await judgeRun(findRun(run, options.reports));
      showVerdict(verdict, options);
      process.exitCode = EXIT_CODES[verdict.status];
    });
}
