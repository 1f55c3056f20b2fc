import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';

const SCENARIO = /^(?<name>[^.].*)\.[jt]s$/;
const NO_SCENARIO = /\.(?:d|test|spec|config)\.[jt]s$/;

/**
 * Scenario files of a folder by name: the name of the file without its ending.
 * @throws BadInput without such a folder, and for two files of one name
 */
export function listScenarios(folder: string): Map<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new BadInput({
      file: folder,
      message: 'there is no such folder',
      hint: 'scenarios are files in it, one each',
    });
  }
  const scenarios = new Map<string, string>();
  for (const file of readdirSync(folder).toSorted()) {
    const name = NO_SCENARIO.test(file) ? undefined : SCENARIO.exec(file)?.groups?.['name'];
    if (name === undefined) continue;
    const before = scenarios.get(name);
    if (before) {
      throw new BadInput({
        file: path.join(folder, file),
        message: `the scenario \`${name}\` stands in ${path.basename(before)} as well`,
        hint: 'remove one of them',
      });
    }
    scenarios.set(name, path.join(folder, file));
  }
  return scenarios;
}
