import { PROBE_NAMES, type Checklist, type ChecklistItem, type DataRow, type SourcePlace } from '../model/checklist.ts';
import { checklistSchema, type WrittenItem } from './checklist-schema.ts';
import { findDuplicates } from './find-duplicates.ts';
import { suggest } from './nearest.ts';
import { capProblems, checkContent, parseYaml, type YamlContent } from './parse-yaml.ts';
import { BadInput, type Problem } from './problem.ts';
import { resolveRows, type ReadRows } from './resolve-rows.ts';

/** An item before a schema has looked at it: what it says may be anything. */
type UncheckedItem = Partial<Record<keyof WrittenItem, unknown>>;

/** Keys that mean nothing to a person. */
const KEYS_OF_A_SCENARIO = ['rows', 'probes', 'params', 'answers'] as const;

/**
 * A checklist from its YAML.
 * @param file as people should read it
 * @param name what the checklist is called in reports
 * @throws BadInput with every problem of the file, and of the data rows it names, at once
 */
export function parseChecklist(text: string, file: string, name: string, readRows: ReadRows): Checklist {
  const yaml = parseYaml(text, file);
  const checked = checkContent(yaml, checklistSchema);
  const items = uncheckedItems(yaml.content);
  const placeIn =
    (index: number) =>
    (...path: PropertyKey[]): SourcePlace =>
      yaml.placeOf(['items', index, ...path]);
  const rows = items.map((item, index) => resolveRows(item.rows, placeIn(index), readRows));
  const problems = [
    ...('problems' in checked ? checked.problems : []),
    ...findDuplicates(namedItems(items, yaml), 'item'),
    ...items.flatMap((item, index) => [
      ...checkViewpoint(item, yaml.content, placeIn(index)),
      ...checkHowTried(item, placeIn(index)),
    ]),
    ...rows.flatMap((resolved) => resolved.problems),
  ];
  if (problems.length > 0 || !('value' in checked)) throw new BadInput(capProblems(sortProblems(problems, file)));
  const { title, viewpoints, items: written } = checked.value;
  return {
    name,
    title,
    items: written.map((item, index) =>
      readItem(
        item,
        viewpoints[item.viewpoint] as ChecklistItem['viewpoint'],
        rows[index]?.rows ?? [],
        placeIn(index)('id'),
      ),
    ),
  };
}

function readItem(
  item: WrittenItem,
  viewpoint: ChecklistItem['viewpoint'],
  rows: DataRow[],
  source: SourcePlace,
): ChecklistItem {
  const { id, title, severity, because, covers, manual } = item;
  const base = {
    id,
    title,
    viewpoint,
    severity,
    ...(because ? { because } : {}),
    ...(covers ? { covers } : {}),
    source,
  };
  if (manual) {
    const { steps, evidence, expires } = manual;
    return { ...base, manual: { steps, ...(evidence ? { evidence } : {}), ...(expires ? { expires } : {}) } };
  }
  return {
    ...base,
    scenario: item.scenario as string,
    ...(item.answers ? { answers: item.answers } : {}),
    rows,
    probes: PROBE_NAMES.filter((probe) => item.probes?.includes(probe) ?? true),
    params: item.params ?? {},
  };
}

function uncheckedItems(content: unknown): UncheckedItem[] {
  const items = isRecord(content) ? content['items'] : [];
  return Array.isArray(items) ? items.map((item: unknown) => (isRecord(item) ? item : {})) : [];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const namedItems = (items: UncheckedItem[], { placeOf }: YamlContent): { id: string; source: SourcePlace }[] =>
  items.flatMap(({ id }, index) => (typeof id === 'string' ? [{ id, source: placeOf(['items', index, 'id']) }] : []));

type PlaceInItem = (...path: PropertyKey[]) => SourcePlace;

function checkViewpoint({ viewpoint }: UncheckedItem, content: unknown, place: PlaceInItem): Problem[] {
  const viewpoints = isRecord(content) ? content['viewpoints'] : null;
  if (typeof viewpoint !== 'string' || !isRecord(viewpoints) || Object.hasOwn(viewpoints, viewpoint)) return [];
  const known = Object.keys(viewpoints);
  const hint = known.length > 0 ? suggest(viewpoint, known) : 'name it under viewpoints:';
  return [{ ...place('viewpoint'), message: `unknown viewpoint \`${viewpoint}\``, hint }];
}

function checkHowTried(item: UncheckedItem, place: PlaceInItem): Problem[] {
  const hint = 'scenario: tried by a browser; manual: done by a person';
  if (Object.keys(item).length === 0) return [];
  if (item.manual === undefined && item.scenario === undefined) {
    return [{ ...place(), message: 'it has neither a `scenario` nor `manual` instructions', hint }];
  }
  if (item.manual === undefined) return [];
  if (item.scenario !== undefined) {
    return [{ ...place('manual'), message: 'it has both a `scenario` and `manual` instructions', hint }];
  }
  return KEYS_OF_A_SCENARIO.filter((key) => item[key] !== undefined).map((key) => ({
    ...place(key),
    message: `\`${key}\` has no meaning for a manual item`,
    hint: 'it belongs to a scenario',
  }));
}

/** The checklist's own problems from top to bottom, then those of the files it names. */
function sortProblems(problems: Problem[], file: string): Problem[] {
  const own = problems.filter((problem) => problem.file === file);
  const others = problems.filter((problem) => problem.file !== file);
  const position = ({ line = 0, column = 0 }: Problem): number => line * 10_000 + column;
  return [...own.toSorted((one, other) => position(one) - position(other)), ...others];
}
