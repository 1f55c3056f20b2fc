import type { Command } from 'commander';
import { whyNotApprovable } from '../core/decidable.ts';
import { NO_REASON } from '../core/decision-edits.ts';
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
  untilOption,
  whoDecides,
  writeActions,
  yesOption,
} from './decide.ts';

interface ApproveOptions extends DecideOptions, Selection {
  reason?: string;
  by?: string;
}

const HELP = `
Examples:
  $ npx sekisho approve --finding 'rte-101/plain#2' --reason 'the vendor renamed the button'
  $ npx sekisho approve --same-as 'rte-101/plain#2' --reason 'renamed everywhere' --yes
  $ npx sekisho approve --item rte-101 rte-103 'rte-6*' --reason 'looked at each picture with support'
  $ npx sekisho approve reports/tinymce-6.8.6-7.9.3-20261123-2140 --item rte-301 --reason '…' --until 2026-12-31

Exit codes: 0 written · 4 bad input, or nobody said yes: nothing was written`;

export function registerApprove(program: Command): void {
  addDecideOptions(
    program
      .command('approve')
      .argument('[run]', 'run folder or its name; the last run when left out')
      .description('Accept differences of a judged run, with a reason; written beside the checklist.')
      .option('--finding <id...>', 'these findings')
      .option('--same-as <id...>', 'the same difference in every place')
      .option('--item <id...>', 'everything of these items that one person may accept; * stands for any characters')
      .option('--reason <text>', 'why it may ship')
      .option('--by <name>', 'who accepts it (default: git config user.name)')
      .addOption(untilOption())
      .addOption(yesOption()),
  )
    .addHelpText('after', HELP)
    .action(async (run: string | undefined, options: ApproveOptions) => {
      const reason = textGiven(options.reason, NO_REASON);
      const opened = openDecidableRun(run, options.reports);
      const chosen = onlyDecidable(selectFindings(opened.verdict, selectionOf(options)), whyNotApprovable);
      showFindings(chosen, options);
      await confirmMany(chosen.length, 'approved', options);
      const by = await whoDecides(options.by);
      const findings = chosen.map(({ id }) => id);
      const { until } = options;
      const files = writeActions([{ kind: 'approve', findings, reason, by, until }], opened);
      sayWritten(`${chosen.length} approved by ${by}`, files, opened.folder);
    });
}
