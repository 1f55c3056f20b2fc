import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { emptyFolder, readVerdictFile, runCli, type CliEnd } from '../cli.ts';
import { makeSite } from '../site.ts';

const CHECKLIST = `title: { en: Ours, ja: 自社 }
viewpoints: { all: { en: All, ja: すべて } }
items:
  - id: our-1
    title: { en: Opens, ja: 開く }
    viewpoint: all
    severity: major
    scenario: open-and-save
    rows: [{ id: plain, html: '<p>x</p>' }]
`;

const ONE = ['--only', 'rte-201'];

function expectBadInput({ code, stdout, stderr }: CliEnd, ...sentences: RegExp[]): void {
  expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
  for (const sentence of sentences) expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/\n\s+at /);
}

async function withChecklist(text: string): Promise<CliEnd> {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'ours.yaml'), text);
  const end = await runCli(['verify', 'quill@2.0.3', 'quill@2.0.3', '--checklist', 'ours.yaml'], { cwd });
  expect(readdirSync(cwd)).toEqual(['ours.yaml']);
  return end;
}

test('a misspelt key is named with its place, together with every other problem', async () => {
  const end = await withChecklist(CHECKLIST.replace('severity: major', 'sevrity: major').replace(', ja: 開く', ''));
  expectBadInput(end, /ours\.yaml:7:5 .*sevrity.*did you mean .?severity/, /ours\.yaml:5:\d+ .*ja/);
});

test('an unknown scenario is named with what was probably meant', async () => {
  expectBadInput(
    await withChecklist(CHECKLIST.replace('open-and-save', 'open-and-sav')),
    /ours\.yaml:\d+:\d+ .*open-and-sav.*did you mean .?open-and-save/,
  );
});

test('a duplicate id is named with where it stands first', async () => {
  const again = CHECKLIST.slice(CHECKLIST.indexOf('  - id:'));
  expectBadInput(await withChecklist(CHECKLIST + again), /ours\.yaml:10:\d+ .*our-1.*ours\.yaml:4/);
});

test('a YAML bomb is refused at once', async () => {
  const levels = [...'abcdefghi'].map(
    (name, index) =>
      `${name}: &${name} [${Array(9)
        .fill(index ? `*${'abcdefghi'[index - 1]}` : 'x')
        .join(', ')}]`,
  );
  expectBadInput(await withChecklist(levels.join('\n')), /alias/);
});

test('a version that does not exist is named with versions that do', async () => {
  const end = await runCli(['verify', 'quill@2.0.3', 'quill@99.0.0', ...ONE], { cwd: emptyFolder() });
  expectBadInput(end, /quill@99\.0\.0/, / — /);
});

test('what is wrong with both builds alike is said once', async () => {
  const end = await runCli(['verify', 'quill@99.0.0', 'quill@99.0.0', ...ONE], { cwd: emptyFolder() });
  expectBadInput(end, /^(?!.*There is no .*There is no )/s, /There is no quill@99\.0\.0 on the npm registry/);
});

test('an unreachable URL is said, with the reason', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  const url = `http://127.0.0.1:${port}/`;
  const end = await runCli(['verify', url, `${url}new`, '--editor', 'quill', ...ONE], { cwd: emptyFolder() });
  expectBadInput(end, new RegExp(`127\\.0\\.0\\.1:${port}/ .*refused`, 'i'));
});

test('a folder without an editor is said, with what was looked for', async () => {
  const cwd = emptyFolder();
  mkdirSync(path.join(cwd, 'empty'));
  const end = await runCli(['verify', './empty', './empty', '--editor', 'quill', ...ONE], { cwd });
  expectBadInput(end, /index\.html/);
});

test('targets that do not say which editor it is, or none at all', async () => {
  const cwd = emptyFolder();
  expectBadInput(await runCli(['verify', './a', './b'], { cwd }), /--editor/);
  expectBadInput(await runCli(['verify'], { cwd }), /no old build[^]*no new build/);
  expectBadInput(await runCli(['verify', 'quill@1.3.7', 'tinymce@7.9.3'], { cwd }), /quill.*tinymce/);
  expectBadInput(
    await runCli(['verify', 'quill@1.3.7', 'quill@2.0.3', '--editor', 'quil'], { cwd }),
    /did you mean quill/,
  );
  expectBadInput(
    await runCli(['verify', 'https://me:pw@staging.example/', './b', '--editor', 'quill'], { cwd }),
    /user name or password/,
  );
  expectBadInput(await runCli(['verify', 'quill@1.3.7', 'quill@2.0.3', '--onyl', 'x'], { cwd }), /--only/);
  expectBadInput(await runCli(['judge', 'nowhere'], { cwd }), /no run at nowhere/);
  expectBadInput(await runCli(['report'], { cwd }), /no run in reports/);
});

test('two runs do not go into one folder, and the first stays as it is', async () => {
  const cwd = emptyFolder();
  const args = ['verify', 'quill@2.0.3', 'quill@2.0.3', ...ONE, '--out', 'run'];
  expect((await runCli(args, { cwd })).code).toBe(0);
  const before = readFileSync(path.join(cwd, 'run/run.json'), 'utf8');
  expectBadInput(await runCli(args, { cwd }), /already holds a run.*--resume/);
  expect(readFileSync(path.join(cwd, 'run/run.json'), 'utf8')).toBe(before);
});

test('a run folder that cannot be made is said before any build is asked for', async () => {
  const cwd = emptyFolder();
  writeFileSync(path.join(cwd, 'notes.txt'), '');
  for (const place of [
    ['--out', 'notes.txt/run'],
    ['--reports', 'notes.txt'],
  ]) {
    const nowhere = ['http://127.0.0.1:9/old', 'http://127.0.0.1:9/new', '--editor', 'quill'];
    const end = await runCli(['verify', ...nowhere, ...ONE, ...place], { cwd });
    expectBadInput(end, /notes\.txt.*cannot be made.*--out/);
    expect(end.stderr).not.toContain('127.0.0.1');
  }
});

test('a page that never becomes ready is inconclusive, in one sentence, without waiting for every trial', async () => {
  const cwd = emptyFolder();
  const broken = await makeSite(`document.querySelector('.ql-container').remove(); delete window.quill`);
  const { code, stdout } = await runCli(
    ['verify', broken, broken, '--editor', 'quill', '--only', 'rte-104', '--out', 'run'],
    { cwd },
  );
  expect(code).toBe(3);
  expect(stdout).toContain('INCONCLUSIVE');
  expect(readVerdictFile(path.join(cwd, 'run')).findings[0]?.summary.en).toMatch(/does not get through .*Quill/);
});

test('a recording that is cut short is inconclusive, and named', async () => {
  const cwd = emptyFolder();
  const args = ['verify', 'quill@2.0.3', 'quill@2.0.3', ...ONE, '--out', 'run'];
  expect((await runCli(args, { cwd })).code).toBe(0);
  const folder = path.join(cwd, 'run/recordings/candidate');
  const [name] = readdirSync(folder);
  const file = path.join(folder, name as string);
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20));
  const { code, stdout } = await runCli(['judge', 'run'], { cwd });
  expect(code).toBe(3);
  expect(stdout).toContain(name as string);
  const again = await runCli(['report', 'run'], { cwd });
  expect(again.code).toBe(3);
});

test('a scenario file that does not load is named with its place', async () => {
  const cwd = emptyFolder();
  mkdirSync(path.join(cwd, 'scenarios'));
  writeFileSync(
    path.join(cwd, 'scenarios/ours.ts'),
    'import { scenario } from "nowhere-to-be-found";\nscenario("ours", async () => {});\n',
  );
  writeFileSync(path.join(cwd, 'ours.yaml'), CHECKLIST.replace('open-and-save', 'ours'));
  const end = await runCli(
    ['verify', 'quill@2.0.3', 'quill@2.0.3', '--checklist', 'ours.yaml', '--scenarios', 'scenarios'],
    { cwd },
  );
  expectBadInput(end, /ours\.ts|nowhere-to-be-found/);
  expect(end.stderr.match(/Cannot find (?:module|package) 'nowhere-to-be-found'/g), end.stderr).toHaveLength(1);
});
