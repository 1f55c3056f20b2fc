import type { Severity } from '../../model/checklist.ts';
import type { Aspect } from '../../model/difference.ts';
import type { FindingKind } from '../../model/verdict.ts';
import type { ListedItem } from './page-model.ts';

export interface ItemFilter {
  /** How an item came out: `open`, `quiet`, or a kind of finding that it has. '' = any, here and below. */
  standing: '' | 'open' | 'quiet' | FindingKind;
  severity: '' | Severity;
  probe: '' | Aspect;
  /** Words that all must occur, in either language. */
  text: string;
}

export const NO_FILTER: ItemFilter = { standing: '', severity: '', probe: '', text: '' };

export const isFiltered = ({ standing, severity, probe, text }: ItemFilter): boolean =>
  standing !== '' || severity !== '' || probe !== '' || text.trim() !== '';

export function filterItems(items: readonly ListedItem[], filter: ItemFilter): ListedItem[] {
  const words = normalise(filter.text).split(/\s+/).filter(Boolean);
  return items.filter(
    (item) =>
      hasStanding(item, filter.standing) &&
      (filter.severity === '' || item.severity === filter.severity) &&
      (filter.probe === '' || item.aspects.has(filter.probe)) &&
      words.every((word) => searchable(item).includes(word)),
  );
}

function hasStanding({ open, standing, kinds }: ListedItem, wanted: ItemFilter['standing']): boolean {
  if (wanted === '') return true;
  if (wanted === 'open') return open > 0 || !['quiet', 'inapplicable'].includes(standing);
  return wanted === 'quiet' ? standing === 'quiet' : kinds.has(wanted);
}

/** Made when somebody searches for the first time: a thousand items have much to say. */
const texts = new WeakMap<ListedItem, string>();

function searchable(item: ListedItem): string {
  const known = texts.get(item);
  if (known !== undefined) return known;
  const found = item.groups.flatMap(({ summary, findings }) => [
    summary.en,
    summary.ja,
    ...findings
      .filter((finding) => finding.item === item.id)
      .slice(0, 20)
      .map(({ place }) => `${place.trial} ${place.checkpoint} ${place.part}`),
  ]);
  const { id, title, viewpoint, because = '', checklist } = item;
  const text = normalise(
    [id, title?.en, title?.ja, viewpoint.en, viewpoint.ja, because, checklist, ...found].join('\n'),
  );
  texts.set(item, text);
  return text;
}

/** Full-width letters and half-width kana are found by their usual forms. */
const normalise = (text: string): string => text.normalize('NFKC').toLowerCase();
