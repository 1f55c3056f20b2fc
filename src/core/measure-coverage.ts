import type { Checklist } from '../model/checklist.ts';
import type {
  CatalogueGroup,
  CatalogueItem,
  Coverage,
  CoverageCounts,
  CoveredItem,
  CoverageStatus,
} from '../model/coverage.ts';

/** What checklists hold of the catalogue. An item that is in one is told with the title it has there. */
export function measureCoverage(catalogue: readonly CatalogueGroup[], checklists: readonly Checklist[]): Coverage {
  const held = new Map(checklists.flatMap(({ items }) => items).map((item) => [item.id, item]));
  const cover = ({ why, ...item }: CatalogueItem): CoveredItem => {
    const found = held.get(item.id);
    const status: CoverageStatus = !found ? 'not-covered' : 'manual' in found ? 'manual' : 'automated';
    return {
      ...item,
      title: found?.title ?? item.title,
      status,
      // A reason that was true before somebody wrote the scenario.
      ...(why && status !== 'automated' ? { why } : {}),
    };
  };
  const groups = catalogue.map(({ id, title, items }) => {
    const covered = items.map(cover);
    return { id, title, counts: countStatus(covered), items: covered };
  });
  const known = new Set(catalogue.flatMap(({ items }) => items.map(({ id }) => id)));
  return {
    checklists: checklists.map(({ name }) => name),
    groups,
    counts: countStatus(groups.flatMap(({ items }) => items)),
    beyond: [...held.keys()].filter((id) => !known.has(id)),
  };
}

function countStatus(items: readonly CoveredItem[]): CoverageCounts {
  const count = (status: CoverageStatus): number => items.filter((item) => item.status === status).length;
  return {
    automated: count('automated'),
    manual: count('manual'),
    notCovered: count('not-covered'),
    total: items.length,
  };
}
