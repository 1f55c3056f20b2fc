import type { Command } from 'commander';
import { findStaleDecisions } from '../core/apply-decisions.ts';
import { checklistsOf } from '../core/make-plan.ts';
import { BadInput } from '../core/problem.ts';
import { isSamePlace } from '../core/same-place.ts';
import { selectFindings, type Selection } from '../core/select-findings.ts';
import type { Approval, Decisions, SignOff, Waiver } from '../model/decision.ts';
import { openDecisions, writeDecisions, type DecisionsFile } from '../store/decisions.ts';
import {
  addDecideOptions,
  confirmMany,
  type DecidableRun,
  type DecideOptions,
  openDecidableRun,
  sayWritten,
} from './decide.ts';

interface RevokeOptions extends DecideOptions, Selection {
  stale?: boolean;
}

type AnyDecision = Approval | SignOff | Waiver;

const HELP = `
Examples:
  $ npx sekisho revoke --finding 'rte-101/plain#2'
  $ npx sekisho revoke --item ops-101
  $ npx sekisho revoke --stale --yes            what does not hold for the last run

Exit codes: 0 written · 4 bad input, or nobody said yes: nothing was written`;

export function registerRevoke(program: Command): void {
  addDecideOptions(
    program
      .command('revoke')
      .argument('[run]', 'run folder or its name; the last run when left out')
      .description('Take decisions back: what was approved, waived or signed.')
      .option('--finding <id>', 'what was decided about this finding')
      .option('--same-as <id>', 'what was decided about the same difference in every place')
      .option('--item <id>', 'everything that was decided about an item')
      .option('--stale', 'every decision that does not hold for the run'),
  )
    .addHelpText('after', HELP)
    .action(async (run: string | undefined, options: RevokeOptions) => {
      const opened = openDecidableRun(run, options.reports);
      const isMeant = meantBy(opened, options);
      const files = openAll(checklistsOf(opened.verdict.run.plan)).map((file) => ({
        file,
        remove: keepOnly(file.decisions, (made) => isMeant(made, file.decisions)),
      }));
      const gone = files.flatMap(({ remove }) => everyOf(remove));
      if (gone.length === 0) throw new BadInput({ message: 'nothing was decided about it', hint: 'see the report' });
      for (const made of gone) process.stdout.write(` ${describe(made)}\n`);
      await confirmMany(gone.length, 'taken back', options);
      const written = files
        .filter(({ remove }) => everyOf(remove).length > 0)
        .map(({ file, remove }) => writeDecisions(file, { remove }));
      sayWritten(`${gone.length} taken back`, written, opened.folder);
    });
}

function meantBy(
  { verdict, upgrade }: DecidableRun,
  { stale, item, finding, sameAs }: RevokeOptions,
): (made: AnyDecision, all: Decisions) => boolean {
  const named = [item, finding, sameAs].some((value) => value !== undefined);
  if (stale && named) throw new BadInput({ message: '--stale stands alone', hint: 'leave the others out' });
  if (stale) {
    return (made, decisions) =>
      findStaleDecisions({ findings: verdict.findings, decisions, run: verdict.run, upgrade, now: new Date() }).some(
        (one) => one.decision.made === made,
      );
  }
  if (item !== undefined && finding === undefined && sameAs === undefined) {
    return (made) => made.item === item && made.editor === upgrade.editor;
  }
  const selection = { ...(item ? { item } : {}), ...(finding ? { finding } : {}), ...(sameAs ? { sameAs } : {}) };
  const places = selectFindings(verdict, selection);
  return (made) =>
    made.editor === upgrade.editor &&
    places.some((one) =>
      'place' in made ? isSamePlace(one, made) : one.place.part === 'sign-off' && one.item === made.item,
    );
}

/** Each file once, whichever checklists share it. */
const openAll = (checklists: readonly string[]): DecisionsFile[] => [
  ...new Map(checklists.map(openDecisions).map((file) => [file.file, file])).values(),
];

const keepOnly = (decisions: Decisions, isMeant: (made: AnyDecision) => boolean): Decisions => ({
  approvals: decisions.approvals.filter(isMeant),
  signOffs: decisions.signOffs.filter(isMeant),
  waivers: decisions.waivers.filter(isMeant),
});

const everyOf = ({ approvals, signOffs, waivers }: Decisions): AnyDecision[] => [...approvals, ...signOffs, ...waivers];

function describe(made: AnyDecision): string {
  const place = 'place' in made ? [made.place.trial, made.place.checkpoint, made.place.aspect, made.place.part] : [];
  const text = [[made.item, ...place].filter(Boolean).join(' › '), [made.by].flat().join(' and '), made.on].join(' · ');
  // What a vendor named may hold anything.
  return text.replaceAll(/\p{C}/gu, ' ');
}
