import type { FullConfig, Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import type { Outcome } from '../model/recording.ts';
import { hasRecording, writeRecording } from '../store/run-folder.ts';
import { currentAssignment } from './assignment.ts';
import { sideOf } from './fixtures.ts';
import { plainMessage } from './plain-message.ts';
import type { RunnerMessage } from './runner-messages.ts';

/** Playwright reporter of a pass: tells the conductor what happens, and writes down trials whose worker died. */
export default class ProgressReporter implements Reporter {
  onBegin(_config: FullConfig): void {
    // Without a conductor nobody serves the builds any more.
    process.once('disconnect', () => process.exit(1));
  }

  onTestBegin(test: TestCase): void {
    tell({ kind: 'began', side: sideOfTest(test), trial: test.title });
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped' || result.status === 'interrupted') return;
    const side = sideOfTest(test);
    const said = result.annotations.find((annotation) => annotation.type === 'outcome')?.description;
    const outcome = (said ?? (result.status === 'timedOut' ? 'timed-out' : 'crashed')) as Outcome;
    if (!said) this.#writeLost(test, result, outcome);
    tell({ kind: 'ended', side, trial: test.title, outcome });
  }

  onError(error: TestError): void {
    const { file, line, column } = error.location ?? {};
    tell({
      kind: 'error',
      message: plainMessage(error.message ?? error.value ?? 'unknown error'),
      ...(file ? { file } : {}),
      ...(line ? { line } : {}),
      ...(column ? { column } : {}),
    });
  }

  printsToStdio(): boolean {
    return false;
  }

  #writeLost(test: TestCase, result: TestResult, outcome: Outcome): void {
    const assignment = currentAssignment();
    const side = sideOfTest(test);
    if (!assignment || hasRecording(assignment.runDir, { side, trial: test.title, attempt: assignment.attempt }))
      return;
    writeRecording(assignment.runDir, {
      format: 1,
      trial: test.title,
      side,
      attempt: assignment.attempt,
      outcome,
      reason: plainMessage(result.error?.message ?? 'The process that recorded it ended.').slice(0, 1000),
      captures: [],
      invariants: [],
      observed: [],
      loaded: [],
      editorVersion: '',
      browser: assignment.browser.label,
      startedAt: result.startTime.toISOString(),
      durationMs: Math.round(result.duration),
    });
  }
}

const sideOfTest = (test: TestCase) => sideOf(test.parent.project()?.name ?? '');

function tell(message: RunnerMessage): void {
  process.send?.(message);
}
