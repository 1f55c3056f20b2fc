import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isOfOtherUpgrade } from '../core/decided-upgrade.ts';
import { keepOnly } from '../core/decision-edits.ts';
import { editDecisions, type DecisionsEdit } from '../core/edit-decisions.ts';
import { groupBy } from '../core/group-by.ts';
import { DECISION_KEYS, parseDecisions } from '../core/parse-decisions.ts';
import { BadInput, type Problem } from '../core/problem.ts';
import type { DecidedUpgrade, Decisions } from '../model/decision.ts';
import type { DigestedFile } from '../model/statement.ts';
import { writeAtomically } from './atomic-write.ts';
import { digestText } from './digest-run.ts';
import { STOCK_CHECKLIST } from './read-checklists.ts';
import { readText } from './read-text.ts';
import { shownPath } from './shown-path.ts';
import { whileLocked } from './wait-for-lock.ts';

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
    rejections: all.flatMap(({ rejections }) => rejections),
    signOffs: all.flatMap(({ signOffs }) => signOffs),
    waivers: all.flatMap(({ waivers }) => waivers),
  };
}

/** The files in which these checklists' decisions stand or would stand. */
export const decisionsFilesOf = (checklists: readonly string[]): string[] => [...new Set(checklists.map(fileOf))];

/** Changes whenever one of these checklists' decisions files does, whether it can be read as one or not. */
export function revisionOf(checklists: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of decisionsFilesOf(checklists).toSorted()) {
    const bytes = existsSync(file) ? readFileSync(file) : null;
    hash.update(JSON.stringify([file, bytes?.length ?? null])).update(bytes ?? '');
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * What stands beside these checklists now and may be about this upgrade: what is decided about another one meanwhile
 * changes nothing. Named after the checklist, since paths differ; nothing decided counts as an empty text.
 */
export function digestDecisions(checklists: readonly string[], upgrade: DecidedUpgrade): DigestedFile[] {
  return checklists.toSorted().map((checklist) => {
    const { decisions } = openDecisions(checklist);
    const own = keepOnly(decisions, (made) => made.editor === upgrade.editor && !isOfOtherUpgrade(made, upgrade));
    const lines = DECISION_KEYS.flatMap((key) =>
      own[key].map((made) => JSON.stringify({ [key]: { ...made, source: undefined } })),
    );
    return digestText(checklist, lines.toSorted().join('\n'));
  });
}

/** A decisions file before and after an edit. */
export interface WrittenDecisions {
  file: string;
  before: string | null;
  after: string;
}

/**
 * Writes edits of decisions files, each of them whole or not at all. Nobody else writes them meanwhile.
 * @param assertNothingElse looks once more before anything is written, when nobody else can write any more
 * @throws BadInput when somebody else changed a file since it was read
 */
export function writeDecisions(
  edits: readonly { opened: DecisionsFile; edit: DecisionsEdit }[],
  assertNothingElse: () => void = () => {},
): WrittenDecisions[] {
  const locks = edits.map(({ opened }) => lockOf(opened.file));
  return whileLocked(locks, () => {
    assertNothingElse();
    for (const { opened } of edits) assertUnchanged(opened.file, opened.text);
    // Several checklists may share a file.
    const edited = [...groupBy(edits, ({ opened }) => opened.file)].map(([file, own]): WrittenDecisions => {
      const before = own[0]?.opened.text ?? null;
      const after = own.reduce((text: string | null, { edit }) => editDecisions(text, edit, shownPath(file)), before);
      return { file, before, after: after ?? '' };
    });
    for (const { file, after } of edited) writeAtomically(file, after);
    return edited;
  });
}

/**
 * Puts files back as they were before an edit; one that was not there goes away.
 * @throws BadInput when somebody changed one of them since
 */
export function takeBackDecisions(
  written: readonly WrittenDecisions[],
  assertNothingElse: () => void = () => {},
): void {
  const locks = written.map(({ file }) => lockOf(file));
  whileLocked(locks, () => {
    assertNothingElse();
    for (const { file, after } of written) assertUnchanged(file, after);
    for (const { file, before } of written) {
      if (before === null) rmSync(file);
      else writeAtomically(file, before);
    }
  });
}

const lockOf = (file: string): string => `${file}.lock`;

function assertUnchanged(file: string, text: string | null): void {
  const shown = shownPath(file);
  const now = existsSync(file) ? readText(file, shown) : null;
  if (now !== text) throw new BadInput({ file: shown, message: 'it was changed meanwhile', hint: 'try again' });
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
