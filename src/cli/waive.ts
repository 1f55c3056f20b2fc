import type { Command } from 'commander';
import { neededFor, whyNotApprovable } from '../core/decidable.ts';
import { BadInput } from '../core/problem.ts';
import { isSamePlace } from '../core/same-place.ts';
import { findFinding } from '../core/select-findings.ts';
import { isTwoPeople } from '../core/two-people.ts';
import type { Waiver } from '../model/decision.ts';
import type { Finding } from '../model/verdict.ts';
import { openDecisions, writeDecisions } from '../store/decisions.ts';
import {
  addDecideOptions,
  checklistOfItem,
  type DecideOptions,
  openDecidableRun,
  reasonGiven,
  sayWritten,
  showFindings,
  today,
  untilOption,
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
      const reason = reasonGiven(options.reason);
      const by = twoPeople(options.by ?? []);
      const { folder, verdict, upgrade } = openDecidableRun(options.run, options.reports);
      const finding = onlyWaivable(findFinding(verdict.findings, id));
      showFindings([finding], options);
      const { item, place, fingerprint } = finding;
      const until = options.until === undefined ? {} : { until: options.until };
      const made: Waiver = { item, place, fingerprint, ...upgrade, reason, by, on: today(), ...until };
      const file = openDecisions(checklistOfItem(verdict, item));
      const waivers = file.decisions.waivers.filter((old) => isSamePlace(old, made));
      const shown = writeDecisions(file, { add: { waivers: [made] }, remove: { waivers } });
      sayWritten(`1 waived by ${by.join(' and ')}`, [shown], folder);
    });
}

function twoPeople(names: string[]): [string, string] {
  const [first = '', second = ''] = names.map((name) => name.trim());
  if (isTwoPeople(names)) return [first, second];
  throw new BadInput({
    message: 'a waiver needs the names of two different people',
    hint: 'say both: --by <name> --by <name>',
  });
}

function onlyWaivable(finding: Finding): Finding {
  const why = whyNotApprovable(finding);
  if (why === null || neededFor(finding) === 'waiver') return finding;
  throw new BadInput({ ...why, message: `${finding.id}: ${why.message}` });
}
