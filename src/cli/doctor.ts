import type { Command } from 'commander';
import { BadInput, renderProblem } from '../core/problem.ts';
import { prepareBrowser } from '../record/find-browser.ts';
import { checkMachine, type MachineCheck } from './check-machine.ts';
import { DEFAULT_REPORTS } from './find-run.ts';

interface DoctorOptions {
  json?: boolean;
  install?: boolean;
  reports: string;
}

const MARKS = { ok: '✓', warning: '!', missing: '✗' } as const;
const NOT_USABLE = 4;

export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('Check this machine: browser, fonts, npm, cache. Says what to type for what is missing.')
    .option('--json', 'print the checks as JSON on standard output and nothing else there')
    .option('--install', 'install a missing browser and missing Japanese fonts where possible')
    .option('--reports <folder>', 'folder of all runs', DEFAULT_REPORTS)
    .addHelpText('after', '\nExit codes: 0 usable · 4 something is missing')
    .action(async (options: DoctorOptions) => {
      if (options.install) await install();
      const checks = await checkMachine(options.reports);
      const usable = checks.every(({ state }) => state !== 'missing');
      process.stdout.write(
        options.json ? `${JSON.stringify({ usable, checks }, null, 2)}\n` : renderChecks(checks, usable),
      );
      process.exitCode = usable ? 0 : NOT_USABLE;
    });
}

/** What could not be installed is told by the checks that follow. */
async function install(): Promise<void> {
  try {
    await prepareBrowser({ install: true });
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    for (const problem of error.problems) process.stderr.write(`${renderProblem(problem)}\n`);
  }
}

export function renderChecks(checks: MachineCheck[], usable: boolean): string {
  const width = Math.max(...checks.map(({ title }) => title.length));
  const lines = checks.flatMap(({ state, title, found, todo }) => [
    `${MARKS[state]} ${title.padEnd(width)}  ${found}`,
    ...(todo ? [`${' '.repeat(width + 4)}→ ${todo}`] : []),
  ]);
  return [...lines, '', usable ? 'This machine can be used.' : 'Something is missing: see ✗.', ''].join('\n');
}
