import type { Command } from 'commander';
import { NO_REASON } from '../core/decision-edits.ts';
import { findFinding } from '../core/select-findings.ts';
import type { DecidingAction } from '../model/review-action.ts';
import {
  addDecideOptions,
  confirmMany,
  type DecideOptions,
  openDecidableRun,
  sayWritten,
  showFindings,
  textGiven,
  untilOption,
  writeActions,
  yesOption,
} from './decide.ts';

interface WaiveOptions extends DecideOptions {
  run?: string;
  reason?: string;
  by?: string[];
}

const HELP = `
Examples:
  $ npx sekisho waive 'ast-101/two-pages#1' --by 'Aoki Aiko' --by 'Ben Baker' --reason 'the old library is read-only since May'
  $ npx sekisho waive 'rte-105/a#1' 'rte-105/b#1' --by 'Aoki Aiko' --by 'Ben Baker' --reason 'we write no such comments'

Exit codes: 0 written · 4 bad input, or nobody said yes: nothing was written`;

export function registerWaive(program: Command): void {
  addDecideOptions(
    program
      .command('waive')
      .argument('<finding...>', 'ids of findings')
      .description('Let through what a blocker must not do: two people answer for it.')
      .option('--run <run>', 'run folder or its name; the last run when left out')
      .option('--by <name>', 'who answers for it; say it twice', (name: string, before?: string[]) => [
        ...(before ?? []),
        name,
      ])
      .option('--reason <text>', 'why it may ship')
      .addOption(untilOption())
      .addOption(yesOption()),
  )
    .addHelpText('after', HELP)
    .action(async (ids: string[], options: WaiveOptions) => {
      const reason = textGiven(options.reason, NO_REASON);
      const opened = openDecidableRun(options.run, options.reports);
      const by = (options.by ?? []).map((name) => name.trim());
      const findings = [...new Set(ids)].map((id) => findFinding(opened.verdict.findings, id));
      showFindings(findings, options);
      await confirmMany(findings.length, 'waived', options);
      const action: DecidingAction = {
        kind: 'waive',
        findings: findings.map(({ id }) => id),
        reason,
        by,
        until: options.until,
      };
      sayWritten(`${findings.length} waived by ${by.join(' and ')}`, writeActions([action], opened), opened.folder);
    });
}
