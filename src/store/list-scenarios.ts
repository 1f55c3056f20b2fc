import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';

/** Scenario files of a folder by name: the name of the file without its ending. @throws BadInput without such a folder */
export function listScenarios(folder: string): Map<string, string> {
  if (!existsSync(folder)) throw new BadInput({ file: folder, message: 'there is no such folder', hint: 'scenarios are files in it, one each' });
  const files = readdirSync(folder).filter((name) => /\.[jt]s$/.test(name) && !/\.(?:d|test|spec)\.[jt]s$/.test(name));
  return new Map(files.toSorted().map((name) => [name.replace(/\.[jt]s$/, ''), path.join(folder, name)]));
}
