import type { IntentOutcome } from '../../model/adapter-check.ts';
import { currentAssignment } from '../assignment.ts';
import { test } from '../fixtures.ts';
import { loadAdapter } from '../load-adapter.ts';
import { CONTRACT_CHECKS } from './contract-checks.ts';
import { ATTACH, OUTCOME, runContractCheck, tryAttach } from './run-contract-check.ts';

const assignment = currentAssignment();
const adapterFile = assignment?.contract?.adapterFile;
if (adapterFile) await loadAdapter(adapterFile);

/** Nothing else is tried on a build that shows no editor: each intent would only wait for it again. */
let appeared = true;

const say = (outcome: IntentOutcome): void => {
  test.info().annotations.push({ type: OUTCOME, description: JSON.stringify(outcome) });
};

if (assignment?.contract) {
  test(ATTACH, async ({ stage }) => {
    const outcome = await tryAttach(stage);
    appeared = outcome.state === 'works';
    say(outcome);
  });
  for (const check of CONTRACT_CHECKS) {
    test(check.intent, async ({ stage }) => {
      test.skip(!appeared);
      test.setTimeout(assignment.trialTimeout);
      say(await runContractCheck(check, stage, assignment));
    });
  }
}
