import { PROBE_NAMES, type Checklist, type ChecklistItem, type DataRow, type SourcePlace } from '../model/checklist.ts';
import { checklistSchema, rowsSchema, type WrittenChecklist, type WrittenItem } from './checklist-schema.ts';
import { nearest } from './nearest.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import { BadInput, type Problem } from './problem.ts';

/** Data rows that a checklist names by path. `file` is as people should read it. */
export type ReadRows = (path: string) => { rows: DataRow[] } | { problems: Problem[] };

/**
 * A checklist from its YAML.
 * @param name what the checklist is called in reports
 * @throws BadInput with every problem of the file and of the rows it names
 */
export function parseChecklist(text: string, file: string, name: string, readRows: ReadRows): Checklist {
  const parsed = parseYaml(text, file, checklistSchema);
  if (!parsed.value) throw new BadInput(parsed.problems);
  const written = parsed.value;
  const problems: Problem[] = [];
  const items = written.items.map((item, index) => readItem(item, index, { written, file, parsed, readRows, problems }));
  problems.push(...duplicates(items.map(({ id, source }) => ({ id, source })), 'item'));
  if (problems.length > 0) throw new BadInput(problems);
  return { name, title: written.title, items };
}

interface Reading {
  written: WrittenChecklist;
  file: string;
  parsed: ParsedYaml<WrittenChecklist>;
  readRows: ReadRows;
  problems: Problem[];
}

function readItem(item: WrittenItem, index: number, reading: Reading): ChecklistItem {
  const { written, file, parsed, problems } = reading;
  const place = (...path: (string | number)[]): SourcePlace => ({ file, ...parsed.placeOf(['items', index, ...path]) });
  const viewpoint = written.viewpoints[item.viewpoint];
  if (!viewpoint) {
    const meant = nearest(item.viewpoint, Object.keys(written.viewpoints));
    problems.push({
      ...place('viewpoint'),
      message: `${item.id}: unknown viewpoint "${item.viewpoint}"`,
      hint: meant ? `did you mean "${meant}"?` : 'name it under viewpoints:',
    });
  }
  const base = {
    id: item.id,
    title: item.title,
    viewpoint: viewpoint ?? { en: item.viewpoint, ja: item.viewpoint },
    severity: item.severity,
    ...(item.because ? { because: item.because } : {}),
    source: place('id'),
  };
  if (item.manual && !item.scenario) {
    const { steps, evidence } = item.manual;
    return { ...base, manual: { steps, ...(evidence ? { evidence } : {}) } };
  }
  if (!item.scenario || item.manual) {
    problems.push({
      ...place(item.manual ? 'manual' : 'id'),
      message: `${item.id}: an item has either a scenario or manual instructions`,
      hint: 'scenario: tried by a browser; manual: done by a person',
    });
  }
  return {
    ...base,
    scenario: item.scenario ?? '',
    rows: rowsOf(item, reading, (...path) => place('rows', ...path)),
    probes: PROBE_NAMES.filter((probe) => item.probes?.includes(probe) ?? true),
    params: item.params ?? {},
  };
}

function rowsOf(item: WrittenItem, { readRows, problems }: Reading, place: (...path: number[]) => SourcePlace): DataRow[] {
  const placed = (item.rows ?? []).flatMap((written, index): { row: DataRow; source: SourcePlace }[] => {
    if (typeof written !== 'string') return [{ row: written as DataRow, source: place(index) }];
    const read = readRows(written);
    if ('rows' in read) return read.rows.map((row) => ({ row, source: place(index) }));
    problems.push(...read.problems.map((problem) => (problem.file ? problem : { ...problem, ...place(index) })));
    return [];
  });
  problems.push(...duplicates(placed.map(({ row, source }) => ({ id: row.id, source })), `row of ${item.id}`));
  return placed.map(({ row }) => row);
}

/** Data rows from their YAML file. */
export function parseRows(text: string, file: string): { rows: DataRow[] } | { problems: Problem[] } {
  const parsed = parseYaml(text, file, rowsSchema);
  if (!parsed.value) return { problems: parsed.problems };
  const rows = parsed.value as DataRow[];
  const problems = duplicates(rows.map(({ id }, index) => ({ id, source: { file, ...parsed.placeOf([index, 'id']) } })), 'row');
  return problems.length > 0 ? { problems } : { rows };
}

/** Ids that stand twice, each said where it stands again. */
export function duplicates(named: { id: string; source: SourcePlace }[], what: string): Problem[] {
  const first = new Map<string, SourcePlace>();
  return named.flatMap(({ id, source }) => {
    const before = first.get(id);
    if (!before) {
      first.set(id, source);
      return [];
    }
    return [{ ...source, message: `duplicate ${what} "${id}"`, hint: `it stands first at ${before.file}:${before.line}` }];
  });
}
