import type { Severity } from '../model/checklist.ts';
import type { Consequence, GateOptions, GatePolicy } from '../model/gate-policy.ts';

export const DEFAULT_GATE: GatePolicy = {
  blocker: 'block',
  major: 'block',
  minor: 'review',
  failOn: 'review',
  requiredProbes: [],
  minItems: 0,
};

export const resolveGate = (options: GateOptions): GatePolicy => ({ ...DEFAULT_GATE, ...options });

/** What a point of this severity does. Whatever a policy says, a blocker blocks and a major item is never only told. */
export function consequenceOf(policy: GatePolicy, severity: Severity): Consequence {
  if (severity === 'blocker') return 'block';
  if (severity === 'major') return policy.major === 'review' ? 'review' : 'block';
  return policy.minor;
}
