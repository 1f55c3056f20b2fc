import type { Command } from 'commander';
import { findStaleDecisions } from '../core/find-stale-decisions.ts';
import { isOfUpgrade } from '../core/decided-upgrade.ts';
import { isDecidedOf, keepOnly } from '../core/decision-edits.ts';
import { checklistsOf } from '../core/make-plan.ts';
import { matchesId } from '../core/matches-id.ts';
import { BadInput } from '../core/problem.ts';
import { selectFindings, type Selection } from '../core/select-findings.ts';
import type { AnyDecision, DecidedUpgrade, Decisions } from '../model/decision.ts';
import { openDecisions, writeDecisions, type DecisionsFile } from '../store/decisions.ts';
import { shownPath } from '../store/shown-path.ts';
import {
  addDecideOptions,
  confirmMany,
  type DecidableRun,
  type DecideOptions,
  openDecidableRun,
  sayWritten,
  selectionOf,
  yesOption,
} from './decide.ts';

interface RevokeOptions extends DecideOptions, Selection {
  stale?: boolean;
}

const HELP = `
Examples:
  $ npx sekisho revoke --finding 'rte-101/plain#2'
  $ npx sekisho revoke --item ops-101
  $ npx sekisho revoke --stale --yes            what does not hold for the last run

What was decided about another pair of versions is never taken back: it says nothing about this one.

Exit codes: 0 written · 4 bad input, or nobody said yes: nothing was written`;

export function registerRevoke(program: Command): void {
  addDecideOptions(
    program
      .command('revoke')
      .argument('[run]', 'run folder or its name; the last run when left out')
      .description('Take decisions back: what was approved, rejected, waived or signed.')
      .option('--finding <id...>', 'what was decided about these findings')
      .option('--same-as <id...>', 'what was decided about the same difference in every place')
      .option('--item <id...>', 'everything that was decided about these items; * stands for any characters')
      .option('--stale', 'every decision about these two versions that does not hold for the run')
      .addOption(yesOption()),
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
      if (gone.length === 0) throw nothingToTakeBack(options, opened.upgrade);
      for (const made of gone) process.stdout.write(` ${describe(made)}\n`);
      await confirmMany(gone.length, 'taken back', options);
      const edits = files
        .filter(({ remove }) => everyOf(remove).length > 0)
        .map(({ file, remove }) => ({ opened: file, edit: { remove } }));
      const written = writeDecisions(edits).map(({ file }) => shownPath(file));
      sayWritten(`${gone.length} taken back`, written, opened.folder);
    });
}

function meantBy(
  { verdict, upgrade }: DecidableRun,
  options: RevokeOptions,
): (made: AnyDecision, all: Decisions) => boolean {
  const { stale, item, finding, sameAs } = options;
  const named = [item, finding, sameAs].some((value) => value !== undefined);
  if (stale && named) throw new BadInput({ message: '--stale stands alone', hint: 'leave the others out' });
  if (stale) {
    return (made, decisions) =>
      findStaleDecisions({ findings: verdict.findings, decisions, run: verdict.run, upgrade, now: new Date() }).some(
        (one) => one.decision.made === made,
      );
  }
  if (item !== undefined && finding === undefined && sameAs === undefined) {
    return (made) => item.some((pattern) => matchesId(pattern, made.item)) && isOfUpgrade(made, upgrade);
  }
  return isDecidedOf(selectFindings(verdict, selectionOf(options)), upgrade);
}

const nothingToTakeBack = ({ stale }: RevokeOptions, { old, new: next }: DecidedUpgrade): BadInput =>
  new BadInput(
    stale
      ? {
          message: `every decision about ${old} → ${next} holds: nothing to take back`,
          hint: 'what is about other versions hinders nothing and stays',
        }
      : { message: `nothing was decided about it for ${old} → ${next}`, hint: 'see the report' },
  );

/** Each file once, whichever checklists share it. */
const openAll = (checklists: readonly string[]): DecisionsFile[] => [
  ...new Map(checklists.map(openDecisions).map((file) => [file.file, file])).values(),
];

const everyOf = ({ approvals, rejections, signOffs, waivers }: Decisions): AnyDecision[] => [
  ...approvals,
  ...rejections,
  ...signOffs,
  ...waivers,
];

function describe(made: AnyDecision): string {
  const place = 'place' in made ? [made.place.trial, made.place.checkpoint, made.place.aspect, made.place.part] : [];
  const text = [[made.item, ...place].filter(Boolean).join(' › '), [made.by].flat().join(' and '), made.on].join(' · ');
  // What a vendor named may hold anything.
  return text.replaceAll(/\p{C}/gu, ' ');
}
