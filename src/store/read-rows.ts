import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseRows, rowsOfDocuments } from '../core/parse-rows.ts';
import { BadInput } from '../core/problem.ts';
import type { ReadRows } from '../core/resolve-rows.ts';
import { readText } from './read-text.ts';
import { shownPath } from './shown-path.ts';

/** Reads the data rows that a checklist names: a YAML file of rows, or a folder of HTML documents. */
export function readRowsBeside(checklist: string): ReadRows {
  return (relative) => {
    const found = path.resolve(path.dirname(checklist), relative);
    const stat = statSync(found, { throwIfNoEntry: false });
    if (!stat) {
      throw new BadInput({
        message: `\`${relative}\`: there is no such file or folder`,
        hint: 'paths are relative to the checklist',
      });
    }
    const shown = shownPath(found);
    if (!stat.isDirectory()) return parseRows(readText(found, shown), shown);
    const names = readdirSync(found).filter((name) => name.endsWith('.html'));
    const documents = names.toSorted().map((name) => ({
      name,
      html: readText(path.join(found, name), shownPath(path.join(found, name))),
    }));
    return rowsOfDocuments(shown, documents);
  };
}
