import type { AutomatedItem, Checklist, ChecklistItem, DataRow, ManualItem } from '../model/checklist.ts';
import type { Plan, PlannedItem, PlannedManualItem, Trial } from '../model/plan.ts';
import { findDuplicates } from './find-duplicates.ts';
import { matchesId } from './matches-id.ts';
import { nearest, suggest } from './nearest.ts';
import { BadInput, type Problem } from './problem.ts';

export interface PlanOptions {
  /** Ids of items, or of trials (`rte-101/image`: one data row); `*` stands for any characters, `?` for one. */
  only?: readonly string[];
  /** Scenarios that must be named by an item: the user's own. Name → file. */
  mustBeUsed?: ReadonlyMap<string, string>;
  /** Whether manual items must be signed. They are only named otherwise. */
  planManual?: boolean;
  /** Checklists, or titles of viewpoints, whose manual items must be signed; it goes before `planManual`. */
  signed?: readonly string[];
}

/**
 * What will be tried: every automated item of the checklists with each of its data rows.
 * @param scenarios file of every scenario there is, by name
 * @throws BadInput for duplicate ids, unknown scenarios, scenarios nobody names, and an empty plan
 */
export function makePlan(
  checklists: readonly Checklist[],
  scenarios: ReadonlyMap<string, string>,
  options: PlanOptions = {},
): Plan {
  const all = checklists.flatMap((checklist) => checklist.items.map((item) => ({ item, checklist: checklist.name })));
  const automated = all.filter(
    (entry): entry is { item: AutomatedItem; checklist: string } => 'scenario' in entry.item,
  );
  const allManual = all.filter((entry): entry is ManualEntry => 'manual' in entry.item);
  const problems: Problem[] = [
    ...findDuplicates(
      all.map(({ item }) => item),
      'item',
    ),
    ...automated.flatMap(({ item }) => unknownScenario(item, scenarios)),
    ...unusedScenarios(
      automated.map(({ item }) => item),
      options.mustBeUsed ?? new Map(),
    ),
    ...unknownIds(
      all.flatMap(({ item }) => idsOf(item)),
      options.only ?? [],
    ),
    ...unknownSigned(allManual, options.signed ?? []),
  ];
  if (problems.length > 0) throw new BadInput(problems);

  const isAsked = (id: string): boolean => !options.only || options.only.some((pattern) => matchesId(pattern, id));
  const entries = automated.map(({ item, checklist }) => planItem(item, checklist));
  const planned = entries
    .map((entry) => (isAsked(entry.plannedItem.id) ? entry : onlyTrials(entry, isAsked)))
    .filter(({ trials }) => trials.length > 0);
  if (planned.length === 0) {
    throw new BadInput({
      message: 'no automated item is left to try',
      hint: 'loosen --only or name a checklist with scenarios',
    });
  }
  const mustBeSigned = (entry: ManualEntry): boolean =>
    options.signed?.some((name) => namesOf(entry).includes(name)) ?? options.planManual ?? false;
  const chosenManual = allManual.filter(({ item }) => isAsked(item.id));
  const manual = chosenManual.filter(mustBeSigned);
  const notAskedFor = leftOut(
    all.map(({ item }) => item),
    planned,
    isAsked,
  );
  return {
    items: planned.map(({ plannedItem }) => plannedItem),
    trials: planned.flatMap(({ trials }) => trials),
    manualNotPlanned: chosenManual.filter((entry) => !mustBeSigned(entry)).map(({ item }) => item.id),
    ...(manual.length > 0 ? { manual: manual.map(({ item, checklist }) => planManualItem(item, checklist)) } : {}),
    ...(notAskedFor.length > 0 ? { notAskedFor } : {}),
  };
}

/** Names of the checklists that a plan takes items from. */
export function checklistsOf({ items, manual = [] }: Plan): string[] {
  return [...new Set([...items, ...manual].map(({ checklist }) => checklist))];
}

interface ManualEntry {
  item: ManualItem;
  checklist: string;
}

/** What a policy may call the group a manual item belongs to. */
const namesOf = ({ item, checklist }: ManualEntry): string[] => [checklist, item.viewpoint.en, item.viewpoint.ja];

/** A misspelt name would ask nobody for a signature. */
function unknownSigned(manual: ManualEntry[], signed: readonly string[]): Problem[] {
  const known = new Set(manual.flatMap(namesOf));
  return signed
    .filter((name) => !known.has(name))
    .map((name) => ({
      message: `gate: \`signed\` names ${name}, and no checklist of this run has manual items under that name`,
      hint: known.size > 0 ? suggest(name, known) : 'name it under `checklists`, for example sekisho/operations',
    }));
}

function planManualItem(item: ManualItem, checklist: string): PlannedManualItem {
  const { id, title, viewpoint, severity, because, manual } = item;
  return { id, checklist, title, viewpoint, severity, ...(because ? { because } : {}), manual };
}

interface PlannedEntry {
  plannedItem: PlannedItem;
  trials: Trial[];
}

function planItem(item: AutomatedItem, checklist: string): PlannedEntry {
  const { id, title, viewpoint, severity, because, answers, scenario, params, probes } = item;
  const rows = item.rows.length > 0 ? item.rows : [null];
  const trials = rows.map((row): Trial => ({
    id: trialId(id, row),
    item: id,
    scenario,
    row,
    params,
    probes,
  }));
  return {
    plannedItem: {
      id,
      checklist,
      title,
      viewpoint,
      severity,
      ...(because ? { because } : {}),
      ...(answers ? { answers } : {}),
      trials: trials.map((trial) => trial.id),
    },
    trials,
  };
}

function unknownScenario({ id, scenario, source }: AutomatedItem, scenarios: ReadonlyMap<string, string>): Problem[] {
  if (scenarios.has(scenario)) return [];
  const meant = nearest(scenario, scenarios.keys());
  return [
    {
      ...source,
      message: `${id}: unknown scenario \`${scenario}\``,
      hint: meant ? `did you mean \`${meant}\`?` : `put it into the scenarios folder as ${scenario}.ts`,
    },
  ];
}

function unusedScenarios(items: AutomatedItem[], own: ReadonlyMap<string, string>): Problem[] {
  const used = new Set(items.map((item) => item.scenario));
  return [...own].flatMap(([name, file]) =>
    used.has(name)
      ? []
      : [
          {
            file,
            line: 1,
            column: 1,
            message: `no item names the scenario \`${name}\``,
            hint: 'name it in a checklist, or move the file into a subfolder if it is no scenario',
          },
        ],
  );
}

const trialId = (item: string, row: DataRow | null): string => (row ? `${item}/${row.id}` : item);

/** What --only may name an item by: its own id and those of its trials. */
const idsOf = (item: ChecklistItem): string[] => [
  item.id,
  ...('scenario' in item ? item.rows.map((row) => trialId(item.id, row)) : []),
];

function unknownIds(ids: readonly string[], only: readonly string[]): Problem[] {
  return only.flatMap((pattern) => {
    if (ids.some((id) => matchesId(pattern, id))) return [];
    const meant = nearest(pattern, ids);
    return [
      {
        message: `--only ${pattern}: no such item`,
        hint: meant ? `did you mean ${meant}?` : 'npx sekisho list shows all items',
      },
    ];
  });
}

/** An item of which only some data rows are asked for. */
function onlyTrials({ plannedItem, trials }: PlannedEntry, isAsked: (id: string) => boolean): PlannedEntry {
  const asked = trials.filter(({ id }) => isAsked(id));
  return { plannedItem: { ...plannedItem, trials: asked.map(({ id }) => id) }, trials: asked };
}

/** Ids of items, and of trials of items that are tried in part. */
function leftOut(
  items: readonly ChecklistItem[],
  planned: readonly PlannedEntry[],
  isAsked: (id: string) => boolean,
): string[] {
  const tried = new Map(planned.map(({ plannedItem: { id, trials } }) => [id, new Set(trials)]));
  return items.flatMap((item) => {
    const trials = tried.get(item.id);
    if (trials) return idsOf(item).filter((id) => id !== item.id && !trials.has(id));
    return isAsked(item.id) ? [] : [item.id];
  });
}
