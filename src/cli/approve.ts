import type { Command } from 'commander';
import { whyNotApprovable } from '../core/decidable.ts';
import { groupBy } from '../core/group-by.ts';
import { BadInput } from '../core/problem.ts';
import { isSamePlace } from '../core/same-place.ts';
import { selectFindings, type Selection } from '../core/select-findings.ts';
import type { Approval, DecidedUpgrade } from '../model/decision.ts';
import type { Finding } from '../model/verdict.ts';
import { openDecisions, writeDecisions } from '../store/decisions.ts';
import {
  addDecideOptions,
  checklistOfItem,
  confirmMany,
  type DecideOptions,
  openDecidableRun,
  reasonGiven,
  sayWritten,
  showFindings,
  today,
  untilOption,
  whoDecides,
} from './decide.ts';

interface ApproveOptions extends DecideOptions, Selection {
  reason?: string;
  by?: string;
}

const HELP = `
Examples:
  $ npx sekisho approve --finding 'rte-101/plain#2' --reason 'the vendor renamed the button'
  $ npx sekisho approve --same-as 'rte-101/plain#2' --reason 'renamed everywhere' --yes
  $ npx sekisho approve reports/tinymce-6.8.6-7.9.3-20261123-2140 --item rte-301 --reason '…' --until 2026-12-31

Exit codes: 0 written · 4 bad input, or nobody said yes: nothing was written`;

export function registerApprove(program: Command): void {
  addDecideOptions(
    program
      .command('approve')
      .argument('[run]', 'run folder or its name; the last run when left out')
      .description('Accept differences of a judged run, with a reason; written beside the checklist.')
      .option('--finding <id>', 'this finding')
      .option('--same-as <id>', 'the same difference in every place')
      .option('--item <id>', 'everything of an item that one person may accept')
      .option('--reason <text>', 'why it may ship')
      .option('--by <name>', 'who accepts it (default: git config user.name)')
      .addOption(untilOption()),
  )
    .addHelpText('after', HELP)
    .action(async (run: string | undefined, options: ApproveOptions) => {
      const reason = reasonGiven(options.reason);
      const { folder, verdict, upgrade } = openDecidableRun(run, options.reports);
      const { item, finding, sameAs } = options;
      const selection = { ...(item ? { item } : {}), ...(finding ? { finding } : {}), ...(sameAs ? { sameAs } : {}) };
      const chosen = onlyApprovable(selectFindings(verdict, selection));
      showFindings(chosen, options);
      await confirmMany(chosen.length, 'approved', options);
      const said = { reason, by: await whoDecides(options.by), on: today() };
      const until = options.until === undefined ? {} : { until: options.until };
      const byChecklist = groupBy(chosen, (one) => checklistOfItem(verdict, one.item));
      const files = [...byChecklist].map(([checklist, findings]) =>
        approve(
          checklist,
          findings.map((one) => ({ ...approvalOf(one, upgrade), ...said, ...until })),
        ),
      );
      sayWritten(`${chosen.length} approved by ${said.by}`, files, folder);
    });
}

/** What one person may accept; what was named and is not is told, unless an item as a whole was named. */
function onlyApprovable(findings: readonly Finding[]): Finding[] {
  const told = findings.map((finding) => ({ finding, why: whyNotApprovable(finding) }));
  const approvable = told.filter(({ why }) => why === null).map(({ finding }) => finding);
  const left = told.flatMap(({ finding, why }) =>
    why && finding.kind !== 'approved' ? [{ ...why, message: `${finding.id}: ${why.message}` }] : [],
  );
  if (approvable.length > 0) {
    for (const { message, hint } of left) console.error(`Left out: ${message} — ${hint}`);
    return approvable;
  }
  throw new BadInput(left.length > 0 ? left : { message: 'it is accepted already', hint: 'see the report' });
}

function approvalOf(
  { item, place, fingerprint }: Finding,
  upgrade: DecidedUpgrade,
): Omit<Approval, 'reason' | 'by' | 'on'> {
  return { item, place, fingerprint, ...upgrade };
}

/** An approval takes the place of what was accepted there before. */
function approve(checklist: string, approvals: Approval[]): string {
  const file = openDecisions(checklist);
  const remove = file.decisions.approvals.filter((old) => approvals.some((made) => isSamePlace(old, made)));
  return writeDecisions(file, { add: { approvals }, remove: { approvals: remove } });
}
