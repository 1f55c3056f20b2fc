import type { FullConfig, Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import type { IntentOutcome } from '../../model/adapter-check.ts';
import { sideOf } from '../fixtures.ts';
import { firstLine } from '../plain-message.ts';
import type { RunnerMessage } from '../runner-messages.ts';
import { OUTCOME } from './run-contract-check.ts';

/** Playwright reporter of an adapter that is tried: tells the conductor how each intent ended, a lost worker included. */
export default class ContractReporter implements Reporter {
  onBegin(_config: FullConfig): void {
    // Without a conductor nobody serves the build any more.
    process.once('disconnect', () => process.exit(1));
  }

  onTestBegin(test: TestCase): void {
    tell({ kind: 'began', side: sideOf(test.parent.project()?.name ?? ''), trial: test.title });
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped' || result.status === 'interrupted') return;
    const said = result.annotations.find(({ type }) => type === OUTCOME)?.description;
    tell({ kind: 'tried', outcome: said ? (JSON.parse(said) as IntentOutcome) : lost(test, result) });
  }

  onError(error: TestError): void {
    const { file, line, column } = error.location ?? {};
    tell({
      kind: 'error',
      message: error.message ?? error.value ?? 'unknown error',
      ...(file ? { file } : {}),
      ...(line ? { line } : {}),
      ...(column ? { column } : {}),
    });
  }

  printsToStdio(): boolean {
    return false;
  }
}

function lost({ title }: TestCase, { status, duration, error }: TestResult): IntentOutcome {
  const seconds = Math.round(duration / 1000);
  const why = firstLine(error?.message ?? '').slice(0, 300);
  const reason =
    status === 'timedOut'
      ? { en: `it does not come to an end within ${seconds} s`, ja: `${seconds}秒以内に終わらない` }
      : { en: `the process that tried it ended: ${why}`, ja: `試行中のプロセスが終了した：${why}` };
  return { intent: title, state: 'broken', reason };
}

function tell(message: RunnerMessage): void {
  process.send?.(message);
}
