import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { BumpResult } from '../../src/model/bump.ts';
import { GitRepository, type Files } from '../bumps/git-repository.ts';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';
import { makeSite } from '../site.ts';

const SEKISHO = path.resolve('dist/src/index.js');

const uses = (dependencies: object): string => JSON.stringify({ type: 'module', dependencies });

/** A project with Quill as each package manager locks it. */
const QUILL: Record<string, (version: string) => Files> = {
  npm: (version) => ({
    'package-lock.json': JSON.stringify({
      lockfileVersion: 3,
      packages: { '': { dependencies: { quill: `^${version}` } }, 'node_modules/quill': { version } },
    }),
  }),
  pnpm: (version) => ({
    'pnpm-lock.yaml': `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      quill: { specifier: ^${version}, version: ${version} }
packages:
  quill@${version}:
    resolution: { integrity: sha1-none }
snapshots:
  quill@${version}: {}
`,
  }),
  'yarn classic': (version) => ({
    'yarn.lock': `# yarn lockfile v1\n\n\nquill@^${version}:\n  version "${version}"\n`,
  }),
  'yarn berry': (version) => ({
    'yarn.lock': `__metadata:\n  version: 8\n\n"quill@npm:^${version}":\n  version: ${version}\n  resolution: "quill@npm:${version}"\n  linkType: hard\n`,
  }),
};

const projectOf = (manager: string, version: string): Files => ({
  'package.json': uses({ quill: `^${version}` }),
  ...QUILL[manager]?.(version),
});

/** What the jobs of GitHub have; `page` is the page of the step. */
function onGitHub(): { env: NodeJS.ProcessEnv; page: () => string } {
  const page = path.join(emptyFolder(), 'summary.md');
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: page,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'shop/mail',
    GITHUB_RUN_ID: '4711',
  };
  return { env, page: () => (existsSync(page) ? readFileSync(page, 'utf8') : '') };
}

for (const manager of Object.keys(QUILL)) {
  test(`${manager}: the pair of a bot's branch is verified, and its verdict is the exit code`, async () => {
    const { folder: cwd } = new GitRepository(projectOf(manager, '1.3.7')).branch(projectOf(manager, '2.0.3'));
    // Of one manager the pair is tried by what it breaks, of the others by what it only changes.
    const [only, code, status] = manager === 'npm' ? ['rte-104/inline', 1, 'block'] : ['rte-605', 2, 'review'];
    const { stdout, stderr, ...end } = await runCli(['ci', '--base', 'main', '--only', only, '--json'], { cwd });
    expect(end.code, stderr).toBe(code);
    const { results } = JSON.parse(stdout) as { results: BumpResult[] };
    expect(results.map((result) => [result.status, result.why])).toEqual([[status, []]]);
    const verdict = readVerdictFile(path.join(cwd, results[0]?.run ?? ''));
    const { run } = verdict;
    expect([run.baseline.label, run.candidate.label, verdict.status]).toEqual(['quill@1.3.7', 'quill@2.0.3', status]);
    expect(run.command).toBe(`npx sekisho verify quill@1.3.7 quill@2.0.3 --editor quill --only ${only}`);
    expect(readdirSync(path.join(cwd, 'reports'))).toHaveLength(1);
  });
}

test("the project's own config is used, and GitHub shows the verdict", async () => {
  const config = `import { defineUpgrade } from ${JSON.stringify(SEKISHO)};
    export default defineUpgrade({ baseline: 'quill@1.3.6', candidate: 'quill@1.3.7', reports: 'verdicts' });`;
  const repository = new GitRepository({ ...projectOf('npm', '1.3.7'), 'playwright.config.ts': config });
  const { folder: cwd } = repository.branch(projectOf('npm', '2.0.3'));
  const { env, page } = onGitHub();
  const args = [
    'ci',
    '--base',
    'main',
    '--only',
    'rte-605',
    '--fail-on',
    'block',
    '--report-url',
    'https://reports.example/{run}/',
  ];
  const { code, stdout, stderr } = await runCli(args, { cwd, env });
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('--fail-on block lets a review pass');
  expect(stdout).toMatch(/REVIEW · quill 1\.3\.7 → 2\.0\.3: upgrade — verdicts\/quill-1\.3\.7-2\.0\.3-/);
  const [run] = readdirSync(path.join(cwd, 'verdicts'));
  const url = `https://reports.example/${run}/`;
  const summaries = [page(), readFileSync(path.join(cwd, 'verdicts', run ?? '', 'summary.md'), 'utf8')];
  for (const summary of summaries) {
    expect(summary).toContain('## 🟡 Sekisho: REVIEW');
    expect(summary).toContain(`[Full report](${url})`);
  }
  // No line of the log is a command of GitHub, but for those after the token that the first one names.
  const lines = stderr.split('\n');
  const token = /^::stop-commands::([0-9a-f-]{36})$/.exec(lines[0] ?? '')?.[1];
  const resumed = lines.indexOf(`::${token}::`);
  expect(resumed).toBeGreaterThan(0);
  expect(lines.slice(1, resumed).filter((line) => line.includes('::'))).toEqual([]);
  expect(lines.slice(resumed + 1).filter(Boolean)).toEqual([
    expect.stringMatching(
      /^::warning file=package-lock\.json,title=Sekisho REVIEW%3A quill 1\.3\.7 → 2\.0\.3::.*\(rte-605\)$/,
    ),
  ]);
});

test("a go for builds that are not the lock file's is no go for the bump", async () => {
  const folder = await makeSite();
  const config = `import { defineUpgrade } from ${JSON.stringify(SEKISHO)};
    export default defineUpgrade(${JSON.stringify({ editor: 'quill', baseline: { folder }, candidate: { folder } })});`;
  const repository = new GitRepository({ ...projectOf('npm', '1.3.7'), 'playwright.config.ts': config });
  const { folder: cwd } = repository.branch(projectOf('npm', '2.0.3'));
  const args = ['ci', '--base', 'main', '--only', 'rte-601', '--fail-on', 'block', '--json'];
  const { code, stdout, stderr } = await runCli(args, { cwd });
  expect(code, stderr).toBe(3);
  const [result] = (JSON.parse(stdout) as { results: BumpResult[] }).results;
  expect(readVerdictFile(path.join(cwd, result?.run ?? '')).status).toBe('go');
  expect([result?.status, result?.why.map(({ en }) => en)]).toEqual([
    'inconclusive',
    [expect.stringMatching(/^the old build that ran is 2\.0\.3, the lock file says 1\.3\.7; deploy it/)],
  ]);
});

test('without a bump nothing is recorded, and it says so', async () => {
  const { folder: cwd } = new GitRepository(projectOf('npm', '1.3.7')).branch({ 'README.md': 'quill 2' });
  const { env, page } = onGitHub();
  const { code, stdout, stderr } = await runCli(['ci', '--base', 'main'], {
    cwd,
    // No browser is found through this environment, and none is looked for.
    env: { ...env, SEKISHO_BROWSER: '/nowhere' },
  });
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/^No editor changed between main and the working tree\. .*\nNothing to verify\.\n$/);
  expect(page()).toMatch(/^Sekisho: No editor changed/);
  expect(readdirSync(cwd).toSorted()).toEqual(['.git', 'README.md', 'package-lock.json', 'package.json']);
});

test('what was added or removed has nothing to be compared with', async () => {
  const { folder: cwd } = new GitRepository({ 'package.json': uses({ tinymce: '6.8.6' }) }).branch({
    'package.json': uses({ quill: '2.0.3' }),
  });
  const { code, stdout } = await runCli(['ci', '--base', 'main'], { cwd });
  expect(stdout).toContain('NOTHING TO COMPARE · quill nothing → 2.0.3: added');
  expect(stdout).toContain('NOTHING TO COMPARE · tinymce 6.8.6 → nothing: removed');
  expect(code).toBe(0);
  expect(existsSync(path.join(cwd, 'reports'))).toBe(false);
});

test('a version that cannot be known is inconclusive', async () => {
  for (const asked of [
    '^7.9.3',
    'github:tinymce/tinymce#7.9.3',
    'file:../tinymce',
    'https://example.com/tinymce.tgz',
  ]) {
    const { folder: cwd } = new GitRepository({ 'package.json': uses({ tinymce: '6.8.6' }) }).branch({
      'package.json': uses({ tinymce: asked }),
    });
    const { env, page } = onGitHub();
    const { code, stdout, stderr } = await runCli(['ci', '--base', 'main', '--fail-on', 'block'], { cwd, env });
    expect(code, asked).toBe(3);
    expect(stdout).toContain('INCONCLUSIVE · tinymce 6.8.6 → unknown: a version cannot be known; ');
    expect(stderr).toMatch(/\n::error file=package\.json,title=Sekisho%3A tinymce::INCONCLUSIVE · /);
    expect(page()).toContain('INCONCLUSIVE');
    expect(existsSync(path.join(cwd, 'reports'))).toBe(false);
  }
});

test('what an editor or a lock file says commands nobody', async () => {
  const hostile = 'git+file:///x\n::error title=owned::y\r\n::set-output name=a::b ##[command]c %0A::stop-commands::z';
  const { folder: cwd } = new GitRepository({ 'package.json': uses({ tinymce: '6.8.6' }) }).branch({
    'package.json': uses({ tinymce: hostile }),
  });
  const { env, page } = onGitHub();
  const { code, stdout, stderr } = await runCli(['ci', '--base', 'main'], { cwd, env });
  expect(code).toBe(3);
  expect(stdout).not.toMatch(/^\s*::/m);
  const commands = stderr.split('\n').filter((line) => line.trimStart().startsWith('::'));
  expect(commands.map((line) => line.replaceAll(/[0-9a-f-]{36}/g, 'TOKEN'))).toEqual([
    '::stop-commands::TOKEN',
    '::TOKEN::',
    expect.stringMatching(/^::error file=package\.json,title=Sekisho%3A tinymce::INCONCLUSIVE.*%250A/),
  ]);
  expect(page()).not.toMatch(/^::|^#/m);
});

test('a mistake is told before anything runs, and a run that cannot be made is no go', async () => {
  const { folder: cwd } = new GitRepository(projectOf('npm', '1.3.7')).branch(projectOf('npm', '2.0.3'));
  const link = await runCli(['ci', '--base', 'main', '--report-url', 'javascript:alert(1)'], { cwd });
  expect([link.code, link.stdout]).toEqual([4, '']);
  const item = await runCli(['ci', '--base', 'main', '--only', 'nothing-like-it'], { cwd });
  expect(item.stdout).toMatch(/BAD INPUT · quill 1\.3\.7 → 2\.0\.3: upgrade\n +.*nothing-like-it/);
  expect(item.code).toBe(4);
  mkdirSync(path.join(cwd, 'broken'));
  writeFileSync(path.join(cwd, 'broken/config.ts'), 'throw new Error("no")');
  const config = await runCli(['ci', '--base', 'main', '--config', 'broken/config.ts'], { cwd });
  expect([config.code, config.stdout]).toEqual([4, '']);
  expect(existsSync(path.join(cwd, 'reports'))).toBe(false);
});
