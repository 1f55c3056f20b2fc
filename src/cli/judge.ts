import type { Command } from 'commander';
import type { FailOn } from '../model/gate-policy.ts';
import { endWith, failOnOption } from './end-with.ts';
import { findRun } from './find-run.ts';
import { judgeRun } from './judge-run.ts';
import { signingKeyOf, signKeyOption, type SignOptions } from './sign-key.ts';
import { addOutputOptions, showVerdict, type OutputOptions } from './show-verdict.ts';

const EXAMPLE = `
Examples:
  $ npx sekisho judge reports/tinymce-6.8.6-7.9.3-20261123-2140
  $ npx sekisho judge --fail-on block                    CI: a review does not fail
  $ npx sekisho judge reports/release --sign-key sekisho.key

Exit codes: 0 go · 1 block · 2 review (0 with --fail-on block) · 3 inconclusive · 4 bad input`;

export function registerJudge(program: Command): void {
  addOutputOptions(
    program
      .command('judge')
      .argument('[run]', 'run folder or its name; the last run when left out')
      .description('Judge a recorded run again, without a browser, and write its reports.')
      .addOption(failOnOption())
      .addOption(signKeyOption()),
  )
    .addHelpText('after', EXAMPLE)
    .action(async (run: string | undefined, options: OutputOptions & SignOptions & { failOn?: FailOn }) => {
      const signKey = signingKeyOf(options);
      const folder = findRun(run, options.reports);
      const verdict = await judgeRun(folder, signKey);
      showVerdict(verdict, folder, options);
      endWith(verdict, options.failOn);
    });
}
