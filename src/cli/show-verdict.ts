import { Option, type Command } from 'commander';
import type { Language } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { renderFindings } from '../report/finding-list.ts';
import { renderVerdict } from '../report/terminal.ts';
import { toldFrom } from '../report/told-from.ts';
import { describeTerminal } from './terminal.ts';
import { DEFAULT_REPORTS } from './find-run.ts';

/** Options of every command that tells a verdict. */
export interface OutputOptions {
  json?: boolean;
  lang?: Language;
  verbose?: boolean;
  reports?: string;
}

/** @param json what `--json` prints */
export function addOutputOptions(command: Command, json = 'verdict.json'): Command {
  return addLanguageOption(command)
    .option('--json', `print ${json} on standard output and nothing else there`)
    .option('--verbose', 'list every finding')
    .option('--reports <folder>', 'folder of all runs', DEFAULT_REPORTS);
}

export function addLanguageOption(command: Command): Command {
  return command.addOption(new Option('--lang <language>', 'language of what is printed').choices(['en', 'ja']));
}

/** @param folder where the run lies */
export function showVerdict(verdict: Verdict, folder: string, options: OutputOptions): void {
  if (options.json) {
    process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
    return;
  }
  const terminal = describeTerminal(process.stdout, options.lang);
  process.stdout.write(`${renderVerdict(toldFrom(folder, verdict), terminal)}\n`);
  if (options.verbose) process.stdout.write(`${renderFindings(verdict, terminal)}\n`);
}
