import path from 'node:path';
import type { Command } from 'commander';
import { suggest } from '../core/nearest.ts';
import { BadInput } from '../core/problem.ts';
import type { LocalisedText } from '../model/text.ts';
import type { Verdict } from '../model/verdict.ts';
import { removedLines } from '../report/vendor-report/removed-lines.ts';
import { chooseProblems } from '../report/vendor-report/choose-problems.ts';
import { readRecordings } from '../store/run-folder.ts';
import { readJudgedVerdict } from './read-judged-verdict.ts';
import { writeParcel } from '../store/write-parcel.ts';
import { DEFAULT_REPORTS, findRun } from './find-run.ts';
import { findOwnThings } from './find-own-things.ts';
import { makeVendorReport } from './make-vendor-report.ts';
import { positiveInteger } from './positive-integer.ts';
import { addLanguageOption, type OutputOptions } from './show-verdict.ts';
import { describeTerminal } from './terminal.ts';

interface VendorReportOptions extends Pick<OutputOptions, 'lang' | 'reports'> {
  out?: string;
  hide?: string[];
  most?: number;
  pictures: boolean;
}

/** What somebody at a support desk reads. */
const MOST_TOLD = 10;

const HELP = `
Examples:
  $ npx sekisho vendor-report reports/tinymce-6.8.6-7.9.3-20261123-2140
  $ npx sekisho vendor-report reports/tinymce-6.8.6-7.9.3-20261123-2140 rte-108 'rte-601#2'
  $ npx sekisho vendor-report <run> --hide 'Acme Corp' acme --no-pictures

Exit codes: 0 written · 4 bad input, or nothing to tell: nothing was written`;

export function registerVendorReport(program: Command): void {
  addLanguageOption(
    program
      .command('vendor-report')
      .argument('<run>', 'run folder or its name')
      .argument('[items...]', 'items, trials or findings; all open differences when left out')
      .description("Make a report for the vendor's support, without secrets and without what is ours.")
      .option('--out <folder>', 'where to (default: vendor-report in the run folder)')
      .option('--hide <text...>', 'take this out as well: names of your company, products, people')
      .option(
        '--most <n>',
        'how many problems to tell in detail, the most severe first (default: 10, or all that is named)',
        positiveInteger,
      )
      .option('--no-pictures', 'leave the pictures out')
      .option('--reports <folder>', 'folder of all runs', DEFAULT_REPORTS),
  )
    .addHelpText('after', HELP)
    .action(async (named: string, items: string[], options: VendorReportOptions) => {
      const folder = findRun(named, options.reports);
      const verdict = readJudgedVerdict(folder);
      assertKnown(verdict, items);
      const groups = chooseProblems(verdict, items);
      const most = options.most ?? (items.length > 0 ? groups.length : MOST_TOLD);
      if (groups.length === 0) {
        throw new BadInput({
          message:
            items.length > 0
              ? `there is nothing to tell about ${items.join(', ')}`
              : 'there is nothing to tell: the new build did nothing that is still open',
          hint: 'name an item whose accepted or older problems the vendor should know of; nothing was written',
        });
      }
      const own = await findOwnThings(verdict.run, folder, options.hide ?? []);
      const { recordings } = readRecordings(folder);
      const report = makeVendorReport({ folder, verdict, recordings, groups, most, own, pictures: options.pictures });
      const archive = writeParcel(options.out ?? path.join(folder, 'vendor-report'), report);
      const { language } = describeTerminal(process.stdout, options.lang);
      const removed = removedLines(report.hider.hidden(), report.leftOut);
      const lines = [
        toldLine(Math.min(most, groups.length), groups.length, archive)[language],
        ...(removed.length > 0 ? [language === 'en' ? 'Removed:' : '取り除いたもの:'] : []),
        ...removed.map(({ what, count }) => `  ${count}× ${what[language]}`),
        language === 'en'
          ? 'Pictures are not searched for words: look at each of them before you send it.'
          : '画像の中の文字は検査していません。送る前に一枚ずつ確認してください。',
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    });
}

function toldLine(told: number, all: number, archive: string): LocalisedText {
  const [only, alone] =
    told < all
      ? [
          `; ${all - told} more are only listed: name their items, or --most ${all}`,
          `（残り ${all - told} 件は一覧のみ。項目を指定するか --most ${all}）`,
        ]
      : ['', ''];
  return { en: `${told} problems → ${archive}${only}`, ja: `不具合 ${told} 件 → ${archive}${alone}` };
}

function assertKnown({ run: { plan }, findings }: Verdict, items: readonly string[]): void {
  const known = new Set([
    ...plan.items.map(({ id }) => id),
    ...plan.trials.map(({ id }) => id),
    ...findings.map(({ id }) => id),
  ]);
  const unknown = items.filter((item) => !known.has(item));
  if (unknown.length === 0) return;
  throw new BadInput(
    unknown.map((item) => ({
      message: `no item, trial or finding ${item} in this run`,
      hint: suggest(item, [...known]),
    })),
  );
}
