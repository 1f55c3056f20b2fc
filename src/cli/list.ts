import type { Command } from 'commander';
import type { ChecklistItem } from '../model/checklist.ts';
import { resolveGate } from '../core/gate-policy.ts';
import { measureCoverage } from '../core/measure-coverage.ts';
import { renderCoverage } from '../report/coverage.ts';
import { readCatalogue } from '../store/read-catalogue.ts';
import { readChecklists, stockChecklists } from '../store/read-checklists.ts';
import { loadConfig } from './load-config.ts';
import { findScenarios, planUpgrade } from './plan-upgrade.ts';
import { DEFAULT_CHECKLISTS } from './resolve-upgrade.ts';
import { describeTerminal } from './terminal.ts';
import { addLanguageOption, type OutputOptions } from './show-verdict.ts';

type ListOptions = Pick<OutputOptions, 'json' | 'lang'> & { config?: string; coverage?: boolean };

const EXAMPLES = `
Examples:
  $ npx sekisho list sekisho/rich-text --lang ja
  $ npx sekisho list --config playwright.config.ts       what verify would try, and what must be signed
  $ npx sekisho list --coverage                          what of the known failures is tried, and what not and why

Exit codes: 0 · 4 bad input: a checklist or the config`;

export function registerList(program: Command): void {
  addLanguageOption(
    program
      .command('list')
      .argument('[checklist...]', 'checklists by name or path; all stock ones when left out')
      .description('Show the items of checklists: what is promised and how it is tried.')
      .option('--config <file>', 'what this config plans; it is checked as `verify` does it')
      .option('--coverage', 'how much of the catalogue of known failures they hold, and why not the rest')
      .option('--json', 'print the checklists, or the coverage, as JSON'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (names: string[], options: ListOptions) => {
      const planned = options.config === undefined ? stockChecklists() : await checklistsOfConfig(options.config);
      const checklists = readChecklists(names.length > 0 ? names : planned);
      const coverage = options.coverage ? measureCoverage(readCatalogue(), checklists) : undefined;
      if (options.json) {
        process.stdout.write(`${JSON.stringify(coverage ?? checklists, null, 2)}\n`);
        return;
      }
      const { language, width } = describeTerminal(process.stdout, options.lang);
      if (coverage) {
        process.stdout.write(renderCoverage(coverage, language, width));
        return;
      }
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

/** @throws BadInput with what would keep `verify` from planning them */
async function checklistsOfConfig(file: string): Promise<string[]> {
  const { checklists = DEFAULT_CHECKLISTS, scenarios, gate } = await loadConfig(file);
  const upgrade = { checklists, scenarios, only: undefined, planManual: true };
  planUpgrade({ ...upgrade, gate: gate ? resolveGate(gate) : undefined }, findScenarios(scenarios));
  return checklists;
}

const howTried = (item: ChecklistItem): string =>
  'manual' in item ? 'manual' : `${item.scenario}${item.rows.length > 0 ? ` × ${item.rows.length}` : ''}`;
