import { CommanderError } from 'commander';
import { BadInput, renderProblem } from '../core/problem.ts';
import { cleanForTerminal } from '../report/escape/terminal.ts';

const BAD_INPUT = 4;
const BUG = 70;

/** Runs the program and turns whatever happens into an exit code. Commands set `process.exitCode` themselves. */
export async function exitCodeOf(run: () => Promise<unknown>): Promise<number> {
  try {
    await run();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_INPUT;
    if (error instanceof BadInput) {
      // What is wrong with either build alike is said once.
      for (const problem of new Set(error.problems.map(renderProblem))) console.error(cleanForTerminal(problem));
      return BAD_INPUT;
    }
    console.error(error instanceof Error ? error.stack : error);
    console.error('This is a bug in Sekisho, not in your builds. Please report it with the lines above.');
    return BUG;
  }
}
