import { Option } from 'commander';
import { EXIT_CODES } from '../core/judge.ts';
import type { FailOn } from '../model/gate-policy.ts';
import type { Verdict } from '../model/verdict.ts';

export const failOnOption = (): Option =>
  new Option(
    '--fail-on <status>',
    'the least status that fails; inconclusive always does (default: failOn of the gate policy, otherwise review)',
  ).choices(['block', 'review']);

/**
 * Ends the command with the exit code of the verdict. Only a review can be let pass: a run without proof never is.
 * @param failOn what the user typed; it goes before the run's own policy
 */
export function endWith(verdict: Verdict, failOn: FailOn | undefined): void {
  process.exitCode = exitCodeOfVerdict(verdict, failOn);
}

/** The same as a number; says so where a review is let pass. */
export function exitCodeOfVerdict({ status, run }: Verdict, failOn: FailOn | undefined): number {
  const least = failOn ?? run.gate?.failOn ?? 'review';
  if (status !== 'review' || least === 'review') return EXIT_CODES[status];
  const why = failOn ? '--fail-on block' : 'failOn of the gate policy';
  console.error(`Exit code 0, although the verdict is review: ${why} lets a review pass.`);
  return 0;
}
