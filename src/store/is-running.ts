import { readFileSync } from 'node:fs';

/** Whether a process of this machine is alive. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    // A killed process answers signals until its parent takes notice of its end.
    return statOf(pid)?.state !== 'Z';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Tells apart two processes that had the same number one after the other; '' where the system does not say.
 * Source: proc(5), field 22 of `/proc/<pid>/stat`, clock ticks from the start of the system.
 */
export function startOf(pid: number): string {
  return statOf(pid)?.start ?? '';
}

function statOf(pid: number): { state: string; start: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program comes first, in brackets, and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', start: fields[19] ?? '' };
  } catch {
    return null;
  }
}
