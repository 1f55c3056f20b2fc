import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Recording } from '../../src/model/recording.ts';
import type { RunDescription } from '../../src/model/verdict.ts';
import { emptyFolder, runCli } from '../cli.ts';

const GOLDEN = fileURLToPath(new URL('../golden/quill-1.3.7-2.0.3', import.meta.url));

/** What is ours, in every form in which it came to mind. */
const OURS = {
  host: 'staging.acme-corp.example',
  inner: 'build-box-7',
  token: 'SeCrEtToken123456',
  jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0NzExIn0.c2lnbmF0dXJl',
  password: 'hunter2-hunter2',
  person: 'aoki.aiko',
  folder: '/home/aoki/secret-project',
  ip: '10.20.30.40',
  brand: 'Acme Kombinat',
};
const PLANT = [
  `<p><a href="https://${OURS.host}:8443/mails/1?token=${OURS.token}">mail</a> at ${OURS.host.toUpperCase()}</p>`,
  `<img src="//${OURS.host}/a.png"> {"url":"https:\\/\\/${OURS.host}\\/x","password":"${OURS.password}"}`,
  `go?to=https%3A%2F%2F${OURS.host}%2Fx http://${OURS.inner}:3000/ ${OURS.person}@acme-corp.example`,
  `Bearer ${OURS.jwt} ${OURS.folder}/a.ts ${OURS.ip} ${OURS.brand}`,
].join('\n');

const eachRecording = (folder: string, edit: (recording: Recording) => void): void => {
  for (const side of ['baseline', 'candidate']) {
    for (const name of readdirSync(path.join(folder, 'recordings', side))) {
      const file = path.join(folder, 'recordings', side, name);
      const recording = JSON.parse(readFileSync(file, 'utf8')) as Recording;
      edit(recording);
      writeFileSync(file, JSON.stringify(recording));
    }
  }
};

function goldenCopy(): { cwd: string; folder: string } {
  const cwd = emptyFolder();
  const folder = path.join(cwd, 'run');
  cpSync(GOLDEN, folder, { recursive: true });
  return { cwd, folder };
}

/** The golden run judged, or only one item of it. */
async function judgedCopy(
  item?: string,
  edit = (run: string): string => run,
): Promise<{ cwd: string; folder: string }> {
  const { cwd, folder } = goldenCopy();
  if (item !== undefined) {
    const file = path.join(folder, 'run.json');
    const { plan, ...run } = JSON.parse(readFileSync(file, 'utf8')) as RunDescription;
    const items = plan.items.filter(({ id }) => id === item);
    const trials = plan.trials.filter((trial) => trial.item === item);
    writeFileSync(file, JSON.stringify({ ...run, plan: { ...plan, items, trials } }));
  }
  const file = path.join(folder, 'run.json');
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  await runCli(['judge', 'run'], { cwd });
  return { cwd, folder };
}

/** A run whose new build shows all of it, in documents, requests and traces. */
async function plantedRun(kind: 'npm' | 'url'): Promise<{ cwd: string; folder: string }> {
  const { cwd, folder } = goldenCopy();
  const file = path.join(folder, 'run.json');
  const run = JSON.parse(readFileSync(file, 'utf8')) as RunDescription;
  if (kind === 'url') {
    for (const side of ['baseline', 'candidate'] as const)
      Object.assign(run[side], { kind, label: `https://${OURS.host}/editor` });
    run.command = `npx sekisho verify https://${OURS.host}/editor`;
    writeFileSync(file, JSON.stringify(run));
  }
  mkdirSync(path.join(folder, 'traces', 'candidate'), { recursive: true });
  const log = JSON.stringify({ type: 'resource', url: `https://${OURS.host}/`, body: PLANT });
  const trace = zipSync({
    'trace.trace': strToU8(`${log}\n${PLANT}\n`),
    'trace.network': strToU8(`${log}\n`),
    'trace.stacks': strToU8(JSON.stringify({ files: [`${OURS.folder}/a.ts`] })),
    'resources/page.html': strToU8(`<html>${PLANT}</html>`),
    'resources/shot.jpeg': Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.from(OURS.host)]),
    'resources/inner.zip': zipSync({ 'a.txt': strToU8(PLANT) }),
  });
  writeFileSync(path.join(folder, 'traces', 'candidate', 'planted.zip'), trace);
  const route = `https://${OURS.host}/api/login?session=${OURS.token}`;
  eachRecording(folder, (recording) => {
    // What was not repeated is a suspicion; nobody tells a vendor of those.
    if (recording.trial !== 'rte-104/inline') return;
    if (recording.side === 'candidate') recording.trace = 'traces/candidate/planted.zip';
    for (const { observations } of recording.captures) {
      const [content] = observations;
      if (content?.probe === 'content' && 'value' in content && recording.side === 'candidate')
        content.value.html += PLANT;
      const request = {
        method: 'POST',
        route,
        count: 1,
        statuses: [200],
        bodyShape: '{csrfToken:string}',
        mutating: true,
      };
      observations.push({ probe: 'network', value: [request] });
    }
  });
  const { code, stderr } = await runCli(['judge', 'run'], { cwd });
  expect(code, stderr).toBe(1);
  return { cwd, folder };
}

/** Every file of an archive and of the archives in it, by path. */
function unzipAll(bytes: Uint8Array, below = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([name, content]) =>
      name.endsWith('.zip')
        ? Object.entries(unzipAll(content, `${below}${name}/`))
        : [[`${below}${name}`, Buffer.from(content).toString('latin1') + strFromU8(content)]],
    ),
  );
}

function expectNothingOfOurs(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files))
    for (const [what, text] of Object.entries(OURS))
      expect(`${name}\n${content}`.toLowerCase().includes(text.toLowerCase()), `${what} in ${name}`).toBe(false);
}

const zipOf = (folder: string): Uint8Array => readFileSync(path.join(folder, 'vendor-report', 'vendor-report.zip'));

test('the plant of these tests is really in the run', async () => {
  const { folder } = await plantedRun('npm');
  const verdict = readFileSync(path.join(folder, 'verdict.json'), 'utf8');
  for (const text of [OURS.host, OURS.inner, OURS.jwt, OURS.folder, OURS.ip, OURS.brand])
    expect(verdict).toContain(text);
});

test('nothing of ours is in any file that is sent, archives in archives included', async () => {
  const { cwd, folder } = await plantedRun('npm');
  const { code, stdout, stderr } = await runCli(['vendor-report', 'run', '--hide', OURS.brand], { cwd });
  expect(code, stderr).toBe(0);
  const files = unzipAll(zipOf(folder));
  expectNothingOfOurs(files);
  const names = Object.keys(files);
  expect(names.filter((name) => name.endsWith('new-trace.zip/trace.trace')).length).toBeGreaterThan(0);
  expect(names.filter((name) => /\.stacks$|shot\.jpeg$|inner/.test(name))).toEqual([]);
  expectNothingOfOurs({ ours: readFileSync(path.join(folder, 'vendor-report', 'ours.ja.md'), 'utf8') });

  const readme = files['README.md'] ?? '';
  expect(readme).toMatch(/host, written as host-1\.invalid: \d+×/);
  expect(readme).toMatch(/secret, written as \\?\{secret\\?\}: \d+×/);
  expect(stdout).toMatch(/\d+× mail address/);
  expect(stdout).toMatch(/\d+× file of a trace that cannot be searched/);
  // The same host is the same placeholder, port or not.
  expect(new Set(readme.match(/host-\d+\.invalid\/(?:mails|api)/g)?.map((one) => one.split('/')[0]))).toEqual(
    new Set(['host-1.invalid']),
  );
});

test('of our own application no trace leaves the house, and its name is nowhere', async () => {
  const { cwd, folder } = await plantedRun('url');
  const { code, stdout, stderr } = await runCli(['vendor-report', 'run', '--hide', OURS.brand], { cwd });
  expect(code, stderr).toBe(0);
  const files = unzipAll(zipOf(folder));
  expectNothingOfOurs(files);
  expect(Object.keys(files).filter((name) => name.includes('trace'))).toEqual([]);
  expect(files['README.md']).toContain('embedded in our application');
  expect(stdout).toMatch(/\d+× trace of our application, left out/);
});

test('a problem is told with versions, steps, input, expected and actual, pictures; the most severe first', async () => {
  // As data that must not run has it.
  const { cwd, folder } = await judgedCopy(undefined, (run) => run.replaceAll('【ここから】ＡＢＣ', '{canary}ＡＢＣ'));
  const { code, stdout } = await runCli(['vendor-report', 'run'], { cwd });
  expect(code).toBe(0);
  expect(stdout).not.toContain('Removed:');
  const files = unzipAll(zipOf(folder));
  const readme = files['README.md'] ?? '';
  for (const text of ['quill 2.0.3 (npm: quill', 'Chromium', '**Steps**', '**Input**', '**Expected**', '**Actual**'])
    expect(readme).toContain(text);
  expect(readme).toContain('Nothing had to be removed.');
  // First what it is all about, in one line for each; then steps that need neither Sekisho nor what it calls things.
  expect(readme).toMatch(/## Summary\n\nWith the new version 7 problems were found in 40 places: 6 major, 1 minor\.\n/);
  expect(readme).toMatch(
    /\| 5 \| major \| text: U\+3000 .*, and 5 more \| Entities, .* \(`rte-107\/ideographic-space`\) \| 6 \|/,
  );
  expect(readme).toContain('3. Read the content as your API returns it for saving.\n4. Check: no tag is lost.');
  expect(readme).toContain('text: window.__sekishoXss_ideographic_space=1ＡＢＣ');
  expect(JSON.stringify(files)).not.toContain('{canary');
  expect(readme.indexOf('Severity: major')).toBeLessThan(readme.indexOf('Severity: minor'));
  for (const [, link = ''] of readme.matchAll(/\]\((problem-[^)]+)\)/g)) expect(files[link], link).toBeDefined();
  expect(readFileSync(path.join(folder, 'vendor-report', 'ours.ja.md'), 'utf8')).toContain('守られるべきこと');

  const short = await runCli(['vendor-report', 'run', '--most', '2'], { cwd });
  expect([short.code, short.stdout]).toEqual([0, expect.stringContaining('2 problems →')]);
  expect(short.stdout).toContain('5 more are only listed: name their items, or --most 7');
  const few = readFileSync(path.join(folder, 'vendor-report/to-vendor/README.md'), 'utf8');
  expect(few.match(/^## Problem/gm)).toHaveLength(2);
  expect(few.match(/^\| – \|/gm)).toHaveLength(5);

  const one = await runCli(['vendor-report', 'run', 'rte-705', '--no-pictures'], { cwd });
  expect(one.code).toBe(0);
  const less = unzipAll(zipOf(folder));
  expect(Object.keys(less).filter((name) => name.endsWith('.png'))).toEqual([]);
  expect(less['README.md']).not.toContain('rte-104');
});

test('nothing to tell, an unknown item and a folder of something else end with 4, and nothing is written', async () => {
  const { cwd, folder } = await judgedCopy();
  const unknown = await runCli(['vendor-report', 'run', 'rte-70'], { cwd });
  expect([unknown.code, unknown.stderr]).toEqual([4, expect.stringContaining('no item, trial or finding rte-70')]);
  expect(existsSync(path.join(folder, 'vendor-report'))).toBe(false);

  mkdirSync(path.join(cwd, 'full'));
  writeFileSync(path.join(cwd, 'full', 'mine.txt'), 'mine');
  const full = await runCli(['vendor-report', 'run', '--out', 'full'], { cwd });
  expect([full.code, readdirSync(path.join(cwd, 'full'))]).toEqual([4, ['mine.txt']]);

  const quiet = await judgedCopy('rte-601');
  const none = await runCli(['vendor-report', 'run'], { cwd: quiet.cwd });
  expect([none.code, none.stderr]).toEqual([4, expect.stringContaining('nothing to tell')]);
  expect(existsSync(path.join(quiet.folder, 'vendor-report'))).toBe(false);
});
