import type { Instructions, Severity } from '../../model/checklist.ts';
import type { Aspect } from '../../model/difference.ts';
import type { LocalisedText } from '../../model/text.ts';
import type { FindingKind, Verdict } from '../../model/verdict.ts';
import { type FindingGroup, groupFindings, isOpen, OPEN_KINDS } from '../group-findings.ts';
import { trialFile, trialsOf } from '../page-data.ts';
import { listBy, readStandings, type Standing } from '../standing.ts';

/** An item as the page lists it, with all that is known of it. */
export interface ListedItem {
  id: string;
  /** `null`: something was found under an id that the plan does not have. */
  title: LocalisedText | null;
  viewpoint: LocalisedText;
  severity: Severity;
  checklist: string;
  because?: string;
  trials: string[];
  manual?: Instructions;
  standing: Standing;
  /** Every group with a finding of this item, worst first. */
  groups: FindingGroup[];
  open: number;
  aspects: Set<Aspect>;
  kinds: Set<FindingKind>;
}

/** The verdict, arranged once for everything that shows it. */
export interface PageModel {
  verdict: Verdict;
  cut: Set<string>;
  groups: FindingGroup[];
  open: FindingGroup[];
  items: ListedItem[];
  byId: Map<string, ListedItem>;
  /** File with the evidence of a trial. */
  fileOf(trial: string): string | null;
}

export function arrangePage(verdict: Verdict, cut: readonly string[]): PageModel {
  const groups = groupFindings(verdict.findings);
  const groupsOf = new Map<string, FindingGroup[]>();
  for (const group of groups) {
    for (const item of group.items) groupsOf.set(item, [...(groupsOf.get(item) ?? []), group]);
  }
  const items = listItems(verdict, groupsOf);
  const files = new Map(trialsOf(verdict).map((trial, index) => [trial, trialFile(index)]));
  return {
    verdict,
    cut: new Set(cut),
    groups,
    open: groups.filter(({ kind }) => isOpen(kind)),
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    fileOf: (trial) => files.get(trial) ?? null,
  };
}

function listItems(verdict: Verdict, groupsOf: Map<string, FindingGroup[]>): ListedItem[] {
  const { items, manual = [] } = verdict.run.plan;
  const standings = readStandings(verdict);
  const facts = (id: string) => factsOf(groupsOf.get(id) ?? [], id);
  const planned = [
    ...items.map((item): ListedItem => ({ ...item, ...facts(item.id), standing: standings.item(item) })),
    ...manual.map((item): ListedItem => ({
      ...item,
      ...facts(item.id),
      trials: [],
      standing: standingOfManual(facts(item.id)),
    })),
  ];
  const known = new Set(planned.map(({ id }) => id));
  const strays = [...groupsOf.keys()].filter((id) => !known.has(id));
  return [...planned, ...strays.map((id) => strayItem(id, groupsOf.get(id) ?? []))];
}

function factsOf(groups: FindingGroup[], id: string) {
  return {
    groups,
    open: groups.filter(({ kind }) => isOpen(kind)).length,
    aspects: new Set(
      groups.flatMap(({ findings }) => findings.filter(({ item }) => item === id).map(({ place }) => place.aspect)),
    ),
    kinds: new Set(groups.map(({ kind }) => kind)),
  };
}

/** Signed is in order; silence is not. */
function standingOfManual({ kinds }: { kinds: Set<FindingKind> }): Standing {
  const open = OPEN_KINDS.find((kind) => kinds.has(kind));
  return open ?? (kinds.has('approved') ? 'quiet' : 'unsigned');
}

function strayItem(id: string, groups: FindingGroup[]): ListedItem {
  const facts = factsOf(groups, id);
  const trials = groups.flatMap(({ findings }) =>
    findings.filter(({ item }) => item === id).map(({ place }) => place.trial),
  );
  return {
    id,
    title: null,
    viewpoint: { en: '', ja: '' },
    severity: groups[0]?.severity ?? 'blocker',
    checklist: '',
    trials: [...new Set(trials)],
    ...facts,
    standing: OPEN_KINDS.find((kind) => facts.kinds.has(kind)) ?? 'unchecked',
  };
}

/** Lists by viewpoint, in the order of the checklists. */
export function byViewpoint(items: readonly ListedItem[]): [viewpoint: LocalisedText, items: ListedItem[]][] {
  return [...listBy(items, ({ viewpoint }) => viewpoint.en).values()].flatMap((own) =>
    own[0] ? [[own[0].viewpoint, own] as [LocalisedText, ListedItem[]]] : [],
  );
}
