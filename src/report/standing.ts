import type { PlannedItem } from '../model/plan.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { OPEN_KINDS } from './group-findings.ts';

/** How an item or a trial came out: its worst open finding, or `quiet`, or `inapplicable`. */
export type Standing = (typeof OPEN_KINDS)[number] | 'quiet' | 'inapplicable';

export interface Standings {
  trial(id: string): Standing;
  item(item: PlannedItem): Standing;
}

/**
 * How each planned item and trial came out. Fails closed: silence counts as `quiet` only when something was compared
 * at all and no rule names the item.
 */
export function readStandings(verdict: Verdict): Standings {
  const ofTrial = listBy(verdict.findings, (finding) => finding.place.trial);
  const ofItem = listBy(verdict.findings, (finding) => finding.item);
  const named = new Set(verdict.reasons.flatMap((reason) => reason.items));
  const nothingCompared = verdict.proof.compared === 0;
  const trial = (id: string) => worstOf(ofTrial.get(id) ?? [], nothingCompared);

  return {
    trial,
    item(item) {
      const worst = worstOf(ofItem.get(item.id) ?? [], nothingCompared || item.trials.length === 0);
      if (worst === 'quiet' && named.has(item.id)) return 'unchecked';
      const partly = worst === 'inapplicable' && item.trials.some((id) => trial(id) !== 'inapplicable');
      return partly ? 'quiet' : worst;
    },
  };
}

/** Lists by key, in the order of first appearance. */
export function listBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const lists = new Map<string, Value[]>();
  for (const value of values) {
    const list = lists.get(keyOf(value));
    if (list) list.push(value);
    else lists.set(keyOf(value), [value]);
  }
  return lists;
}

function worstOf(findings: readonly Finding[], proofIsMissing: boolean): Standing {
  const kinds = new Set(findings.map((finding) => finding.kind));
  const open = OPEN_KINDS.find((kind) => kinds.has(kind));
  if (open) return open;
  if (kinds.has('inapplicable')) return 'inapplicable';
  return proofIsMissing ? 'unchecked' : 'quiet';
}
