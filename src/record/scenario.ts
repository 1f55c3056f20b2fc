import type { ScenarioFunction, ScenarioOptions } from './scenario-api.ts';
import { currentAssignment } from './assignment.ts';
import { test } from './fixtures.ts';
import { limitOf } from './limit-of.ts';
import { recordTrial } from './record-trial.ts';
import { STUCK_AFTER_MS } from './runner-config.ts';

export interface Scenario {
  name: string;
  options: ScenarioOptions;
  run: ScenarioFunction;
}

/** Every scenario whose file this process has loaded, by name. */
export const declaredScenarios = new Map<string, Scenario>();

/**
 * Declares the steps that try an item. Registers one Playwright test for every planned trial that names it, so the
 * checklist decides what runs. `name` is the name of the file, without its ending.
 */
export function scenario(name: string, run: ScenarioFunction): Scenario;
export function scenario(name: string, options: ScenarioOptions, run: ScenarioFunction): Scenario;
export function scenario(
  name: string,
  optionsOrRun: ScenarioOptions | ScenarioFunction,
  maybeRun?: ScenarioFunction,
): Scenario {
  const [options, run] =
    typeof optionsOrRun === 'function' ? [{}, optionsOrRun] : [optionsOrRun, maybeRun as ScenarioFunction];
  const declared: Scenario = { name, options, run };
  declaredScenarios.set(name, declared);
  const assignment = currentAssignment();
  for (const trial of assignment?.trials ?? []) {
    if (trial.scenario !== name) continue;
    test(trial.id, async ({ stage }, testInfo) => {
      test.skip(!stage.isAssigned(trial.id), 'recorded already');
      // A worker that is stuck ends here; what ends in time is up to the trial.
      testInfo.setTimeout(2 * limitOf(stage.assignment, declared) + STUCK_AFTER_MS);
      const recording = await recordTrial(stage, declared, trial);
      testInfo.annotations.push({ type: 'outcome', description: recording.outcome });
    });
  }
  return declared;
}
