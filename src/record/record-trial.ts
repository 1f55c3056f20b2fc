import path from 'node:path';
import { redactSecrets } from '../core/clean-text.ts';
import type { Trial } from '../model/plan.ts';
import type { Recording } from '../model/recording.ts';
import { writeRecording } from '../store/run-folder.ts';
import { assertConducted } from './conductor-alive.ts';
import { endingOf } from './ending-of.ts';
import type { Scenario } from './scenario.ts';
import { limitOf } from './limit-of.ts';
import { firstLines } from './plain-message.ts';
import type { OpenPage, Stage } from './stage.ts';
import { performScenario, type Performance } from './perform-scenario.ts';
import { beginTrace, type TrialTrace } from './trace-trial.ts';

/**
 * Tries one trial and writes what it left. Whatever happens to the trial is its outcome, never an exception: only a
 * fault of ours gets out of here.
 */
export async function recordTrial(stage: Stage, scenario: Scenario, trial: Trial): Promise<Recording> {
  const { attempt, runDir, trace } = stage.assignment;
  const startedAt = new Date();
  const left: Performance = { captures: [], invariants: [], observed: [], loaded: [], editorVersion: '' };
  const sharedAs = sharedPageOf(scenario);

  let readyMs: number | undefined;
  let tracing: TrialTrace | undefined;
  const ending = await endingOf(
    async (begun) => {
      const open = await stage.open({
        ...(sharedAs ? { sharedAs } : {}),
        ...(scenario.options.freshContext ? { freshContext: true } : {}),
      });
      if (!sharedAs) readyMs = Date.now() - startedAt.getTime();
      if (trace) tracing = await beginTrace(stage.context, trial.id);
      const beside = scenario.options.crossing ? await openBeside(stage.beside, sharedAs) : null;
      begun();
      await performScenario(stage, { open, beside }, scenario, trial, left);
    },
    limitOf(stage.assignment, scenario),
  );

  const traceFile = tracing ? await keepTrace(stage, trial, tracing) : undefined;
  if (ending.outcome === 'completed' || ending.outcome === 'inapplicable') {
    // A trial with nothing to try may have stopped half way; each opens the library afresh.
    await stage.release(ending.outcome === 'completed' || sharedAs === 'shared-library');
  } else await stage.discard();

  const safe = (text: string): string => redactSecrets(stage.clean(text));
  const recording: Recording = {
    format: 1,
    trial: trial.id,
    side: stage.side,
    attempt,
    outcome: ending.outcome,
    ...(ending.reason ? { reason: safe(ending.reason) } : {}),
    ...(ending.reasonJa ? { reasonJa: safe(ending.reasonJa) } : {}),
    ...left,
    browser: stage.browserLabel,
    ...(traceFile ? { trace: traceFile } : {}),
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    ...(readyMs === undefined ? {} : { readyMs }),
  };
  assertConducted(stage.assignment);
  writeRecording(runDir, recording);
  return recording;
}

/** The old build, for a trial that holds both open. */
async function openBeside(beside: Stage, sharedAs: string | undefined): Promise<OpenPage> {
  try {
    return await beside.open(sharedAs ? { sharedAs } : {});
  } catch (error) {
    throw new Error(`The old build beside it did not open: ${firstLines(error)}`, { cause: error });
  }
}

/** The name of the page that trials of this scenario share, and with whom. */
function sharedPageOf({ name, options: { page = 'own' } }: Scenario): string | undefined {
  if (page === 'own') return undefined;
  return page === 'shared' ? name : page;
}

async function keepTrace(stage: Stage, trial: Trial, tracing: TrialTrace): Promise<string | undefined> {
  const name = `${trial.id.replaceAll('/', '~')}.${stage.assignment.attempt}.zip`;
  const relative = path.posix.join('traces', stage.side, name);
  try {
    await tracing.keep(path.join(stage.assignment.runDir, relative), await stage.secrets());
    return relative;
  } catch {
    // The browser is gone, or the trace could not be scrubbed: the recording stands without one.
    return undefined;
  }
}
