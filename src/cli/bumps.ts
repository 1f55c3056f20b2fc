import type { Command } from 'commander';
import { renderBumps } from '../report/bumps.ts';
import { addRevisionOptions, findBumpsBetween, type RevisionOptions } from './find-bumps-between.ts';
import { addLanguageOption, type OutputOptions } from './show-verdict.ts';
import { describeTerminal } from './terminal.ts';

const EXAMPLES = `
Reads package.json, package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml, yarn.lock and bun.lock of the whole repository.

Examples:
  $ npx sekisho bumps --base origin/main
  $ npx sekisho bumps --base v2.3.0 --head v2.4.0 --json

Exit codes: 0 whatever was found · 4 bad input: no such revision, or a file that cannot be read`;

export function registerBumps(program: Command): void {
  addLanguageOption(
    addRevisionOptions(
      program
        .command('bumps')
        .description('Show which editors changed between two git revisions, transitive ones and wrappers included.'),
    ).option('--json', 'print what was found as JSON'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (options: RevisionOptions & Pick<OutputOptions, 'json' | 'lang'>) => {
      const { base, head, bumps, known } = await findBumpsBetween(options);
      if (options.json) {
        process.stdout.write(`${JSON.stringify({ format: 1, base, head, ...bumps }, null, 2)}\n`);
        return;
      }
      const { language } = describeTerminal(process.stdout, options.lang);
      process.stdout.write(`${renderBumps(bumps, { base: options.base, head: head.ref, known }, language)}\n`);
    });
}
