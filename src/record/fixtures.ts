import { test as base } from '@playwright/test';
import { SIDES, type Side } from '../model/target.ts';
import { currentAssignment } from './assignment.ts';
import { Stage } from './stage.ts';

/** Playwright's `test` with one {@link Stage} a worker: the browser context that its trials share. */
export const test = base.extend<object, { stage: Stage }>({
  stage: [
    async ({ browser }, use, workerInfo) => {
      const assignment = currentAssignment();
      if (!assignment)
        throw new Error(
          `Nothing to record: start it with sekisho verify, or use defineUpgrade in playwright.config.ts.`,
        );
      if (!assignment.trace) leaveStacksAlone();
      const stage = new Stage(browser, assignment, sideOf(workerInfo.project.name));
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
});

/**
 * Playwright notes a stack of up to 200 frames at every call and every message, each looked up in source maps: a tenth of
 * a worker's time. Only traces show them.
 */
function leaveStacksAlone(): void {
  Reflect.deleteProperty(Error, 'prepareStackTrace');
  Error.stackTraceLimit = 10;
}

/** Projects are named after the side they record. */
export function sideOf(project: string): Side {
  const side = SIDES.find((name) => name === project);
  if (!side) throw new Error(`Project "${project}" is neither baseline nor candidate.`);
  return side;
}
