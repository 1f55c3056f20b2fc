import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Command } from 'commander';
import { writeAllReports } from '../report/index.ts';
import { readRecordings, readVerdict, writeReports } from '../store/run-folder.ts';
import { endWith } from './end-with.ts';
import { findRun } from './find-run.ts';
import { writeSingleFile } from './write-single-file.ts';
import { addOutputOptions, showVerdict, type OutputOptions } from './show-verdict.ts';

export function registerReport(program: Command): void {
  addOutputOptions(
    program
      .command('report')
      .argument('[run]', 'run folder or its name; the last run when left out')
      .description('Write the reports of a judged run again and show its verdict.')
      .option('--open', 'open the HTML report')
      .option('--single-file', 'also pack the report and all its evidence into report.html, to be mailed'),
  )
    .addHelpText('after', '\nExample:\n  $ npx sekisho report --open')
    .action((run: string | undefined, options: OutputOptions & { open?: boolean; singleFile?: boolean }) => {
      const folder = findRun(run, options.reports);
      const verdict = readVerdict(folder);
      const context = { recordings: readRecordings(folder).recordings };
      // The verdict itself stays as it is, byte for byte: its statement names its digest.
      writeReports(
        folder,
        writeAllReports(verdict, context).filter((file) => file.path !== 'verdict.json'),
      );
      if (options.singleFile) writeSingleFile(folder, verdict, context);
      showVerdict(verdict, options);
      if (options.open) openInBrowser(path.resolve(folder, 'index.html'));
      endWith(verdict, undefined);
    });
}

function openInBrowser(file: string): void {
  const [command, ...before] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(command, [...before, file], { stdio: 'ignore', detached: true });
  child.on('error', () => console.error(`Open it by hand: ${file}`));
  child.unref();
}
