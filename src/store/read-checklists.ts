import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { nearest } from '../core/nearest.ts';
import { parseChecklist, parseRows, type ReadRows } from '../core/parse-checklist.ts';
import { BadInput, type Problem } from '../core/problem.ts';
import type { Checklist } from '../model/checklist.ts';
import { findPackageRoot } from './package-root.ts';

const STOCK = 'sekisho/';

/**
 * Checklists by name (`sekisho/rich-text`) or path.
 * @throws BadInput with the problems of all of them
 */
export function readChecklists(names: readonly string[]): Checklist[] {
  const problems: Problem[] = [];
  const checklists = names.flatMap((name) => {
    try {
      const file = fileOf(name);
      return [parseChecklist(readFileSync(file, 'utf8'), shown(file), name, rowsBeside(file))];
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new BadInput(problems);
  return checklists;
}

/** Names of the checklists that come with Sekisho. */
export function stockChecklists(): string[] {
  return readdirSync(path.join(findPackageRoot(), 'checklists'))
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.decisions.yaml'))
    .map((name) => STOCK + path.basename(name, '.yaml'));
}

function fileOf(name: string): string {
  const file = name.startsWith(STOCK) ? path.join(findPackageRoot(), 'checklists', `${name.slice(STOCK.length)}.yaml`) : path.resolve(name);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  const meant = nearest(name, stockChecklists());
  throw new BadInput({ file: name, message: 'there is no such checklist', hint: meant ? `did you mean ${meant}?` : `stock checklists: ${stockChecklists().join(', ')}` });
}

/** As short as it can be typed from here. */
function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}

function rowsBeside(checklist: string): ReadRows {
  return (relative) => {
    const found = path.resolve(path.dirname(checklist), relative);
    if (!existsSync(found)) return { problems: [{ message: `${relative}: there is no such file or folder`, hint: 'paths are relative to the checklist' }] };
    return statSync(found).isDirectory() ? rowsOfFolder(found) : parseRows(readFileSync(found, 'utf8'), shown(found));
  };
}

/** Every HTML file is a row. */
function rowsOfFolder(folder: string): ReturnType<ReadRows> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  if (names.length === 0) return { problems: [{ file: shown(folder), message: 'no .html file in this folder', hint: 'each one is a data row' }] };
  return {
    rows: names.toSorted().map((name) => ({ id: path.basename(name, '.html'), html: readFileSync(path.join(folder, name), 'utf8') })),
  };
}
