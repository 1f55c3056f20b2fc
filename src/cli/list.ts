import type { Command } from 'commander';
import type { ChecklistItem } from '../model/checklist.ts';
import { readChecklists, stockChecklists } from '../store/read-checklists.ts';
import { describeTerminal } from './terminal.ts';
import { addLanguageOption, type OutputOptions } from './show-verdict.ts';

type ListOptions = Pick<OutputOptions, 'json' | 'lang'>;

export function registerList(program: Command): void {
  addLanguageOption(
    program
      .command('list')
      .argument('[checklist...]', 'checklists by name or path; all stock ones when left out')
      .description('Show the items of checklists: what is promised and how it is tried.')
      .option('--json', 'print the checklists as JSON'),
  )
    .addHelpText('after', '\nExample:\n  $ npx sekisho list sekisho/rich-text --lang ja')
    .action((names: string[], options: ListOptions) => {
      const checklists = readChecklists(names.length > 0 ? names : stockChecklists());
      if (options.json) {
        process.stdout.write(`${JSON.stringify(checklists, null, 2)}\n`);
        return;
      }
      const { language } = describeTerminal(process.stdout, options.lang);
      for (const { name, title, items } of checklists) {
        process.stdout.write(`\n${name} — ${title[language]}\n`);
        let viewpoint = '';
        for (const item of items) {
          if (item.viewpoint[language] !== viewpoint)
            process.stdout.write(`\n  ${(viewpoint = item.viewpoint[language])}\n`);
          process.stdout.write(
            `    ${item.id.padEnd(9)} ${item.severity.padEnd(8)} ${item.title[language]} · ${howTried(item)}\n`,
          );
        }
      }
    });
}

const howTried = (item: ChecklistItem): string =>
  'manual' in item ? 'manual' : `${item.scenario}${item.rows.length > 0 ? ` × ${item.rows.length}` : ''}`;
