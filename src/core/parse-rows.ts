import type { DataRow } from '../model/checklist.ts';
import { rowId, rowsSchema } from './checklist-schema.ts';
import { findDuplicates } from './find-duplicates.ts';
import { suggest } from './nearest.ts';
import { capProblems, checkContent, parseYaml } from './parse-yaml.ts';
import { BadInput, type Problem } from './problem.ts';

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

/** A document as it lies in a folder. */
export interface StoredDocument {
  /** As people should read it. */
  file: string;
  name: string;
  html: string;
}

/** More than any mail; the longest one is held by every recording of it. */
const MOST_CHARACTERS = 5_000_000;

/**
 * The documents of a folder as data rows: `id` is the file's name without its ending, `html` what it holds, and the rest
 * what the folder's index says of it.
 * @throws BadInput for documents that cannot be rows, and for an index that speaks of others
 */
export function rowsOfDocuments(
  documents: readonly StoredDocument[],
  index: { file: string; text: string } | null,
): DataRow[] {
  const rows = documents.map(({ name, html }) => ({ id: name.replace(/\.html?$/i, ''), html }));
  const said = index ? parseRows(index.text, index.file) : [];
  const problems = [
    ...documents.flatMap((document, at) => checkDocument(document, rows[at]?.id ?? '')),
    ...(index ? checkIndex(index, said, new Set(rows.map(({ id }) => id))) : []),
  ];
  if (problems.length > 0) throw new BadInput(capProblems(problems));
  const more = new Map(said.map((row) => [row.id, row]));
  return rows.map((row) => ({ ...more.get(row.id), ...row }));
}

function checkDocument({ file, html }: StoredDocument, id: string): Problem[] {
  const problems: Problem[] = [];
  if (!rowId.safeParse(id).success) {
    problems.push({
      file,
      line: 1,
      column: 1,
      message: 'its name cannot be the id of a data row',
      hint: 'use small letters, digits and hyphens',
    });
  }
  if (html.trim() === '') {
    problems.push({ file, line: 1, column: 1, message: 'it is empty', hint: 'a document has something to lose' });
  }
  const nul = html.indexOf('\0');
  if (nul >= 0) {
    const lines = html.slice(0, nul).split('\n');
    const place = { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
    problems.push({ file, ...place, message: 'it holds a NUL character', hint: 'save it as UTF-8, not as UTF-16' });
  }
  if (html.length > MOST_CHARACTERS) {
    problems.push({
      file,
      line: 1,
      column: 1,
      message: `it is longer than ${MOST_CHARACTERS} characters`,
      hint: 'split it',
    });
  }
  return problems;
}

function checkIndex(
  { file, text }: { file: string; text: string },
  said: readonly DataRow[],
  ids: ReadonlySet<string>,
): Problem[] {
  const { placeOf } = parseYaml(text, file);
  return said.flatMap((row, index) => {
    const problems: Problem[] = [];
    if (!ids.has(row.id)) {
      const hint = suggest(row.id, ids);
      problems.push({ ...placeOf([index, 'id']), message: `no \`${row.id}.html\` is beside it`, hint });
    }
    if (row['html'] !== undefined) {
      problems.push({
        ...placeOf([index, 'html']),
        message: '`html` is what the file holds',
        hint: 'leave it out here',
      });
    }
    return problems;
  });
}
