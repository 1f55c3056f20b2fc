import type { IntentOutcome } from '../../model/adapter-check.ts';
import type { Assignment } from '../assignment.ts';
import { requireEditor } from '../known-editors.ts';
import type { Stage } from '../stage.ts';
import type { ContractCheck } from './contract-check.ts';
import { tryCheck } from './try-check.ts';

/** The annotation of a test that says how an intent ended. */
export const OUTCOME = 'intent';

/** The first of all: whether an editor appears at all. */
export const ATTACH = 'attach';

const READY_TIMEOUT_MS = 20_000;
const SHARED = 'contract';

/** Opens the build until an editor can be used. */
export async function tryAttach(stage: Stage): Promise<IntentOutcome> {
  try {
    await stage.open({ sharedAs: SHARED });
    return { intent: ATTACH, state: 'works' };
  } catch (error) {
    const why = (error as Error).message.split('\n')[0] ?? '';
    return { intent: ATTACH, state: 'broken', reason: { en: why, ja: why } };
  }
}

/** Tries one intent as a trial would see it: on a page that is held still, behind the guard. */
export async function runContractCheck(
  check: ContractCheck,
  stage: Stage,
  { editor: id, sides }: Assignment,
): Promise<IntentOutcome> {
  const { page, editor } = await stage.open(check.page === 'own' ? {} : { sharedAs: SHARED });
  const outcome = await tryCheck(check, {
    page,
    editor,
    version: sides[stage.side].version,
    hosted: await page.evaluate(() => 'sekishoMount' in window),
    attach: (other) => requireEditor(id).attach(other, READY_TIMEOUT_MS),
  });
  // What a broken intent leaves behind is nothing for the next one.
  await stage.release(outcome.state !== 'broken' && check.page !== 'own');
  return outcome;
}
