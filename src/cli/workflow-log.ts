import { randomUUID } from 'node:crypto';
import { appendFileSync, writeSync } from 'node:fs';

const STANDARD_ERROR = 2;
const announced: string[] = [];

const isWorkflow = (): boolean => process.env['GITHUB_ACTIONS'] === 'true';

/**
 * On GitHub, a line of a log can be a command. What vendors' pages, lock files and errors say is printed, so until this
 * process ends, no line is one. Standard error, because standard output may be JSON; GitHub reads both.
 */
export function guardWorkflowLog(): void {
  if (!isWorkflow()) return;
  const token = randomUUID();
  writeSync(STANDARD_ERROR, `::stop-commands::${token}\n`);
  process.once('exit', () => {
    const lines = ['', `::${token}::`, ...announced, ''];
    writeSync(STANDARD_ERROR, lines.join('\n'));
  });
}

/** Commands that GitHub shall obey, already escaped; they are given once nothing else is printed any more. */
export function announce(commands: readonly string[]): void {
  if (isWorkflow()) announced.push(...commands);
}

/** Appends to the page that GitHub shows for the step, where there is one. A verdict never depends on it. */
export function appendStepSummary(markdown: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (!file) return;
  try {
    appendFileSync(file, `${markdown}\n`);
  } catch (error) {
    console.error(`The summary was not written to GITHUB_STEP_SUMMARY: ${(error as Error).message}`);
  }
}
