import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { readVerdictFile, type CliEnd } from '../cli.ts';
import { filesWith } from './files-with.ts';
import { serveHostApplication, type HostApplication } from './host-application/serve-host-application.ts';
import { emptyProject } from './install-sekisho.ts';
import { readSteps, type Step } from './read-steps.ts';
import { runShell } from './run-shell.ts';

/**
 * A reader who does only what docs/adding-a-host-application.md says, with an application that knows nothing of Sekisho.
 * The reader's own are the four origins and what stands in the environment.
 */
const PAGE = 'docs/adding-a-host-application.md';
const STEPS = readSteps(PAGE);

/** What the page tells its reader to type and is not typed here. */
const NOT_HERE = [
  // tests/package installs the tarball.
  'npm install --save-dev sekisho @playwright/test',
  // Takes minutes; what it plans is listed.
  'npx sekisho verify',
  // Opens a window.
  'npx sekisho report --open',
  // tests/cli/embedding.spec.ts
  'npx sekisho verify tinymce@6.8.6 tinymce@7.9.3 --checklist sekisho/embedding',
  // Waits for a person: done below in a browser without a window.
  'npx playwright open --save-storage=auth-old.json https://old.staging.example/mails/new',
  'npx playwright open --save-storage=auth-new.json https://new.staging.example/mails/new',
];

const VISITOR = { user: 'qa@example.com', password: 'correct horse & battery' };
const ENVIRONMENT = { STAGING_USER: VISITOR.user, STAGING_PASSWORD: VISITOR.password };
/** As it would stand in a text, in JSON, in a form and in a URL. */
const PASSWORD_FORMS = [
  VISITOR.password,
  encodeURIComponent(VISITOR.password),
  new URLSearchParams({ '': VISITOR.password }).toString().slice(1),
];

let old: HostApplication;
let next: HostApplication;

test.beforeAll(async () => {
  [old, next] = [await serveHostApplication('6.8.6', VISITOR), await serveHostApplication('7.9.3', VISITOR)];
});

test.afterAll(() => {
  old.close();
  next.close();
});

interface Origins {
  baseline: HostApplication;
  candidate: HostApplication;
}

/** The text with the reader's own origins. */
function supplied(text: string, { baseline, candidate }: Origins): string {
  return text
    .replaceAll('https://editor-old.vendor.example', baseline.editorOrigin)
    .replaceAll('https://editor-new.vendor.example', candidate.editorOrigin)
    .replaceAll('https://old.staging.example', baseline.origin)
    .replaceAll('https://new.staging.example', candidate.origin);
}

interface Reader {
  cwd: string;
  origins?: Origins;
  env?: Record<string, string>;
}

/** Does what these steps say. @returns how each command ended */
async function follow(
  steps: readonly Step[],
  { cwd, origins = { baseline: old, candidate: next }, env = ENVIRONMENT }: Reader,
): Promise<Map<string, CliEnd>> {
  const ends = new Map<string, CliEnd>();
  for (const step of steps) {
    if (step.kind === 'write') {
      const file = path.join(cwd, step.file);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, supplied(step.content, origins));
    } else if (!NOT_HERE.includes(step.command)) {
      ends.set(step.command, await runShell(step.command, cwd, env));
    }
  }
  return ends;
}

const below = (...headings: string[]): Step[] => STEPS.filter(({ heading }) => headings.includes(heading));
const BEGIN = below('1. Begin', '2. Say where it is and how to get in');
const ONE_ITEM = below('4. One item, then all');
const ONE_ROW = 'npx sekisho verify --only rte-101/coloured-text';

function onlyRun(cwd: string): string {
  const [name, ...others] = readdirSync(path.join(cwd, 'reports'));
  expect(others).toEqual([]);
  return path.join(cwd, 'reports', String(name));
}

const codesOf = (ends: Map<string, CliEnd>): Record<string, number | null> =>
  Object.fromEntries([...ends].map(([command, { code }]) => [command, code]));
const textOf = (ends: Map<string, CliEnd>): string =>
  [...ends].map(([command, { stdout, stderr }]) => `$ ${command}\n${stdout}${stderr}`).join('\n');

test('what is not typed here stands on the page, and nothing else is left out', () => {
  const typed = STEPS.flatMap((step) => (step.kind === 'run' ? [step.command] : []));
  expect(NOT_HERE.filter((command) => !typed.includes(command))).toEqual([]);
  expect(typed.filter((command) => !NOT_HERE.includes(command))).toEqual([
    'npx sekisho init',
    'npx sekisho doctor',
    'npx sekisho list --config playwright.config.ts',
    'npx sekisho adapter check',
    'npx sekisho verify --only rte-101',
    'npx sekisho verify --only rte-101',
  ]);
});

test('word for word: the upgrade of the editor behind the sign-in is tried, and its difference found', async () => {
  const cwd = emptyProject();
  const ends = await follow([...BEGIN, ...ONE_ITEM], { cwd });
  expect(codesOf(ends), textOf(ends)).toEqual({
    'npx sekisho init': 0,
    'npx sekisho doctor': 0,
    'npx sekisho verify --only rte-101': 2,
  });
  const run = onlyRun(cwd);
  const { status, proof, findings, run: described } = readVerdictFile(run);
  expect(status).toBe('review');
  expect(proof).toMatchObject({ planned: 32, recorded: 32, compared: 16 });
  expect(findings.map(({ id, kind }) => [id, kind])).toEqual([['rte-101/coloured-text#1', 'regression']]);
  expect(described.product).toBe('Mail composer');

  // What must not be found can be found: in what is recorded, and within the traces.
  const found = filesWith(run, ['coloured-text', 'mail-body']);
  expect(found).toContain('recordings/candidate/rte-101~coloured-text.1.json');
  expect(found).toContain('traces/candidate/rte-101~coloured-text.2.zip › trace.trace');
  // A trace shows the page with its styles, which it loaded before the trial, and nothing of the way in.
  expect(filesWith(run, ['skin.min.css'])).toContain('traces/candidate/rte-101~coloured-text.2.zip › trace.network');
  expect(filesWith(run, ['/sign-in'])).toEqual([]);
  expect(old.sessions.length + next.sessions.length).toBeGreaterThan(2);
  expect(filesWith(run, [...PASSWORD_FORMS, ...old.sessions, ...next.sessions])).toEqual([]);
});

test('the old staging named twice is a go', async () => {
  const cwd = emptyProject();
  const ends = await follow([...BEGIN, ...ONE_ITEM], { cwd, origins: { baseline: old, candidate: old } });
  expect(codesOf(ends)['npx sekisho verify --only rte-101'], textOf(ends)).toBe(0);
  expect(readVerdictFile(onlyRun(cwd))).toMatchObject({ status: 'go', findings: [], proof: { compared: 16 } });
});

test('an `open` that does not say which of two editors it means is no go for the one that was not upgraded', async () => {
  const cwd = emptyProject();
  const steps = BEGIN.map((step) =>
    step.kind === 'write' ? { ...step, content: step.content.replace('    return editor;\n', '') } : step,
  );
  await follow(steps, { cwd });
  // The row in which the two versions differ.
  const { code, stdout, stderr } = await runShell(ONE_ROW, cwd, ENVIRONMENT);
  expect(code, stdout + stderr).toBe(3);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'TinyMCE is in 2 frames of this page: `open` of the config must return the element that holds the one to be tried',
  );
});

test('adapter check signs in to both stagings and tries the editor of each', async () => {
  const cwd = emptyProject();
  const before = [old.sessions.length, next.sessions.length];
  const ends = await follow([...BEGIN, ...below('3. Is it found?')], { cwd });
  const { code, stdout, stderr } = ends.get('npx sekisho adapter check') ?? {};
  expect(code, `${stdout}${stderr}`).toBe(0);
  for (const { origin } of [old, next]) expect(stdout).toContain(`TinyMCE · ${origin}/mails/new\n`);
  expect([old.sessions.length, next.sessions.length].every((now, index) => now > before[index]!)).toBe(true);
  expect(stdout).toMatch(/✓ paste +works\n/);
  expect(stdout).toMatch(/– remount legacy +inapplicable: This page decides by itself/);
  expect(stdout).toMatch(/ 0 broken\n$/);
  expect(ends.get('npx sekisho list --config playwright.config.ts')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('rte-101'),
  });
});

test('a wrong password is said in one sentence, by adapter check too, and is no go', async () => {
  const cwd = emptyProject();
  const env = { ...ENVIRONMENT, STAGING_PASSWORD: 'not the password' };
  const ends = await follow([...BEGIN, ...ONE_ITEM, ...below('3. Is it found?')], { cwd, env });
  const { code, stdout } = ends.get('npx sekisho verify --only rte-101') ?? {};
  expect(code, textOf(ends)).toBe(3);
  const sentence =
    '`open` of the config ends before the editor: signing in was refused: Wrong name or password. — the browser stands at';
  expect(stdout?.replace(/\s+/g, ' ')).toContain(`${sentence} {origin}/sign-in`);
  expect(readVerdictFile(onlyRun(cwd))).toMatchObject({ status: 'inconclusive', proof: { compared: 0 } });
  expect(filesWith(onlyRun(cwd), ['not the password', 'not+the+password'])).toEqual([]);
  const check = ends.get('npx sekisho adapter check');
  expect(check?.code).toBe(1);
  expect(check?.stdout).toContain(`${sentence} ${next.origin}/sign-in`);
  expect(check?.stdout).toMatch(/✗ 49 others +broken: they were not tried\n/);
});

test('a build that is typed beside a config is opened by itself, not by the config’s `open`', async () => {
  const cwd = emptyProject();
  await follow(BEGIN, { cwd });
  mkdirSync(path.join(cwd, 'site'));
  writeFileSync(path.join(cwd, 'site/index.html'), "<!doctype html><script>__sekishoError = 'no editor'</script>");
  const command = 'npx sekisho adapter check --config playwright.config.ts --target ./site';
  const { code, stdout } = await runShell(command, cwd, ENVIRONMENT);
  expect(code).toBe(1);
  expect(stdout).toMatch(/✗ attach +broken: TinyMCE did not mount: no editor\n/);
});

test('what could not be filled in is not told: the log of the driver would show it', async () => {
  const cwd = emptyProject();
  const steps = BEGIN.map((step) =>
    step.kind === 'write'
      ? { ...step, content: step.content.replace("getByLabel('Password')", "getByRole('button')") }
      : step,
  );
  const ends = await follow([...steps, ...ONE_ITEM], { cwd });
  expect(codesOf(ends)['npx sekisho verify --only rte-101'], textOf(ends)).toBe(3);
  expect(textOf(ends).replace(/\s+/g, ' ')).toContain(
    'ends before the editor: locator.fill: Error: Element is not an <input>',
  );
  expect(filesWith(onlyRun(cwd), PASSWORD_FORMS)).toEqual([]);
});

test('a saved sign-in does as well, and an expired one says where the browser stands', async ({ browser }) => {
  const cwd = emptyProject();
  const origins = { baseline: old, candidate: next };
  // What a person does in the window that `playwright open` shows.
  for (const [name, { origin }] of [
    ['auth-old.json', old],
    ['auth-new.json', next],
  ] as const) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/mails/new`);
    await page.getByLabel('Name').fill(VISITOR.user);
    await page.getByLabel('Password').fill(VISITOR.password);
    await page.getByRole('button').click();
    await page.waitForURL('**/mails/new');
    await context.storageState({ path: path.join(cwd, name) });
    await context.close();
  }
  const steps = [...below('1. Begin'), ...below('A saved sign-in instead')];
  const ends = await follow(steps, { cwd, origins, env: {} });
  expect(codesOf(ends)['npx sekisho verify --only rte-101'], textOf(ends)).toBe(2);
  const run = onlyRun(cwd);
  expect(readVerdictFile(run).findings.map(({ id }) => id)).toEqual(['rte-101/coloured-text#1']);
  expect(filesWith(run, [...old.sessions, ...next.sessions])).toEqual([]);

  for (const { sessions } of [old, next]) sessions.length = 0;
  const { code, stdout, stderr } = await runShell(`${ONE_ROW} --out expired`, cwd);
  expect(code, stderr).toBe(3);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'no usable TinyMCE in the element that holds it after 20 s: no frame is there — the browser stands at {origin}/sign-in',
  );
});

test('exactly the items of its table need a host page of Sekisho', async () => {
  const named = [...readFileSync(PAGE, 'utf8').matchAll(/^\| ((?:(?:rte|emb)-\d+(?:, )?)+) +\|/gm)].flatMap(([, ids]) =>
    (ids ?? '').split(', '),
  );
  expect(named).toHaveLength(9);
  const cwd = emptyProject();
  await follow(BEGIN, { cwd });
  // Of those with several data rows one is enough.
  const rows: Record<string, string> = { 'emb-102': 'emb-102/height', 'emb-105': 'emb-105/after-destroy' };
  const { code, stdout, stderr } = await runShell(
    `npx sekisho verify --first-pass --only ${[...named.map((id) => rows[id] ?? id), 'rte-101/image'].join(' ')}`,
    cwd,
    ENVIRONMENT,
  );
  expect(code, stdout + stderr).toBe(0);
  const { findings } = readVerdictFile(onlyRun(cwd));
  const inapplicable = findings.filter(({ kind }) => kind === 'inapplicable').map(({ item }) => item);
  expect([...new Set(inapplicable)].toSorted()).toEqual(named.toSorted());
});

test('the CI file hands over exactly what the config asks the environment for', () => {
  const fileNamed = (name: string): string => {
    const [step] = STEPS.filter((one) => one.kind === 'write' && one.file === name);
    return step?.kind === 'write' ? step.content : '';
  };
  const { jobs } = parse(fileNamed('.github/workflows/sekisho.yml')) as {
    jobs: Record<string, { steps: { run?: string; env?: Record<string, string> }[] }>;
  };
  const verify = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find(({ run }) => run?.startsWith('npx sekisho verify'));
  const asked = [...fileNamed('playwright.config.ts').matchAll(/fromEnvironment\('(\w+)'\)/g)].map(([, name]) => name);
  expect(Object.keys(verify?.env ?? {})).toEqual(asked);
});
