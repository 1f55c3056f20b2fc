import type { Command } from 'commander';
import { checkedUrl } from '../core/parse-target.ts';
import { BadInput } from '../core/problem.ts';
import { cleanForTerminal } from '../report/escape/terminal.ts';
import { compareFiles } from '../targets/compare-files.ts';
import { findNewOnPage } from '../targets/page-code.ts';
import { urlLabel } from '../targets/url-label.ts';
import { openApprovedRun } from './approved-run.ts';
import { findRun } from './find-run.ts';
import { addLanguageOption, type OutputOptions } from './show-verdict.ts';
import { describeTerminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  $ npx sekisho drift https://app.example.com/editor --approved reports/release
  $ npx sekisho drift https://app.example.com/editor --approved reports/release --json > drift.json

Exit codes: 0 what was approved is served · 1 it drifted · 3 it cannot be known · 4 bad input, or no approved run`;

interface DriftOptions extends Pick<OutputOptions, 'lang' | 'reports' | 'json'> {
  approved: string;
  origin?: string[];
  filesOnly?: boolean;
}

export function registerDrift(program: Command): void {
  addLanguageOption(
    program
      .command('drift')
      .argument('<url>', 'page that embeds the editor, as it is served today')
      .description(
        'Compare what a hosted vendor serves today with what was approved. For a nightly job; opens no browser.',
      )
      .requiredOption('--approved <run>', 'run folder or its name, whose verdict is go')
      .option('--files-only', 'compare the recorded files only, where the page itself needs a sign-in')
      .option('--origin <url...>', 'other origins of the build, in the order of the config')
      .option('--reports <folder>', 'folder of all runs')
      .option('--json', 'print the answer as JSON and nothing else'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (text: string, options: DriftOptions) => {
      const url = checkedUrl(text);
      const origins = [url, ...(options.origin ?? []).map(checkedUrl)].map((one) => new URL(one).origin);
      const folder = findRun(options.approved, options.reports);
      const { verdict, refusals } = await openApprovedRun(folder);
      if (!verdict || refusals.length > 0) {
        throw new BadInput(
          refusals.map(({ text: { en } }) => ({
            message: `${folder} approves nothing: ${cleanForTerminal(en)}`,
            hint: `npx sekisho judge ${folder}`,
          })),
        );
      }
      const { files, versions } = verdict.fingerprints.candidate;
      const compared = await compareFiles(files, origins);
      if (!options.filesOnly) compared.push(...(await findNewOnPage(url, files, origins)));
      const drifted = compared.filter(({ state }) => !['same', 'unknown'].includes(state));
      const unknown = files.length === 0 || compared.some(({ state }) => state === 'unknown');
      process.exitCode = drifted.length > 0 ? 1 : unknown ? 3 : 0;
      const answer = process.exitCode === 0 ? 'same' : process.exitCode === 1 ? 'drifted' : 'unknown';
      if (options.json) {
        const said = { answer, url: urlLabel(url), run: folder, versions, files: compared };
        process.stdout.write(`${JSON.stringify(said, null, 2)}\n`);
        return;
      }
      const { language } = describeTerminal(process.stdout, options.lang);
      const head = `${HEAD[answer][language]}: ${urlLabel(url)} (${versions.join(', ')}, ${files.length})`;
      const lines = compared.flatMap(({ path, state, why }) =>
        state === 'same'
          ? []
          : [`  ${cleanForTerminal(`${STATE[state][language]}  ${path}${why ? ` — ${why}` : ''}`)}`],
      );
      process.stdout.write(`${[cleanForTerminal(head), ...lines].join('\n')}\n`);
    });
}

const HEAD = {
  same: { en: 'What was approved is served', ja: '承認した内容が配信されています' },
  drifted: { en: 'It drifted from what was approved', ja: '承認した内容から変わっています' },
  unknown: { en: 'It cannot be known whether this is what was approved', ja: '承認した内容か確認できません' },
};

const STATE = {
  changed: { en: 'changed', ja: '変更' },
  vanished: { en: 'vanished', ja: '消失' },
  new: { en: 'new', ja: '新規' },
  unknown: { en: 'unknown', ja: '不明' },
};
