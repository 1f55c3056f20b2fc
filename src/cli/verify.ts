import type { Command } from 'commander';
import { conductRun } from './conduct-run.ts';
import { endWith, failOnOption } from './end-with.ts';
import { judgeRun } from './judge-run.ts';
import { positiveInteger } from './positive-integer.ts';
import { resolveUpgrade, type VerifyOptions } from './resolve-upgrade.ts';
import { VENDOR_CHECKLIST } from '../core/plan-vendor-items.ts';
import { readDecisions } from '../store/decisions.ts';
import { publishVerdict, type PublishOptions } from './publish-verdict.ts';
import { reportLinkOf, reportUrlOption } from './report-link-of.ts';
import { signingKeyOf, signKeyOption, type SignOptions } from './sign-key.ts';
import { readRecordings } from '../store/run-folder.ts';
import { writeSingleFile } from './write-single-file.ts';
import { addOutputOptions, showVerdict } from './show-verdict.ts';
import { describeTerminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  $ npx sekisho verify tinymce@6.8.6 tinymce@7.9.3
  $ npx sekisho verify ./builds/old ./builds/new --editor tinymce
  $ npx sekisho verify https://old.staging.example/ https://new.staging.example/ --editor quill --storage-state auth.json
  $ npx sekisho verify                                   reads playwright.config.ts (defineUpgrade)
  $ npx sekisho verify quill@1.3.7 quill@2.0.3 --only 'rte-1*' --verbose
  $ npx sekisho verify --fail-on block                   CI: a review does not fail
  $ npx sekisho verify --resume reports/tinymce-6.8.6-7.9.3-20261123-214000

Exit codes: 0 go · 1 block · 2 review (0 with --fail-on block) · 3 inconclusive · 4 bad input`;

export function registerVerify(program: Command): void {
  addOutputOptions(
    program
      .command('verify')
      .argument('[old]', 'old build: npm package (tinymce@6.8.6), folder (./builds/old) or URL')
      .argument('[new]', 'new build')
      .description('Run the checklist against the old and the new build, compare them and judge.')
      .option('--old <target>', 'old build, long form')
      .option('--new <target>', 'new build, long form')
      .option(
        '--editor <id>',
        'editor on the page, where the target does not say it (tinymce, quill, jodit, froala, ckeditor5, ckeditor4, trumbowyg, grapesjs)',
      )
      .option('--config <file>', 'Playwright config that calls defineUpgrade (default: playwright.config.* if it does)')
      .option(
        '--checklist <name...>',
        'stock checklists by name, own ones by path (default: sekisho/rich-text sekisho/crossing)',
      )
      .option('--scenarios <folder>', 'folder with scenarios of your own')
      .option('--only <item...>', 'only these items, or data rows of them (rte-101/image); * stands for any characters')
      .option('--storage-state <file>', 'signed-in state for URL targets, as Playwright saves it')
      .option('--out <folder>', 'folder of this run (default: a new one below --reports)')
      .option('--resume [run]', 'go on with a run that was interrupted; the last one when left out')
      .option('--first-pass', 'stop after the first pass: a quick look; what differs stays unconfirmed')
      .option('--lanes <n>', 'workers per side', positiveInteger)
      .option('--trial-timeout <seconds>', 'limit of one trial', positiveInteger)
      .option('--single-file', 'also pack the report and all its evidence into report.html, to be mailed')
      .addOption(reportUrlOption())
      .addOption(failOnOption())
      .addOption(signKeyOption()),
  )
    .addHelpText('after', EXAMPLES)
    .action(
      async (
        old: string | undefined,
        next: string | undefined,
        options: VerifyOptions & PublishOptions & SignOptions & { singleFile?: boolean },
      ) => {
        reportLinkOf(options.reportUrl, 'run');
        const signKey = signingKeyOf(options);
        const upgrade = await resolveUpgrade(old, next, options);
        // A mistake in a decisions file is told before an hour of recording, not after it.
        readDecisions([...upgrade.checklists, VENDOR_CHECKLIST]);
        const runDir = await conductRun(upgrade, options);
        const verdict = await judgeRun(runDir, signKey);
        if (options.singleFile) writeSingleFile(runDir, verdict, { recordings: readRecordings(runDir).recordings });
        showVerdict(verdict, runDir, options);
        const { language } = describeTerminal(process.stdout, options.lang);
        publishVerdict(verdict, runDir, { ...options, language });
        endWith(verdict, options.failOn);
      },
    );
}
