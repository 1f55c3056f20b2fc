import type { Command } from 'commander';
import { parseTargetSpec } from '../core/parse-target.ts';
import { BadInput } from '../core/problem.ts';
import { renderChangelogMap } from '../report/changelog-text.ts';
import { stockChecklists } from '../store/read-checklists.ts';
import { readVendorChangelog } from './read-vendor-changelog.ts';
import { addLanguageOption, type OutputOptions } from './show-verdict.ts';
import { describeTerminal } from './terminal.ts';

interface ChangelogOptions extends Pick<OutputOptions, 'json' | 'lang'> {
  checklist?: string[];
}

const HELP = `
Examples:
  $ npx sekisho changelog tinymce@6.8.6 tinymce@7.9.3
  $ npx sekisho changelog jodit@3.24.9 jodit@4.15.13 --checklist ./checklists/ours.yaml --json

Exit codes: 0 the map was printed · 4 bad input`;

export function registerChangelog(program: Command): void {
  addLanguageOption(
    program
      .command('changelog')
      .argument('<old>', 'old version: an npm package such as tinymce@6.8.6')
      .argument('<new>', 'new version of the same package')
      .description("Show what the vendor's changelog says between two versions and which items touch it.")
      .option('--checklist <name...>', 'checklists: sekisho/rich-text or paths (default: all stock ones)')
      .option('--json', 'print the map as JSON'),
  )
    .addHelpText('after', HELP)
    .action(async (old: string, next: string, options: ChangelogOptions) => {
      const changelog = await readVendorChangelog(
        {
          baseline: parseTargetSpec(old),
          candidate: parseTargetSpec(next),
          checklists: options.checklist ?? stockChecklists(),
          mustBeSigned: false,
        },
        (message) => process.stderr.write(`${message}\n`),
      );
      if (!changelog) {
        throw new BadInput({
          message: `${old} and ${next} are not two versions of one npm package`,
          hint: 'write for example: npx sekisho changelog tinymce@6.8.6 tinymce@7.9.3',
        });
      }
      const { language, width } = describeTerminal(process.stdout, options.lang);
      process.stdout.write(
        options.json ? `${JSON.stringify(changelog, null, 2)}\n` : renderChangelogMap(changelog, { language, width }),
      );
    });
}
