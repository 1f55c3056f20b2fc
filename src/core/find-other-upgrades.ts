import type { DecidedUpgrade, Decisions } from '../model/decision.ts';
import type { Plan } from '../model/plan.ts';
import type { OtherUpgrade } from '../model/verdict.ts';
import { concerning } from './concerning.ts';
import { isOfOtherUpgrade } from './decided-upgrade.ts';
import { groupBy } from './group-by.ts';
import { tellDecision } from './tell-decision.ts';

/**
 * What people decided about other pairs of versions of the editor, told and nothing more: it speaks neither for nor
 * against this one.
 */
export function findOtherUpgrades(decisions: Decisions, upgrade: DecidedUpgrade, plan: Plan): OtherUpgrade[] {
  const others = concerning(decisions, upgrade, plan).filter(({ made }) => isOfOtherUpgrade(made, upgrade));
  const pairs = groupBy(others, ({ made }) => JSON.stringify([made.old, made.new]));
  return [...pairs.values()].map((pair): OtherUpgrade => {
    const { old, new: next } = pair[0]!.made;
    const alike = groupBy(pair, (decision) => JSON.stringify(tellDecision(decision)));
    return {
      old,
      new: next,
      decisions: [...alike.values()].map((group) => ({
        decision: tellDecision(group[0]!),
        items: [...new Set(group.map(({ made }) => made.item))],
        count: group.length,
      })),
    };
  });
}
