import { createInterface } from 'node:readline/promises';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { decidedUpgradeOf } from '../core/decided-upgrade.ts';
import { neededFor, type Undecidable } from '../core/decidable.ts';
import { CannotDecide, editsOf } from '../core/decision-edits.ts';
import type { DecisionsEdit } from '../core/edit-decisions.ts';
import { daySchema } from '../core/decisions-schema.ts';
import { BadInput } from '../core/problem.ts';
import type { Selection } from '../core/select-findings.ts';
import type { DecidedUpgrade } from '../model/decision.ts';
import type { DecidingAction } from '../model/review-action.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { cleanForTerminal } from '../report/escape/terminal.ts';
import { renderFindingList } from '../report/finding-list.ts';
import { openDecisions, writeDecisions, type DecisionsFile } from '../store/decisions.ts';
import { readJudgedVerdict } from './read-judged-verdict.ts';
import { shownPath } from '../store/shown-path.ts';
import { DEFAULT_REPORTS, findRun } from './find-run.ts';
import { gitUserName } from './git-user-name.ts';
import { addLanguageOption, type OutputOptions } from './show-verdict.ts';
import { describeTerminal } from './terminal.ts';

/** Options of every command that writes a decision. */
export interface DecideOptions extends Pick<OutputOptions, 'lang' | 'reports'> {
  until?: string;
  yes?: boolean;
}

export function addDecideOptions(command: Command): Command {
  return addLanguageOption(command).option('--reports <folder>', 'folder of all runs', DEFAULT_REPORTS);
}

export const yesOption = (): Option => new Option('--yes', 'do not ask before several decisions are changed at once');

export const untilOption = (): Option =>
  new Option('--until <day>', 'last day on which it holds: 2026-12-31').argParser((text: string) => {
    if (!daySchema.safeParse(text).success) throw new InvalidArgumentError('It must be a day such as 2026-12-31.');
    return text;
  });

/** A judged run and the upgrade its decisions are bound to. */
export interface DecidableRun {
  folder: string;
  verdict: Verdict;
  upgrade: DecidedUpgrade;
}

/** @throws BadInput when there is no such run, it was not judged, or nobody knows which versions it compared */
export function openDecidableRun(run: string | undefined, reports: string | undefined): DecidableRun {
  const folder = findRun(run, reports);
  const verdict = readJudgedVerdict(folder);
  return { folder, verdict, upgrade: boundUpgradeOf(verdict) };
}

/** @throws BadInput when nobody knows which versions were compared */
export function boundUpgradeOf(verdict: Verdict): DecidedUpgrade {
  const upgrade = decidedUpgradeOf(verdict.run, verdict.fingerprints);
  if (upgrade.old === '' || upgrade.new === '') {
    throw new BadInput({
      message: 'the editor did not say its version, and a decision is bound to both versions',
      hint: 'name builds that have one: an npm package, or a page whose editor tells it',
    });
  }
  return upgrade;
}

/**
 * Writes what a person decides beside the checklists concerned: all of it, or nothing.
 * @returns the files as they can be typed from here, each once
 */
export function writeActions(actions: readonly DecidingAction[], { verdict, upgrade }: DecidableRun): string[] {
  const on = today();
  const edit = (action: DecidingAction): { opened: DecisionsFile; edit: DecisionsEdit }[] => {
    const opened = new Map<string, DecisionsFile>();
    const open = (checklist: string): DecisionsFile => {
      const file = opened.get(checklist) ?? openDecisions(checklist);
      opened.set(checklist, file);
      return file;
    };
    const edits = editsOf(action, { verdict, upgrade, on, decisionsOf: (name) => open(name).decisions });
    return edits.map((one) => ({ opened: open(one.checklist), edit: one.edit }));
  };
  // Before the first is written it is known that the last can be.
  for (const action of actions) edit(action);
  const written = actions.flatMap((action) => writeDecisions(edit(action)).map(({ file }) => shownPath(file)));
  return [...new Set(written)];
}

/** @throws BadInput when nobody is named and git knows nobody either */
export async function whoDecides(by: string | undefined): Promise<string> {
  const name = by ?? (await gitUserName());
  if (name.trim() !== '') return name.trim();
  throw new BadInput({ message: 'it is not said who decides', hint: 'say it: --by <name>, or git config user.name' });
}

/** @throws BadInput when it is empty */
export function textGiven(text: string | undefined, otherwise: Undecidable): string {
  if (text !== undefined && text.trim() !== '') return text.trim();
  throw new CannotDecide(otherwise);
}

/** What of the options names findings. */
export const selectionOf = ({ item, finding, sameAs }: Selection): Selection => ({
  ...(item ? { item } : {}),
  ...(finding ? { finding } : {}),
  ...(sameAs ? { sameAs } : {}),
});

/** What can be decided so; what was named and cannot is told, unless there is nothing to decide or it is decided so already. */
export function onlyDecidable(
  findings: readonly Finding[],
  whyNot: (finding: Finding) => Undecidable | null,
): Finding[] {
  const told = findings.map((finding) => ({ finding, why: whyNot(finding) }));
  const decidable = told.filter(({ why }) => why === null).map(({ finding }) => finding);
  const left = told.flatMap(({ finding, why }) =>
    why && finding.kind !== 'approved' && !(decidable.length > 0 && neededFor(finding) === 'nothing')
      ? [{ message: `${finding.id}: ${why.text.en}`, hint: why.hint }]
      : [],
  );
  if (decidable.length > 0) {
    for (const { message, hint } of left) console.error(cleanForTerminal(`Left out: ${message} — ${hint}`));
    return decidable;
  }
  throw new BadInput(left.length > 0 ? left : { message: 'it is accepted already', hint: 'see the report' });
}

/** Today where the person who decides is. */
export function today(now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Shows findings to whoever is about to decide about them. */
export function showFindings(findings: readonly Finding[], options: DecideOptions): void {
  const terminal = describeTerminal(process.stdout, options.lang);
  process.stdout.write(`${renderFindingList(findings, terminal)}\n`);
}

/**
 * Several decisions at once need a yes, after their list was shown.
 * @throws BadInput when nobody says yes
 */
export async function confirmMany(count: number, verb: string, { yes, lang }: DecideOptions): Promise<void> {
  if (count <= 1 || yes) return;
  const unchanged = { message: `nothing was changed: ${count} would be ${verb}`, hint: 'read the list and add --yes' };
  if (!describeTerminal(process.stdout, lang).interactive || !process.stdin.isTTY) throw new BadInput(unchanged);
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await ask.question(`${count} will be ${verb}. Go on? [y/N] `);
    if (!/^y(es)?$/i.test(answer.trim())) throw new BadInput(unchanged);
  } finally {
    ask.close();
  }
}

/** What to type next, so that the verdict knows of the decision. */
export function sayWritten(count: string, files: readonly string[], folder: string): void {
  process.stdout.write(`${count} → ${files.join(', ')}\nJudge again: npx sekisho judge ${folder}\n`);
}
