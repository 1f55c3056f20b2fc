import type { Command } from 'commander';
import { whyNotRejectable } from '../core/decidable.ts';
import { NO_COMMENT } from '../core/decision-edits.ts';
import { selectFindings, type Selection } from '../core/select-findings.ts';
import {
  addDecideOptions,
  confirmMany,
  type DecideOptions,
  onlyDecidable,
  openDecidableRun,
  sayWritten,
  selectionOf,
  showFindings,
  textGiven,
  whoDecides,
  writeActions,
  yesOption,
} from './decide.ts';

interface RejectOptions extends DecideOptions, Selection {
  comment?: string;
  by?: string;
}

const HELP = `
Examples:
  $ npx sekisho reject --finding 'rte-101/plain#2' --comment 'the label must stay: our manual shows it'
  $ npx sekisho reject --same-as 'rte-101/plain#2' --comment 'renamed everywhere' --yes
  $ npx sekisho reject --item ops-101 --comment 'the restore drill lost three images'

The verdict is block until it is taken back (npx sekisho revoke) or is not found any more.

Exit codes: 0 written · 4 bad input, or nobody said yes: nothing was written`;

export function registerReject(program: Command): void {
  addDecideOptions(
    program
      .command('reject')
      .argument('[run]', 'run folder or its name; the last run when left out')
      .description('Reject what a judged run found, with a comment: it blocks. Written beside the checklist.')
      .option('--finding <id...>', 'these findings')
      .option('--same-as <id...>', 'the same difference in every place')
      .option(
        '--item <id...>',
        'everything that was found of these items, or manual items; * stands for any characters',
      )
      .option('--comment <text>', 'what has to change before it can ship')
      .option('--by <name>', 'who rejects it (default: git config user.name)')
      .addOption(yesOption()),
  )
    .addHelpText('after', HELP)
    .action(async (run: string | undefined, options: RejectOptions) => {
      const comment = textGiven(options.comment, NO_COMMENT);
      const opened = openDecidableRun(run, options.reports);
      const chosen = onlyDecidable(selectFindings(opened.verdict, selectionOf(options)), whyNotRejectable);
      showFindings(chosen, options);
      await confirmMany(chosen.length, 'rejected', options);
      const by = await whoDecides(options.by);
      const findings = chosen.map(({ id }) => id);
      const files = writeActions([{ kind: 'reject', findings, comment, by }], opened);
      sayWritten(`${chosen.length} rejected by ${by}`, files, opened.folder);
    });
}
