import { isRunning } from '../store/is-running.ts';
import type { Assignment } from './assignment.ts';

/**
 * Ends this process when nobody conducts the run any more. Its servers are gone then, and what a worker still sees is
 * no answer of the build: it must not be written down.
 */
export function assertConducted({ conductorPid }: Assignment): void {
  if (!isRunning(conductorPid)) process.exit(1);
}
