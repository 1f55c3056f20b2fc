import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { suggest } from '../core/nearest.ts';
import { parseChecklist } from '../core/parse-checklist.ts';
import { BadInput, type Problem } from '../core/problem.ts';
import type { Checklist, DataRow } from '../model/checklist.ts';
import { findPackageRoot } from './package-root.ts';
import { readRowsBeside } from './read-rows.ts';
import { readText } from './read-text.ts';
import { shownPath } from './shown-path.ts';

/** `sekisho/<name>`: a checklist that comes with Sekisho. */
export const STOCK_CHECKLIST = /^sekisho\/([a-z0-9-]+)$/;

/**
 * Checklists by name (`sekisho/rich-text`) or path, relative to the working directory.
 * @throws BadInput with the problems of all of them
 */
export function readChecklists(names: readonly string[]): Checklist[] {
  const problems: Problem[] = [];
  const rows = new Map<string, DataRow[]>();
  const checklists = names.flatMap((name) => {
    try {
      const file = fileOf(name);
      const shown = shownPath(file);
      return [parseChecklist(readText(file, shown), shown, name, readRowsBeside(file, rows))];
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
    .toSorted()
    .map((name) => `sekisho/${path.basename(name, '.yaml')}`);
}

function fileOf(name: string): string {
  const stock = STOCK_CHECKLIST.exec(name)?.[1];
  const file = stock ? path.join(findPackageRoot(), 'checklists', `${stock}.yaml`) : path.resolve(name);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  throw new BadInput({ file: name, message: 'there is no such checklist', hint: suggest(name, stockChecklists()) });
}
