import type { Command } from 'commander';
import { NO_REASON } from '../core/decision-edits.ts';
import { findFinding } from '../core/select-findings.ts';
import type { DecidingAction } from '../model/review-action.ts';
import {
  addDecideOptions,
  type DecideOptions,
  openDecidableRun,
  sayWritten,
  showFindings,
  textGiven,
  untilOption,
  writeActions,
} from './decide.ts';

interface WaiveOptions extends DecideOptions {
  run?: string;
  reason?: string;
  by?: string[];
}

const HELP = `
Example:
  $ npx sekisho waive 'ast-101/two-pages#1' --by 'Aoki Aiko' --by 'Ben Baker' --reason 'the old library is read-only since May'

Exit codes: 0 written · 4 bad input: nothing was written`;

export function registerWaive(program: Command): void {
  addDecideOptions(
    program
      .command('waive')
      .argument('<finding>', 'id of the finding')
      .description('Let through what a blocker must not do: two people answer for it.')
      .option('--run <run>', 'run folder or its name; the last run when left out')
      .option('--by <name>', 'who answers for it; say it twice', (name: string, before?: string[]) => [
        ...(before ?? []),
        name,
      ])
      .option('--reason <text>', 'why it may ship')
      .addOption(untilOption()),
  )
    .addHelpText('after', HELP)
    .action((id: string, options: WaiveOptions) => {
      const reason = textGiven(options.reason, NO_REASON);
      const opened = openDecidableRun(options.run, options.reports);
      const by = (options.by ?? []).map((name) => name.trim());
      const action: DecidingAction = { kind: 'waive', findings: [id], reason, by, until: options.until };
      showFindings([findFinding(opened.verdict.findings, id)], options);
      sayWritten(`1 waived by ${by.join(' and ')}`, writeActions([action], opened), opened.folder);
    });
}
