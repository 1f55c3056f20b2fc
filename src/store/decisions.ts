import { existsSync } from 'node:fs';
import path from 'node:path';
import { editDecisions, type DecisionsEdit } from '../core/edit-decisions.ts';
import { parseDecisions } from '../core/parse-decisions.ts';
import { BadInput, type Problem } from '../core/problem.ts';
import type { Decisions } from '../model/decision.ts';
import type { DigestedFile } from '../model/statement.ts';
import { writeAtomically } from './atomic-write.ts';
import { digestText } from './digest-run.ts';
import { STOCK_CHECKLIST } from './read-checklists.ts';
import { readText } from './read-text.ts';
import { shownPath } from './shown-path.ts';

/** A decisions file as it was read. */
export interface DecisionsFile {
  file: string;
  /** `null` = it is not there yet. */
  text: string | null;
  decisions: Decisions;
}

const ENDING = '.decisions.yaml';
const FOLDER = 'checklists';

/**
 * The decisions beside a checklist. Those of a stock list belong to the project: `checklists/<name>.decisions.yaml`
 * where there is a folder `checklists` in the working directory, else `<name>.decisions.yaml`.
 * @throws BadInput when it cannot be read, or when a stock list has two such files
 */
export function openDecisions(checklist: string): DecisionsFile {
  const file = fileOf(checklist);
  const text = existsSync(file) ? readText(file, shownPath(file)) : null;
  return { file, text, decisions: parseDecisions(text ?? '', shownPath(file)) };
}

/**
 * What people decided beside these checklists, all together.
 * @throws BadInput with the problems of all files
 */
export function readDecisions(checklists: readonly string[]): Decisions {
  const problems: Problem[] = [];
  const opened = new Map<string, Decisions>();
  for (const checklist of checklists) {
    try {
      const { file, decisions } = openDecisions(checklist);
      opened.set(file, decisions);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new BadInput(problems);
  const all = [...opened.values()];
  return {
    approvals: all.flatMap(({ approvals }) => approvals),
    signOffs: all.flatMap(({ signOffs }) => signOffs),
    waivers: all.flatMap(({ waivers }) => waivers),
  };
}

/** What stands beside these checklists now; no file counts as an empty one. Named after the checklist: paths differ. */
export function digestDecisions(checklists: readonly string[]): DigestedFile[] {
  return checklists.toSorted().map((checklist) => digestText(checklist, openDecisions(checklist).text ?? ''));
}

/**
 * Writes an edit of a decisions file, whole or not at all.
 * @returns the file as it can be typed from here
 * @throws BadInput when somebody else changed the file since it was read
 */
export function writeDecisions({ file, text }: DecisionsFile, edit: DecisionsEdit): string {
  const shown = shownPath(file);
  const edited = editDecisions(text, edit, shown);
  const now = existsSync(file) ? readText(file, shown) : null;
  if (now !== text) throw new BadInput({ file: shown, message: 'it was changed meanwhile', hint: 'try again' });
  writeAtomically(file, edited);
  return shown;
}

function fileOf(checklist: string): string {
  const stock = STOCK_CHECKLIST.exec(checklist)?.[1];
  if (!stock) return `${path.resolve(checklist).replace(/\.ya?ml$/, '')}${ENDING}`;
  const inFolder = path.resolve(FOLDER, `${stock}${ENDING}`);
  const here = path.resolve(`${stock}${ENDING}`);
  if (existsSync(inFolder) && existsSync(here)) {
    throw new BadInput({
      file: shownPath(here),
      message: `the decisions of ${checklist} stand in ${shownPath(inFolder)}, too`,
      hint: 'bring them together in one of the two files',
    });
  }
  return existsSync(inFolder) || (existsSync(path.resolve(FOLDER)) && !existsSync(here)) ? inFolder : here;
}
