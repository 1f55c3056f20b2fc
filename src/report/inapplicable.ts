import type { LocalisedText } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { groupFindings } from './group-findings.ts';

export interface InapplicableItem {
  id: string;
  /** Trials of the item that could not be made for this reason, and how many trials it has. */
  trials: number;
  of: number;
}

export interface InapplicableReason {
  text: LocalisedText;
  items: InapplicableItem[];
}

export interface Inapplicable {
  /** Items, each once. */
  items: number;
  trials: number;
  /** The most frequent first. */
  reasons: InapplicableReason[];
}

/** What the editor cannot do on either build, and which items of the checklist were not checked for that. */
export function listInapplicable({ findings, run }: Verdict): Inapplicable {
  const trialsOf = new Map(run.plan.items.map((item) => [item.id, item.trials.length]));
  const own = findings.filter((finding) => finding.kind === 'inapplicable');
  const reasons = groupFindings(own).map(({ summary, items, findings: places }) => ({
    text: summary,
    items: items.map((id) => ({
      id,
      trials: new Set(places.filter(({ item }) => item === id).map(({ place }) => place.trial)).size,
      of: trialsOf.get(id) ?? 0,
    })),
  }));
  return { items: new Set(own.map(({ item }) => item)).size, trials: own.length, reasons };
}
