import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';

/** A project in which Sekisho is installed. */
function project(manifest?: unknown): string {
  const cwd = emptyFolder();
  mkdirSync(path.join(cwd, 'node_modules/@playwright'), { recursive: true });
  symlinkSync(path.resolve('.'), path.join(cwd, 'node_modules/sekisho'));
  symlinkSync(path.resolve('node_modules/@playwright/test'), path.join(cwd, 'node_modules/@playwright/test'));
  if (manifest !== undefined) writeFileSync(path.join(cwd, 'package.json'), JSON.stringify(manifest));
  return cwd;
}

const filesOf = (cwd: string): string[] =>
  readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.relative(cwd, path.join(entry.parentPath, entry.name)))
    .toSorted();
const contentOf = (cwd: string): string[] => filesOf(cwd).map((name) => readFileSync(path.join(cwd, name), 'utf8'));

const STARTER = ['.gitignore', 'checklists/ours.yaml', 'playwright.config.ts', 'scenarios/salutation-keeps-its-tag.ts'];

test('in an empty folder it writes what loads and is planned without a problem, and says what to do next', async () => {
  const cwd = project();
  const { code, stdout, stderr } = await runCli(['init'], { cwd });
  expect([code, stderr]).toEqual([0, '']);
  expect(filesOf(cwd)).toEqual(STARTER);
  for (const name of STARTER) expect(stdout).toContain(name);
  expect(stdout).toMatch(/write your two builds into playwright\.config\.ts\n[^]*npx sekisho verify +# all of it/);
  expect(readFileSync(path.join(cwd, '.gitignore'), 'utf8')).toBe('reports/\n');

  const listed = await runCli(['list', '--config', 'playwright.config.ts'], { cwd });
  expect(listed.code, listed.stderr).toBe(0);
  for (const text of ['sekisho/rich-text', 'sekisho/operations', 'ops-120', 'our-101', './checklists/ours.yaml']) {
    expect(listed.stdout).toContain(text);
  }
  expect(listed.stdout).not.toContain('sekisho/asset-library');

  const before = contentOf(cwd);
  const again = await runCli(['init', '--json'], { cwd });
  expect(JSON.parse(again.stdout)).toMatchObject({
    written: [],
    kept: expect.arrayContaining(STARTER.slice(1)),
    from: null,
  });
  expect(contentOf(cwd)).toEqual(before);
});

test('what it writes holds in a strict project', async () => {
  const cwd = project();
  await runCli(['init', '--assets'], { cwd });
  const options = { strict: true, module: 'nodenext', target: 'es2022', noEmit: true, skipLibCheck: true, types: [] };
  writeFileSync(path.join(cwd, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(path.join(cwd, 'tsconfig.json'), JSON.stringify({ compilerOptions: options }));
  const { status, stdout } = spawnSync(process.execPath, [path.resolve('node_modules/typescript/bin/tsc')], {
    cwd,
    encoding: 'utf8',
  });
  expect(status, stdout).toBe(0);
});

test('the item of its own is tried, and its manual items must be signed', async () => {
  const cwd = project({ type: 'module', dependencies: { quill: '^2.0.3' } });
  expect((await runCli(['init'], { cwd })).stdout).toContain('a guess from quill 2.0.3 of package.json');
  const config = path.join(cwd, 'playwright.config.ts');
  writeFileSync(config, readFileSync(config, 'utf8').replace('quill@latest', 'quill@2.0.3'));
  const args = ['verify', '--out', 'run', '--only', 'our-101', 'our-102'];
  const { code, stdout, stderr } = await runCli(args, { cwd });
  expect(code, stdout + stderr).toBe(2);
  const { reasons, proof, run } = readVerdictFile(path.join(cwd, 'run'));
  expect(reasons.map(({ rule, items }) => [rule, items])).toEqual([['unsigned', ['our-102']]]);
  expect([proof.compared, run.gate?.failOn, run.plan.manual?.map(({ manual }) => manual.expires)]).toEqual([
    2,
    'review',
    [30],
  ]);
});

test('the installed version goes before the one that is asked for', async () => {
  const cwd = project({ devDependencies: { jodit: '^3.20.0', sekisho: '*', '@playwright/test': '*' } });
  mkdirSync(path.join(cwd, 'node_modules/jodit'));
  writeFileSync(path.join(cwd, 'node_modules/jodit/package.json'), JSON.stringify({ version: '3.24.9' }));
  const { stdout } = await runCli(['init'], { cwd });
  expect(stdout).not.toContain('npm install');
  const config = readFileSync(path.join(cwd, 'playwright.config.ts'), 'utf8');
  expect(config).toMatch(/baseline: 'jodit@3\.24\.9',\n {2}candidate: 'jodit@latest'/);
});

test('nothing that is there is changed; beside a Playwright config of other tests it writes its own', async () => {
  const cwd = project();
  const own = 'export default { testDir: "e2e" };\n';
  writeFileSync(path.join(cwd, 'playwright.config.js'), own);
  writeFileSync(path.join(cwd, '.gitignore'), 'dist\n/reports');
  mkdirSync(path.join(cwd, 'checklists'));
  writeFileSync(path.join(cwd, 'checklists/ours.yaml'), 'mine');
  const { code, stdout } = await runCli(['init'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/left as it is:\n {2}checklists\/ours\.yaml\n/);
  expect(stdout).toContain('npx sekisho verify --config sekisho.config.ts');
  expect(readFileSync(path.join(cwd, 'playwright.config.js'), 'utf8')).toBe(own);
  expect(readFileSync(path.join(cwd, '.gitignore'), 'utf8')).toBe('dist\n/reports');
  expect(readFileSync(path.join(cwd, 'checklists/ours.yaml'), 'utf8')).toBe('mine');
  expect(existsSync(path.join(cwd, 'sekisho.config.ts'))).toBe(true);
});

for (const [system, files] of [
  ['github', ['.github/workflows/sekisho.yml']],
  ['gitlab', ['.gitlab-ci.yml', '.gitlab/sekisho.yml']],
] as const) {
  test(`--ci ${system} writes a CI file that names the base, and keeps one that is there`, async () => {
    const cwd = project();
    const { code } = await runCli(['init', '--ci', system, '--assets'], { cwd });
    expect([code, filesOf(cwd)]).toEqual([0, [...STARTER, ...files].toSorted()]);
    expect(contentOf(cwd).join('')).toMatch(/npx sekisho ci --base "\$?[\w/$]+"/);
    const listed = await runCli(['list', '--config', 'playwright.config.ts'], { cwd });
    expect(listed.stdout).toContain('sekisho/asset-library');

    const taken = project();
    writeFileSync(path.join(taken, '.gitlab-ci.yml'), 'mine');
    const second = await runCli(['init', '--ci', system], { cwd: taken });
    expect(second.code).toBe(0);
    expect(readFileSync(path.join(taken, '.gitlab-ci.yml'), 'utf8')).toBe('mine');
    expect(second.stdout.includes('.gitlab-ci.yml is yours')).toBe(system === 'gitlab');
  });
}

test('what cannot be read or written is told, without a stack', async () => {
  const cwd = project();
  writeFileSync(path.join(cwd, 'file'), '');
  writeFileSync(path.join(cwd, 'package.json'), '{');
  for (const [args, sentence] of [
    [['init'], /package\.json it is no JSON of a package/],
    [['init', 'file'], /file\/playwright\.config\.ts it cannot be written \(\w+\) — name a folder/],
    [['init', '--ci', 'jenkins'], /github, gitlab/],
  ] as const) {
    const { code, stdout, stderr } = await runCli([...args], { cwd });
    expect([code, stdout, stderr]).toEqual([4, '', expect.stringMatching(sentence)]);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
  expect(filesOf(cwd)).toEqual(['file', 'package.json']);
});

test('list --config tells what keeps a config from being planned', async () => {
  const cwd = project();
  await runCli(['init'], { cwd });
  const checklist = path.join(cwd, 'checklists/ours.yaml');
  const misspelt = readFileSync(checklist, 'utf8').replace(
    'scenario: salutation-keeps-its-tag',
    'scenario: salutation',
  );
  writeFileSync(checklist, misspelt);
  const { code, stdout, stderr } = await runCli(['list', '--config', 'playwright.config.ts'], { cwd });
  expect([code, stdout]).toEqual([4, '']);
  expect(stderr).toMatch(/ours\.yaml:\d+:\d+ our-101: unknown scenario `salutation`[^]*no item names the scenario/);
});
