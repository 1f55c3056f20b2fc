import type { Command } from 'commander';
import { conductAdapterCheck } from './conduct-adapter-check.ts';
import { positiveInteger } from './positive-integer.ts';
import { countStates, renderAdapterCheck } from './render-adapter-check.ts';
import { resolveAdapterCheck, type AdapterCheckWords } from './resolve-adapter-check.ts';
import { addLanguageOption, type OutputOptions } from './show-verdict.ts';
import { describeTerminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  $ npx sekisho adapter check quill --version 1.3.7 2.0.3        a stock adapter on two versions
  $ npx sekisho adapter check ./our-editor.ts --version 4.1.0    an adapter of your own, on the package it names first
  $ npx sekisho adapter check ./our-editor.ts --target ./build   … on a folder or a URL
  $ npx sekisho adapter check                                    the editor of playwright.config.ts, on both of its builds,
                                                                 signed in as its \`open\` or its storageState does it

Exit codes: 0 every intent works or is inapplicable · 1 one is broken · 4 bad input`;

/** Seconds for one intent: a machine that is busy otherwise takes several times as long. */
const DEFAULT_LIMIT = 60;

export function registerAdapter(program: Command): void {
  const adapter = program.command('adapter').description('Adapters: what drives a vendor’s editor.');
  addLanguageOption(
    adapter
      .command('check')
      .argument(
        '[file-or-id]',
        'a file that exports an adapter, or the id of an editor; the editor of the config when left out',
      )
      .description('Try every intent of an adapter on a build: works, inapplicable (why), broken (what was seen).')
      .option('--version <version...>', 'versions of its npm package (default: latest)')
      .option('--target <target...>', 'builds: npm packages (name@version), folders or URLs')
      .option('--config <file>', 'Playwright config that calls defineUpgrade (default: playwright.config.* if it does)')
      .option('--storage-state <file>', 'signed-in state for URL targets, as Playwright saves it')
      .option('--limit <seconds>', 'limit of one intent', positiveInteger)
      .option('--json', 'print the outcome of every intent as JSON and nothing else'),
  )
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .action(async (subject: string | undefined, options: AdapterCheckWords & AdapterOptions) => {
      const { title, ...check } = await resolveAdapterCheck(subject, options);
      const targets = await conductAdapterCheck({
        ...check,
        limit: (options.limit ?? DEFAULT_LIMIT) * 1000,
        progress: (text) => process.stderr.write(`${text}\n`),
      });
      const counts = countStates(targets);
      const { language } = describeTerminal(process.stdout, options.lang);
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ editor: check.editor, title, counts, targets }, null, 2)}\n`
          : renderAdapterCheck(title, targets, language),
      );
      process.exitCode = counts.broken > 0 ? 1 : 0;
    });
}

type AdapterOptions = Pick<OutputOptions, 'json' | 'lang'> & { limit?: number };
