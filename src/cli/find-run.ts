import { existsSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import { findLatestRun } from '../store/run-folder.ts';

export const DEFAULT_REPORTS = 'reports';

/**
 * Folder of the run a user means: a path, a name below the reports folder, or the last one.
 * @throws BadInput when there is none
 */
export function findRun(named: string | undefined, reports = DEFAULT_REPORTS): string {
  if (named === undefined) {
    const latest = findLatestRun(reports);
    if (!latest)
      throw new BadInput({ message: `no run in ${reports}/`, hint: 'make one with: npx sekisho verify <old> <new>' });
    return latest;
  }
  const found = [named, path.join(reports, named)].find((folder) => existsSync(path.join(folder, 'run.json')));
  if (!found) {
    throw new BadInput({ message: `no run at ${named}`, hint: `a run folder holds run.json; look into ${reports}/` });
  }
  return found;
}
