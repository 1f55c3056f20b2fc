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
export function endWith({ status, run }: Verdict, failOn: FailOn | undefined): void {
  const least = failOn ?? run.gate?.failOn ?? 'review';
  process.exitCode = EXIT_CODES[status];
  if (status !== 'review' || least === 'review') return;
  process.exitCode = 0;
  const why = failOn ? '--fail-on block' : 'failOn of the gate policy';
  console.error(`Exit code 0, although the verdict is review: ${why} lets a review pass.`);
}
