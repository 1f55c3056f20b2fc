import type { Decision } from '../model/decision.ts';
import type { ToldDecision } from '../model/verdict.ts';

/** A decision as reports tell it: who, when, why. */
export function tellDecision(decision: Decision): ToldDecision {
  const { made } = decision;
  const reason = saidWith(decision);
  return {
    kind: decision.kind,
    by: [made.by].flat(),
    on: made.on,
    ...(made.until === undefined ? {} : { until: made.until }),
    ...(reason === undefined ? {} : { reason }),
    ...('evidence' in made && made.evidence !== undefined ? { evidence: made.evidence } : {}),
  };
}

function saidWith({ kind, made }: Decision): string | undefined {
  if (kind === 'rejection') return made.comment;
  return kind === 'sign-off' ? made.note : made.reason;
}
