import type { DataRow } from '../model/checklist.ts';
import { rowsSchema } from './checklist-schema.ts';
import { findDuplicates } from './find-duplicates.ts';
import { capProblems, checkContent, parseYaml } from './parse-yaml.ts';
import { BadInput } from './problem.ts';

/**
 * Data rows from their YAML file.
 * @throws BadInput with the place of every problem
 */
export function parseRows(text: string, file: string): DataRow[] {
  const yaml = parseYaml(text, file);
  const checked = checkContent(yaml, rowsSchema);
  const written: unknown[] = Array.isArray(yaml.content) ? yaml.content : [];
  const named = written.flatMap((row, index) => {
    const id = (row as { id?: unknown } | null)?.id;
    return typeof id === 'string' ? [{ id, source: yaml.placeOf([index, 'id']) }] : [];
  });
  const problems = [...('problems' in checked ? checked.problems : []), ...findDuplicates(named, 'row')];
  if (problems.length > 0 || !('value' in checked)) throw new BadInput(capProblems(problems));
  return checked.value;
}

/**
 * A folder of documents as data rows: `id` is the file's name without its ending, `html` what it holds.
 * @throws BadInput for a folder without documents and for names that cannot be ids
 */
export function rowsOfDocuments(folder: string, documents: readonly { name: string; html: string }[]): DataRow[] {
  if (documents.length === 0) {
    throw new BadInput({ file: folder, message: 'no .html file is in this folder', hint: 'each one is a data row' });
  }
  const rows = documents.map(({ name, html }) => ({ id: name.replace(/\.html$/, ''), html }));
  const problems = documents
    .filter((_, index) => !/^[a-z0-9][a-z0-9-]*$/.test(rows[index]?.id ?? ''))
    .map(({ name }) => ({
      file: `${folder}/${name}`,
      message: 'its name cannot be the id of a data row',
      hint: 'use small letters, digits and hyphens',
    }));
  if (problems.length > 0) throw new BadInput(capProblems(problems));
  return rows;
}
