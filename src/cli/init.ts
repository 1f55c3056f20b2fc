import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Option, type Command } from 'commander';
import { addLine, writeNewFiles } from '../store/write-new-files.ts';
import { CI_TEMPLATES, GITLAB_PIPELINE, type CiSystem } from './ci-templates.ts';
import { DEFAULT_REPORTS } from './find-run.ts';
import { guessBuilds, type GuessedBuilds } from './guess-builds.ts';
import { starterAdapter, type StarterAdapter } from './starter-adapter.ts';
import { starterFiles } from './starter-files.ts';

interface InitOptions {
  adapter?: string;
  assets?: boolean;
  ci?: CiSystem;
  json?: boolean;
}

const HELP = `
Examples:
  $ npx sekisho init
  $ npx sekisho init --assets --ci github
  $ npx sekisho init ./apps/mail --ci gitlab
  $ npx sekisho init --adapter ./our-editor.ts         for an editor that Sekisho does not know

A file that is there already is never changed; only .gitignore gets a line.
To try the editor in your own application, behind its sign-in: node_modules/sekisho/docs/adding-a-host-application.md
Exit codes: 0 · 4 bad input: a file cannot be read or written`;

export function registerInit(program: Command): void {
  program
    .command('init')
    .argument('[folder]', 'folder of your project', '.')
    .description('Write a config, a checklist and a scenario of your own to begin with.')
    .option('--assets', 'plan sekisho/asset-library, too: selecting, deleting and restoring images')
    .option('--adapter <file>', 'write an adapter to begin with, too, for an editor that Sekisho does not know')
    .addOption(new Option('--ci <system>', 'write a CI file, too').choices(Object.keys(CI_TEMPLATES)))
    .option('--json', 'print what was written as JSON')
    .addHelpText('after', HELP)
    .action((folder: string, { adapter: typed, assets = false, ci, json }: InitOptions) => {
      const adapter = typed === undefined ? undefined : starterAdapter(typed);
      const builds = guessBuilds(folder, adapter?.id);
      const config = chooseConfig(folder);
      const { written, kept } = writeNewFiles(folder, [
        ...starterFiles({ config, builds, assets, adapter }),
        ...(ci ? [CI_TEMPLATES[ci]] : []),
        ...(ci === 'gitlab' ? [GITLAB_PIPELINE] : []),
      ]);
      if (addLine(path.join(folder, '.gitignore'), `${DEFAULT_REPORTS}/`)) written.push('.gitignore');
      const next = nextSteps({ folder, config, builds, kept, ci, adapter });
      const from = written.includes(config) ? builds.from : null;
      const commands = next.map(([command]) => command);
      process.stdout.write(json ? `${JSON.stringify({ folder, written, kept, from, next: commands }, null, 2)}\n` : '');
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
  adapter: StarterAdapter | undefined;
}

/** A command to type, and what it is for; a line without a command begins with `#`. */
type NextStep = [command: string, purpose?: string];

/** One after the other. */
function nextSteps({ folder, config, builds, kept, ci, adapter }: Situation): NextStep[] {
  const named = config.startsWith('playwright.') ? '' : ` --config ${config}`;
  const steps: (NextStep | false)[] = [
    path.resolve(folder) !== process.cwd() && [`cd ${JSON.stringify(folder)}`],
    !builds.installed && ['npm install --save-dev sekisho @playwright/test'],
    builds.from === null && !kept.includes(config) && [`# write your two builds into ${config}`],
    adapter !== undefined &&
      kept.includes(config) && [`# ${config} is yours: import ${adapter.specifier} and name it as \`editor\``],
    ci === 'gitlab' &&
      kept.includes(GITLAB_PIPELINE.path) && [
        `# ${GITLAB_PIPELINE.path} is yours: add  include: [{ local: ${CI_TEMPLATES.gitlab.path} }]`,
      ],
    ci !== undefined && named !== '' && [`# your CI file calls \`sekisho ci\`: add${named} to it`],
    ['npx sekisho doctor', 'is there a browser?'],
    adapter !== undefined && [
      `npx sekisho adapter check ./${adapter.file.path} --target <folder or URL>`,
      'which intents still have to be written',
    ],
    [`npx sekisho list --config ${config}`, 'what is planned'],
    [`npx sekisho verify${named} --only our-101`, 'the example of your own, to see how it goes'],
    [`npx sekisho verify${named}`, 'all of it: some minutes'],
    ['npx sekisho report --open', 'what was found'],
    ['npx sekisho sign ops-101 --evidence <file or URL>', 'what only people can do is signed, item by item'],
  ];
  return steps.filter((step) => step !== false);
}

interface End {
  written: readonly string[];
  kept: readonly string[];
  from: string | null;
  next: readonly NextStep[];
}

/** What each file is for, by the end of its name. */
const PURPOSES: readonly [ending: string, purpose: string][] = [
  ['.config.ts', 'the two builds, which checklists, how strict'],
  ['checklists/ours.yaml', 'what must hold: two examples of your own'],
  ['scenarios/salutation-keeps-its-tag.ts', 'how the first of them is tried'],
  ['.gitignore', 'runs stay out of git'],
  ['sekisho.yml', 'verifies the editors that a change touches'],
  ['.ts', 'drives your editor: what needs the vendor is yours to write'],
];

function renderEnd({ written, kept, from, next }: End): string {
  const list = (title: string, lines: readonly (readonly [string, string?])[]): string[] => {
    // A long line does not push all others to the right.
    const width = Math.max(...lines.map(([line]) => line.length).filter((length) => length < 50), 0);
    const told = lines.map(([line, purpose]) => `  ${purpose ? `${line.padEnd(width)}  # ${purpose}` : line}`);
    return lines.length > 0 ? [title, ...told, ''] : [];
  };
  const withPurpose = (file: string): [string, string?] => [
    file,
    PURPOSES.find(([ending]) => file.endsWith(ending))?.[1] ?? '',
  ];
  return [
    ...list('Written:', written.map(withPurpose)),
    ...list(
      'There already, left as it is:',
      kept.map((file) => [file]),
    ),
    ...(from === null ? [] : [`The builds are a guess from ${from}; the new one is the latest.`, '']),
    ...list('Next:', next),
  ].join('\n');
}
