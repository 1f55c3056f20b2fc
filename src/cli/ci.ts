import type { Command } from 'commander';
import { EXIT_CODES } from '../core/judge.ts';
import { worstExitCode } from '../core/worst-exit-code.ts';
import type { BumpStatus } from '../model/bump.ts';
import type { FailOn } from '../model/gate-policy.ts';
import { renderBumps, resultText } from '../report/bumps.ts';
import { BUMPS_WORDS } from '../report/bump-words.ts';
import { exitCodeOfVerdict, failOnOption } from './end-with.ts';
import { addRevisionOptions, findBumpsBetween, type RevisionOptions } from './find-bumps-between.ts';
import { positiveInteger } from './positive-integer.ts';
import { fileOf, publishNoBump, publishResult } from './publish-bump.ts';
import { publishVerdict, type PublishOptions } from './publish-verdict.ts';
import { reportLinkOf, reportUrlOption } from './report-link-of.ts';
import { addOutputOptions, showVerdict, type OutputOptions } from './show-verdict.ts';
import { describeTerminal } from './terminal.ts';
import { verifyBump, type VerifiedBump, type VerifyBumpOptions } from './verify-bump.ts';

type CiOptions = RevisionOptions & VerifyBumpOptions & OutputOptions & PublishOptions & { failOn?: FailOn };

const EXAMPLES = `
Each pair of versions is a run of its own, as with \`verify\`. Without a bump nothing is recorded, and the exit code is 0.
A version that cannot be known (a range without a lock file, git, a patch) is inconclusive.

Examples:
  $ npx sekisho ci --base origin/main
  $ npx sekisho ci --base "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --report-url "$CI_JOB_URL/artifacts/file/reports/{run}/index.html"
  $ npx sekisho ci --base origin/main --only 'rte-1*'    a quick look

Exit codes: 0 no bump, or go for all · 1 block · 2 review (0 with --fail-on block) · 3 inconclusive · 4 bad input; of several the worst:
block, bad input, inconclusive, review`;

export function registerCi(program: Command): void {
  addOutputOptions(
    addRevisionOptions(
      program
        .command('ci')
        .description('Verify exactly the editors that changed between two git revisions; nothing when none did.'),
    )
      .option(
        '--checklist <name...>',
        'stock checklists by name, own ones by path (default: sekisho/rich-text sekisho/crossing)',
      )
      .option('--scenarios <folder>', 'folder with scenarios of your own')
      .option('--only <item...>', 'only these items, or data rows of them (rte-101/image); * stands for any characters')
      .option('--lanes <n>', 'workers per side', positiveInteger)
      .option('--trial-timeout <seconds>', 'limit of one trial', positiveInteger)
      .addOption(reportUrlOption())
      .addOption(failOnOption()),
    'the bumps and what came of them as JSON',
  )
    .addHelpText('after', EXAMPLES)
    .action(async (options: CiOptions) => {
      const ends = await verifyAll(options);
      process.exitCode = worstExitCode(ends.map((end) => exitCodeOfBump(end, options.failOn)));
    });
}

async function verifyAll(options: CiOptions): Promise<VerifiedBump[]> {
  const { language } = describeTerminal(process.stdout, options.lang);
  const say = (text: string): void => void (options.json ? process.stderr : process.stdout).write(`${text}\n`);
  // A mistake in the link is told before an hour of recording, not after it.
  reportLinkOf(options.reportUrl, 'run');
  const { base, head, bumps, known, project } = await findBumpsBetween(options);
  const told = renderBumps(bumps, { base: options.base, head: head.ref, known }, language);
  say(told);
  const ends: VerifiedBump[] = [];
  for (const bump of bumps.editors) {
    const { result, verdict } = await verifyBump(bump, project, options);
    ends.push({ result, ...(verdict ? { verdict } : {}) });
    if (verdict && result.run !== undefined) {
      if (!options.json) showVerdict(verdict, result.run, options);
      publishVerdict(verdict, result.run, { ...options, language, ...fileOf(bump) });
    }
    publishResult(result, language);
  }
  const results = ends.map(({ result }) => result);
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ format: 1, base, head, ...bumps, results }, null, 2)}\n`);
  }
  for (const result of results) say(resultText(result)[language]);
  if (results.length === 0) {
    say(BUMPS_WORDS.nothingToVerify[language]);
    publishNoBump(told, language);
  }
  return ends;
}

/** A policy speaks about verdicts: what has none, or one of another build, is not let pass. */
function exitCodeOfBump({ result, verdict }: VerifiedBump, failOn: FailOn | undefined): number {
  return verdict && verdict.status === result.status
    ? exitCodeOfVerdict(verdict, failOn)
    : EXIT_CODES_OF_BUMPS[result.status];
}

/** Exit codes of a bump; those of a verdict, and of what keeps it from having one. */
const EXIT_CODES_OF_BUMPS: Record<BumpStatus, number> = { ...EXIT_CODES, 'nothing-to-compare': 0, 'bad-input': 4 };
