import type { DecidedUpgrade, Decision, Decisions } from '../model/decision.ts';
import type { Plan } from '../model/plan.ts';

/** Decisions about an editor, whatever the versions, without those about items that a run was not asked for. */
export function concerning(decisions: Decisions, { editor }: DecidedUpgrade, plan: Plan): Decision[] {
  const left = new Set([...(plan.notAskedFor ?? []), ...plan.manualNotPlanned]);
  const all: Decision[] = [
    ...decisions.approvals.map((made): Decision => ({ kind: 'approval', made })),
    ...decisions.rejections.map((made): Decision => ({ kind: 'rejection', made })),
    ...decisions.waivers.map((made): Decision => ({ kind: 'waiver', made })),
    ...decisions.signOffs.map((made): Decision => ({ kind: 'sign-off', made })),
  ];
  return all
    .filter(({ made }) => made.editor === editor && !left.has(made.item))
    .filter(({ made }) => !('place' in made && left.has(made.place.trial)));
}
