import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { addLine, writeNewFiles } from '../store/write-new-files.ts';
import { CI_TEMPLATES, GITLAB_PIPELINE, type CiSystem } from './ci-templates.ts';
import { DEFAULT_REPORTS } from './find-run.ts';
import { guessBuilds, type GuessedBuilds } from './guess-builds.ts';
import { starterFiles } from './starter-files.ts';

interface InitOptions {
  assets?: boolean;
  ci?: CiSystem;
  json?: boolean;
}

const HELP = `
Examples:
  $ npx sekisho init
  $ npx sekisho init --assets --ci github
  $ npx sekisho init ./apps/mail --ci gitlab

A file that is there already is never changed; only .gitignore gets a line.
Exit codes: 0 · 4 bad input: a file cannot be read or written`;

export function registerInit(program: Command): void {
  program
    .command('init')
    .argument('[folder]', 'folder of your project', '.')
    .description('Write a config, a checklist and a scenario of your own to begin with.')
    .option('--assets', 'plan sekisho/asset-library, too: selecting, deleting and restoring images')
    .addOption(new Option('--ci <system>', 'write a CI file, too').choices(Object.keys(CI_TEMPLATES)))
    .option('--json', 'print what was written as JSON')
    .addHelpText('after', HELP)
    .action((folder: string, { assets = false, ci, json }: InitOptions) => {
      const builds = guessBuilds(folder);
      const config = chooseConfig(folder);
      const { written, kept } = writeNewFiles(folder, [
        ...starterFiles({ config, builds, assets }),
        ...(ci ? [CI_TEMPLATES[ci]] : []),
        ...(ci === 'gitlab' ? [GITLAB_PIPELINE] : []),
      ]);
      if (addLine(path.join(folder, '.gitignore'), `${DEFAULT_REPORTS}/`)) written.push('.gitignore');
      const next = nextSteps({ folder, config, builds, kept, ci });
      const from = written.includes(config) ? builds.from : null;
      process.stdout.write(json ? `${JSON.stringify({ folder, written, kept, from, next }, null, 2)}\n` : '');
      if (!json) process.stdout.write(renderEnd({ written, kept, from, next }));
    });
}

const ENDINGS = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'];

/** Beside a Playwright config of the project's own tests Sekisho's gets another name. */
function chooseConfig(folder: string): string {
  const [existing] = ENDINGS.map((ending) => `playwright.config.${ending}`).filter((name) =>
    existsSync(path.join(folder, name)),
  );
  if (existing === undefined) return 'playwright.config.ts';
  return readFileSync(path.join(folder, existing), 'utf8').includes('defineUpgrade') ? existing : 'sekisho.config.ts';
}

interface Situation {
  folder: string;
  config: string;
  builds: GuessedBuilds;
  kept: readonly string[];
  ci: CiSystem | undefined;
}

/** Commands to type one after the other; a line without a command begins with `#`. */
function nextSteps({ folder, config, builds, kept, ci }: Situation): string[] {
  const named = config.startsWith('playwright.') ? '' : ` --config ${config}`;
  return [
    ...(path.resolve(folder) === process.cwd() ? [] : [`cd ${JSON.stringify(folder)}`]),
    ...(builds.installed ? [] : ['npm install --save-dev sekisho @playwright/test']),
    ...(builds.from === null && !kept.includes(config) ? [`# write your two builds into ${config}`] : []),
    ...(ci === 'gitlab' && kept.includes(GITLAB_PIPELINE.path)
      ? [`# ${GITLAB_PIPELINE.path} is yours: add  include: [{ local: ${CI_TEMPLATES.gitlab.path} }]`]
      : []),
    ...(ci && named ? [`# your CI file calls \`sekisho ci\`: add${named} to it`] : []),
    `npx sekisho list --config ${config}`,
    `npx sekisho verify${named}`,
    'npx sekisho report --open',
    'npx sekisho sign ops-101 --evidence <file or URL>',
  ];
}

interface End {
  written: readonly string[];
  kept: readonly string[];
  from: string | null;
  next: readonly string[];
}

function renderEnd({ written, kept, from, next }: End): string {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`), ''] : [];
  return [
    ...list('Written:', written),
    ...list('There already, left as it is:', kept),
    ...(from === null ? [] : [`The builds are a guess from ${from}; the new one is the latest.`, '']),
    ...list('Next:', next),
  ].join('\n');
}
