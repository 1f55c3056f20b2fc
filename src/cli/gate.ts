import { InvalidArgumentError, type Command } from 'commander';
import { groupBy } from '../core/group-by.ts';
import { checkedUrl, parseTargetSpec } from '../core/parse-target.ts';
import { refusal } from '../core/refuse-run.ts';
import type { Refusal } from '../model/refusal.ts';
import type { TargetSpec } from '../model/target.ts';
import type { Verdict } from '../model/verdict.ts';
import { cleanForTerminal } from '../report/escape/terminal.ts';
import { readPublicKey } from '../store/read-key.ts';
import { compareFiles, type ComparedFile } from '../targets/compare-files.ts';
import { findNewOnPage } from '../targets/page-code.ts';
import { openBuild } from '../targets/open-build.ts';
import { urlLabel } from '../targets/url-label.ts';
import { openApprovedRun } from './approved-run.ts';
import { findRun } from './find-run.ts';
import { addLanguageOption, type OutputOptions } from './show-verdict.ts';
import { describeTerminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  $ npx sekisho gate reports/tinymce-6.8.6-7.9.3-20261123-2140 --build tinymce@7.9.3
  $ npx sekisho gate reports/release --build ./node_modules/tinymce --key sekisho.pub --max-age 14
  $ npx sekisho gate reports/release --build https://editor.example.com/

Exit codes: 0 this build got the go · 1 it did not, with every reason · 4 bad input`;

interface GateOptions extends Pick<OutputOptions, 'lang' | 'reports' | 'json'> {
  build: string;
  key?: string;
  maxAge?: number;
  origin?: string[];
  filesOnly?: boolean;
}

export function registerGate(program: Command): void {
  addLanguageOption(
    program
      .command('gate')
      .argument('<run>', 'run folder or its name')
      .description('Tell whether this build is the one that got the go. Judges again from the recordings.')
      .requiredOption('--build <target>', 'what is to ship: npm package, folder or URL')
      .option('--key <file>', 'Ed25519 public key in PEM that must have signed the statement')
      .option('--max-age <days>', 'refuse a run recorded longer ago; a limit in the run itself holds, too', days)
      .option('--origin <url...>', 'other origins of a URL build, in the order of the config')
      .option('--files-only', 'do not look at the page itself for scripts that no trial loaded')
      .option('--reports <folder>', 'folder of all runs')
      .option('--json', 'print the answer as JSON and nothing else'),
  )
    .addHelpText('after', EXAMPLES)
    .action(async (run: string, options: GateOptions) => {
      const spec = parseTargetSpec(options.build);
      const key = options.key === undefined ? undefined : readPublicKey(options.key);
      const origins = (options.origin ?? []).map((url) => new URL(checkedUrl(url)).origin);
      const folder = findRun(run, options.reports);
      const { verdict, refusals, notes } = await openApprovedRun(folder, key, options.maxAge);
      const all = [
        ...refusals,
        ...(verdict ? await refuseBuild(verdict, spec, origins, options.filesOnly === true) : []),
      ];
      if (spec.kind === 'url') notes.push(options.filesOnly ? FILES_ONLY : NO_PAGES);
      const build = spec.kind === 'url' ? urlLabel(spec.url) : options.build;
      process.exitCode = all.length === 0 && verdict?.status === 'go' ? 0 : 1;
      if (options.json) {
        const answer = { ships: process.exitCode === 0, build, run: folder, refusals: all, notes };
        process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
        return;
      }
      const { language } = describeTerminal(process.stdout, options.lang);
      const head = HEAD[process.exitCode !== 0 ? 'no' : spec.kind === 'url' ? 'files' : 'yes'][language];
      const lines = [
        `${head}: ${build}`,
        ...[...all, ...notes.map((text) => ({ text }))].map(({ text }) => `  ${text[language]}`),
      ];
      process.stdout.write(`${lines.map((line) => indent(line)).join('\n')}\n`);
    });
}

const HEAD = {
  yes: { en: 'This build got the go', ja: 'この版は go を得た版です' },
  /** Of what a server holds, only files can be compared. */
  files: { en: 'The files are those that got the go', ja: 'ファイルは go を得た版のものです' },
  no: { en: 'Refused', ja: '拒否' },
};

const NO_PAGES = {
  en: 'The text of pages and what the server does are in no file: not compared',
  ja: 'ページの本文とサーバーの動作はファイルに含まれないため、照合していません',
};
const FILES_ONLY = {
  en: 'Only the recorded files were compared: not which files the page names, its text, or what the server does',
  ja: '記録したファイルだけを照合しました。ページが読み込むファイルの一覧・本文・サーバーの動作は照合していません',
};

const indent = (line: string): string => (/^ */.exec(line)?.[0] ?? '') + cleanForTerminal(line.trim());

/** Why a build is not the candidate of a run. */
async function refuseBuild(
  verdict: Verdict,
  spec: TargetSpec,
  others: string[],
  filesOnly: boolean,
): Promise<Refusal[]> {
  const { files } = verdict.fingerprints.candidate;
  if (files.length === 0)
    return [refusal('no-files', 'The run recorded no file of the new build', '新版のファイルが記録されていません')];
  if (spec.kind === 'command') throw new Error('A build to ship is never a command.');
  const compare = async (url: string): Promise<Refusal[]> => {
    const origins = [new URL(url).origin, ...others];
    const found = await compareFiles(files, origins);
    return refuseFiles(filesOnly ? found : [...found, ...(await findNewOnPage(url, files, origins))]);
  };
  if (spec.kind === 'url') return compare(spec.url);
  const opened = await openBuild(
    spec,
    verdict.run.editor,
    { files, alongside: verdict.run.candidate.alongside },
    (message) => console.error(message),
  );
  try {
    return [...refusePackage(verdict.run.candidate, opened.target), ...(await compare(opened.served.url))];
  } finally {
    await opened.close();
  }
}

type Identity = Pick<Verdict['run']['candidate'], 'label' | 'kind' | 'integrity'>;

/** A package is all it holds, not only what a browser loaded of it. */
function refusePackage(approved: Identity, build: Identity): Refusal[] {
  if (build.kind !== 'npm' || approved.kind !== 'npm') return [];
  if (approved.integrity && approved.integrity === build.integrity) return [];
  return [
    refusal(
      'another-package',
      `The verdict is about ${approved.label} (${approved.integrity ?? 'integrity not known'}), not ${build.label} (${build.integrity ?? 'integrity not known'})`,
      `判定の対象は ${approved.label} であり、${build.label} ではありません（integrity が異なります）`,
    ),
  ];
}

/** Of files with the same reason; --json has all. */
const MOST_NAMED = 3;

const JA = {
  changed: '内容が異なります',
  vanished: 'ありません',
  new: '記録にないファイルです',
  unknown: '確認できません',
} as const;

function refuseFiles(files: ComparedFile[]): Refusal[] {
  const groups = groupBy(files, ({ state, why }) => `${state} ${why}`);
  return [...groups.values()].flatMap((group) => {
    const { state, why } = group[0] as ComparedFile;
    if (state === 'same') return [];
    const names = group.slice(0, MOST_NAMED).map(({ path }) => path);
    const rest = group.length - names.length;
    return {
      ...refusal(
        `file-${state}`,
        `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}: ${state} (${why})`,
        `${names.join('、')}${rest > 0 ? ` 他 ${rest} 件` : ''}: ${JA[state]}（${why}）`,
      ),
      files: group.map(({ path }) => path),
    };
  });
}

function days(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value <= 0)
    throw new InvalidArgumentError('It must be a number of days above 0.');
  return value;
}
