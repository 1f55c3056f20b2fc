import path from 'node:path';
import { makePlan } from '../core/make-plan.ts';
import type { Plan } from '../model/plan.ts';
import type { Conditions } from '../record/record-run.ts';
import { stockScenarios } from '../record/stock-scenarios.ts';
import { listScenarios } from '../store/list-scenarios.ts';
import { readChecklists } from '../store/read-checklists.ts';
import type { Upgrade } from './resolve-upgrade.ts';

type ScenarioFiles = Conditions['scenarioFiles'];

/** Stock scenarios, and those of the user's own folder beside them. */
export function findScenarios(own: string | undefined): ScenarioFiles {
  const files: ScenarioFiles = new Map();
  for (const folder of [stockScenarios(), ...(own ? [path.resolve(own)] : [])]) {
    for (const [name, file] of listScenarios(folder)) files.set(name, { folder, file });
  }
  return files;
}

/** @throws BadInput with everything that is wrong with the checklists, their scenarios and what must be signed */
export function planUpgrade(
  upgrade: Pick<Upgrade, 'checklists' | 'only' | 'planManual' | 'gate' | 'scenarios'>,
  scenarioFiles: ScenarioFiles,
): Plan {
  const names = new Map([...scenarioFiles].map(([name, { file }]) => [name, file]));
  return makePlan(readChecklists(upgrade.checklists), names, {
    ...(upgrade.only ? { only: upgrade.only } : {}),
    planManual: upgrade.planManual,
    ...(upgrade.gate?.signed ? { signed: upgrade.gate.signed } : {}),
    ...(upgrade.scenarios ? { mustBeUsed: listScenarios(path.resolve(upgrade.scenarios)) } : {}),
  });
}
