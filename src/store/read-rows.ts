import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseRows, rowsOfDocuments, type StoredDocument } from '../core/parse-rows.ts';
import { BadInput } from '../core/problem.ts';
import type { ReadRows } from '../core/resolve-rows.ts';
import type { DataRow } from '../model/checklist.ts';
import { readText } from './read-text.ts';
import { shownPath } from './shown-path.ts';

/** Says more about the documents of its folder: rows without `html`. */
const INDEX = 'index.yaml';

/**
 * Reads the data rows that a checklist names: a YAML file of rows, or a folder of HTML documents with what is below it.
 * @param known rows that were read before, by path: several items, and checklists, name the same
 */
export function readRowsBeside(checklist: string, known = new Map<string, DataRow[]>()): ReadRows {
  return (relative) => {
    const found = path.resolve(path.dirname(checklist), relative);
    const rows = known.get(found) ?? readRowsAt(found, relative);
    known.set(found, rows);
    return rows;
  };
}

function readRowsAt(found: string, relative: string): DataRow[] {
  const stat = statSync(found, { throwIfNoEntry: false });
  if (!stat) {
    throw new BadInput({
      message: `\`${relative}\`: there is no such file or folder`,
      hint: 'paths are relative to the checklist',
    });
  }
  if (!stat.isDirectory()) return parseRows(readText(found, shownPath(found)), shownPath(found));
  const rows = readFolders(found);
  if (rows.length > 0) return rows;
  throw new BadInput({
    file: shownPath(found),
    message: 'no .html file is in this folder',
    hint: 'each one is a data row',
  });
}

/** Rows of a folder and, behind them, of those within it. All problems are told at once. */
function readFolders(folder: string): DataRow[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return collect([
    () =>
      readFolder(
        folder,
        entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name),
      ),
    ...folders.map(
      ({ name }) =>
        () =>
          readFolders(path.join(folder, name)),
    ),
  ]);
}

function readFolder(folder: string, names: readonly string[]): DataRow[] {
  const shown = (name: string): string => shownPath(path.join(folder, name));
  const read = (name: string): string => readText(path.join(folder, name), shown(name));
  const found = names.filter((name) => /\.html?$/i.test(name));
  const documents: StoredDocument[] = [];
  const rows = (): DataRow[] => {
    // An index is not blamed for speaking of a document that cannot be read.
    const index = names.includes(INDEX) && documents.length === found.length;
    return rowsOfDocuments(documents, index ? { file: shown(INDEX), text: read(INDEX) } : null);
  };
  return collect([
    ...found.map((name) => (): DataRow[] => {
      documents.push({ file: shown(name), name, html: read(name) });
      return [];
    }),
    rows,
  ]);
}

/** @throws BadInput with the problems of all of them */
function collect<Value>(sources: readonly (() => Value[])[]): Value[] {
  const problems: BadInput['problems'] = [];
  const values = sources.flatMap((read) => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new BadInput(problems);
  return values;
}
