import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { RunDescription } from '../../src/model/verdict.ts';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';
import { readReport } from '../read-report.ts';

const GOLDEN = fileURLToPath(new URL('../golden/quill-1.3.7-2.0.3', import.meta.url));

const LENIENT = {
  blocker: 'block',
  major: 'review',
  minor: 'report',
  failOn: 'review',
  requiredProbes: [],
  minItems: 0,
};

interface Run {
  cwd: string;
  /** Judges the golden run; what is said and the exit code. */
  judge(...args: string[]): ReturnType<typeof runCli>;
  run: string;
}

/** A copy of the golden run with a gate policy and only some of its items. */
function goldenRun(gate?: Record<string, unknown>, items?: string[]): Run {
  const cwd = emptyFolder();
  const run = path.join(cwd, 'run');
  cpSync(GOLDEN, run, { recursive: true });
  const file = path.join(run, 'run.json');
  const described = JSON.parse(readFileSync(file, 'utf8')) as RunDescription;
  const isKept = (id: string): boolean => items?.includes(id) ?? true;
  const plan = {
    ...described.plan,
    items: described.plan.items.filter(({ id }) => isKept(id)),
    trials: described.plan.trials.filter(({ item }) => isKept(item)),
  };
  writeFileSync(file, JSON.stringify({ ...described, plan, ...(gate ? { gate } : {}) }));
  return { cwd, run, judge: (...args) => runCli(['judge', 'run', ...args], { cwd }) };
}

const told = (run: string): string[] =>
  ['summary.md', 'summary.ja.md', 'junit.xml'].map((name) => readFileSync(path.join(run, name), 'utf8'));

test('a milder policy is stored in the run, changes the verdict, and every report says in what it is milder', async ({
  page,
}) => {
  const strict = goldenRun();
  expect((await strict.judge()).code).toBe(1);
  expect(readVerdictFile(strict.run)).not.toHaveProperty('relaxations');
  for (const text of [
    ...told(strict.run),
    await readReport(page, strict.run),
    await readReport(page, strict.run, 'ja'),
  ])
    expect(text).not.toMatch(/Less strict than the default|既定より緩めた/);

  const mild = goldenRun(LENIENT);
  const { code, stdout } = await mild.judge();
  expect(code).toBe(2);
  const { status, relaxations, findings, run } = readVerdictFile(mild.run);
  expect([status, run.gate]).toEqual(['review', LENIENT]);
  expect(relaxations?.map(({ en }) => en.split(':')[0])).toEqual(['major', 'minor']);
  expect(new Set(findings.filter(({ severity }) => severity === 'minor').map(({ kind }) => kind))).toEqual(
    new Set(['reported']),
  );
  const [english, japanese, junit] = told(mild.run) as [string, string, string];
  const report = await readReport(page, mild.run);
  for (const text of [stdout, english, report, junit]) {
    expect(text).toContain('Less strict than the default');
    expect(text).toMatch(/asks for a review; by default it blocks/);
  }
  for (const text of [japanese, await readReport(page, mild.run, 'ja'), junit])
    expect(text).toContain('重大項目の不成立・失敗は要確認（既定では出荷不可）');
  expect(report).toContain('Only told, by the gate policy');
  expect((await runCli(['judge', 'run', '--lang', 'ja'], { cwd: mild.cwd })).stdout).toContain('既定より緩めた点');
});

test('what a policy only wants told is go, and says so', async () => {
  const { judge, run } = goldenRun({ ...LENIENT, major: 'block' }, ['rte-601', 'rte-705']);
  const { code, stdout } = await judge();
  expect(code, stdout).toBe(0);
  expect(stdout).toMatch(/minor: differences and broken promises of minor items are only told \([1-9]\d* here\)/);
  expect(readVerdictFile(run).status).toBe('go');
  expect((await goldenRun(undefined, ['rte-601', 'rte-705']).judge()).code).toBe(2);
});

test('a stricter policy asks for evidence that is not there', async () => {
  const few = await goldenRun({ ...LENIENT, minItems: 6 }).judge();
  expect([few.code, few.stdout]).toEqual([3, expect.stringMatching(/more items than were compared: 5 of 6/)]);
  const blind = await goldenRun({ ...LENIENT, requiredProbes: ['network'] }, ['rte-705']).judge();
  expect(blind.stdout).toMatch(/a probe that the gate policy requires compared nothing: network/);
  expect(blind.code).toBe(3);
  expect((await goldenRun({ ...LENIENT, minItems: 5 }).judge()).code).toBe(2);
});

test('--fail-on block lets a review pass and says so; nothing else passes', async () => {
  const review = goldenRun(LENIENT);
  const passed = await review.judge('--fail-on', 'block', '--json');
  expect(passed.code).toBe(0);
  expect((JSON.parse(passed.stdout) as { status: string }).status).toBe('review');
  expect(passed.stderr).toMatch(/Exit code 0, although the verdict is review: --fail-on block/);
  expect(await review.judge('--fail-on', 'review')).toMatchObject({ code: 2, stderr: '' });

  expect(await goldenRun().judge('--fail-on', 'block')).toMatchObject({ code: 1, stderr: '' });
  const inconclusive = goldenRun({ ...LENIENT, failOn: 'block', minItems: 6 });
  expect(await inconclusive.judge('--fail-on', 'block')).toMatchObject({ code: 3, stderr: '' });
  expect(await goldenRun(undefined, ['rte-601']).judge('--fail-on', 'block')).toMatchObject({ code: 0, stderr: '' });
  const unknown = await review.judge('--fail-on', 'inconclusive');
  expect([unknown.code, unknown.stderr]).toEqual([4, expect.stringMatching(/--fail-on.*block, review/)]);
});

test('failOn of the policy is the default of --fail-on, is told as a relaxation, and gives way to what is typed', async () => {
  const { judge, cwd } = goldenRun({ ...LENIENT, failOn: 'block' });
  const passed = await judge();
  expect([passed.code, passed.stderr]).toEqual([0, expect.stringMatching(/failOn of the gate policy/)]);
  expect(passed.stdout).toMatch(/failOn: a review ends with exit code 0/);
  expect((await runCli(['report', 'run'], { cwd })).code).toBe(0);
  expect((await judge('--fail-on', 'review')).code).toBe(2);
});

test('a run whose policy lets blockers pass is not judged at all', async () => {
  for (const gate of [
    { ...LENIENT, blocker: 'report' },
    { ...LENIENT, major: 'report' },
    { ...LENIENT, minItems: -1 },
    {},
  ]) {
    const { code, stderr } = await goldenRun(gate).judge();
    expect([code, stderr]).toEqual([4, expect.stringMatching(/run\.json/)]);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
});

test('mistakes in the policy of a config are told with its file, all at once, and nothing runs', async () => {
  const cwd = emptyFolder();
  const config = (gate: unknown) => `
    import { defineUpgrade } from ${JSON.stringify(path.resolve('dist/src/index.js'))};
    export default defineUpgrade({ baseline: 'quill@1.3.7', candidate: 'quill@2.0.3', gate: ${JSON.stringify(gate)} });`;
  writeFileSync(path.join(cwd, 'playwright.config.ts'), config({ blocker: 'review', minorr: 'report', maxAge: -1 }));
  const wrong = await runCli(['verify'], { cwd });
  expect(wrong.code).toBe(4);
  for (const text of [
    '`gate.blocker` is always "block"',
    '`minorr` in `gate` — did you mean `minor`?',
    '`gate.maxAge`',
  ]) {
    expect(wrong.stderr).toContain(text);
  }
  expect(wrong.stderr).toMatch(/^playwright\.config\.ts /);
  writeFileSync(path.join(cwd, 'playwright.config.ts'), config({ signed: ['sekisho/operation'] }));
  const unsigned = await runCli(['verify'], { cwd });
  expect([unsigned.code, unsigned.stderr]).toEqual([4, expect.stringMatching(/`signed` names sekisho\/operation/)]);
  expect(readdirSync(cwd)).toEqual(['playwright.config.ts']);
});

test('a run goes on only with the policy it began with', async () => {
  const gate = { minor: 'report' };
  const { cwd, run } = goldenRun({ ...LENIENT, major: 'block' });
  const config = (written: unknown) => `
    import { defineUpgrade } from ${JSON.stringify(path.resolve('dist/src/index.js'))};
    export default defineUpgrade({ baseline: 'quill@1.3.7', candidate: 'quill@2.0.3', gate: ${JSON.stringify(written)} });`;
  const before = readFileSync(path.join(run, 'run.json'), 'utf8');
  for (const other of [{ ...gate, major: 'review' }, undefined]) {
    writeFileSync(path.join(cwd, 'playwright.config.ts'), config(other));
    const { code, stderr } = await runCli(['verify', '--resume', 'run'], { cwd });
    expect([code, stderr]).toEqual([4, expect.stringMatching(/gate policy is not the one that .* began with/)]);
  }
  writeFileSync(path.join(cwd, 'playwright.config.ts'), config(gate));
  const same = await runCli(['verify', '--resume', 'run'], { cwd });
  expect(same.code, same.stderr).toBe(1);
  expect(readFileSync(path.join(run, 'run.json'), 'utf8')).toBe(before);
});
