import { readFileSync } from 'node:fs';
import type { Assignment } from './assignment.ts';

/**
 * Ends this process when nobody conducts the run any more. Its servers are gone then, and what a worker still sees is
 * no answer of the build: it must not be written down.
 */
export function assertConducted({ conductorPid }: Assignment): void {
  if (!isAlive(conductorPid)) process.exit(1);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A killed process answers signals until its parent takes notice of its end. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}
