import type { PlannedItem } from '../../model/plan.ts';
import type { Verdict } from '../../model/verdict.ts';
import { type FindingGroup, groupFindings, isOpen } from '../group-findings.ts';
import { readStandings, type Standing } from '../standing.ts';
import { type Allowance, allowanceFor } from './value-rows.ts';

/** What stands where on the page, decided once so that links and sections agree. */
export interface PageOutline {
  verdict: Verdict;
  open: FindingGroup[];
  accepted: FindingGroup[];
  reported: FindingGroup[];
  alreadyBroken: FindingGroup[];
  noise: FindingGroup[];
  allowance: Allowance;
  standing(item: PlannedItem): Standing;
  /** `f3`: where a group is shown. */
  anchorOf(group: FindingGroup): string;
  /** `i3`: where an item is shown, or `null` when the plan does not have it. */
  anchorOfItem(id: string): string | null;
}

export function outlinePage(verdict: Verdict): PageOutline {
  const groups = groupFindings(verdict.findings);
  const anchors = new Map(groups.map((group, index) => [group, `f${index + 1}`]));
  const itemAnchors = new Map(verdict.run.plan.items.map((item, index) => [item.id, `i${index + 1}`]));
  const standings = readStandings(verdict);
  const ofKind = (kind: FindingGroup['kind']) => groups.filter((group) => group.kind === kind);
  return {
    verdict,
    open: groups.filter((group) => isOpen(group.kind)),
    accepted: ofKind('approved'),
    reported: ofKind('reported'),
    alreadyBroken: ofKind('already-broken'),
    noise: ofKind('noise'),
    allowance: allowanceFor(groups.length),
    standing: (item) => standings.item(item),
    anchorOf: (group) => anchors.get(group) ?? '',
    anchorOfItem: (id) => itemAnchors.get(id) ?? null,
  };
}
