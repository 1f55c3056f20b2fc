import type { Assignment } from './assignment.ts';
import type { ScenarioOptions } from './scenario-api.ts';

/** A trace costs about as much as the trial itself. */
const LONGER_WITH_TRACE = 2;

/** Milliseconds for a trial. Whoever gives all trials more time means those that need more than most, too. */
export function limitOf(
  { trialTimeout, trace }: Pick<Assignment, 'trialTimeout' | 'trace'>,
  { options: { timeout = 0 } }: { options: ScenarioOptions },
): number {
  return Math.max(trialTimeout, timeout) * (trace ? LONGER_WITH_TRACE : 1);
}
