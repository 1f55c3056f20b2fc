import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Verdict } from '../../src/model/verdict.ts';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';

/** A run of Quill 1.3.7 → 2.0.3, recorded once: `npm run golden` records it anew. */
const GOLDEN = fileURLToPath(new URL('../golden/quill-1.3.7-2.0.3', import.meta.url));

const timeless = (verdict: Verdict) => ({ ...verdict, judgedAt: '' });

// No browser is found through this environment: judging must not need one.
const NO_BROWSER = { SEKISHO_BROWSER: '/nowhere', PATH: path.dirname(process.execPath) };

test('a recorded run is judged the same again, without a browser', async () => {
  const cwd = emptyFolder();
  const run = path.join(cwd, 'run');
  cpSync(GOLDEN, run, { recursive: true });
  rmSync(path.join(run, 'verdict.json'));

  const judged = await runCli(['judge', 'run'], { cwd, env: NO_BROWSER });
  expect(judged.code, judged.stderr).toBe(1);
  expect(timeless(readVerdictFile(run))).toEqual(timeless(readVerdictFile(GOLDEN)));

  const reported = await runCli(['report', 'run', '--json'], { cwd, env: NO_BROWSER });
  expect(reported.code).toBe(1);
  expect(timeless(JSON.parse(reported.stdout) as Verdict)).toEqual(timeless(readVerdictFile(GOLDEN)));
});

test('a verdict that was edited is neither told nor decided about: it has to be judged again', async () => {
  const cwd = emptyFolder();
  const run = path.join(cwd, 'run');
  cpSync(GOLDEN, run, { recursive: true });
  await runCli(['judge', 'run'], { cwd });
  const file = path.join(run, 'verdict.json');
  const honest = readFileSync(file, 'utf8');
  const page = () => readFileSync(path.join(run, 'index.html'), 'utf8');
  const refused = async () => {
    const before = page();
    for (const args of [
      ['report', 'run'],
      ['report', 'run', '--json'],
      ['approve', 'run', '--item', 'rte-*', '--by', 'Aiko', '--reason', 'x', '--yes'],
      ['vendor-report', 'run'],
    ]) {
      const { code, stdout, stderr } = await runCli(args, { cwd });
      expect([args, code, stdout]).toEqual([args, 4, '']);
      expect(stderr).toMatch(
        /^run\/verdict\.json .*not the verdict that was judged.* — judge again: npx sekisho judge run\n$/,
      );
    }
    expect(page() === before, 'the page is as it was').toBe(true);
  };
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(honest) as Verdict), status: 'go', reasons: [] }));
  await refused();
  writeFileSync(file, honest);
  expect((await runCli(['report', 'run'], { cwd })).code).toBe(1);
  rmSync(path.join(run, 'statement.json'));
  await refused();
  expect((await runCli(['judge', 'run'], { cwd })).code).toBe(1);
  expect((await runCli(['report', 'run'], { cwd })).code).toBe(1);
});

test('a picture that is gone or altered is never "no difference"', async () => {
  const cwd = emptyFolder();
  const run = path.join(cwd, 'run');
  cpSync(GOLDEN, run, { recursive: true });
  const { findings } = readVerdictFile(GOLDEN);
  const picture = findings.flatMap(({ evidence }) => (evidence.kind === 'image' ? [evidence.new.hash] : []))[0];
  const file = path.join(run, 'images', `${picture}.png`);
  const old = findings.flatMap(({ evidence }) => (evidence.kind === 'image' ? [evidence.old.hash] : []))[0];

  cpSync(path.join(run, 'images', `${old}.png`), file);
  const altered = await runCli(['judge', 'run', '--verbose'], { cwd });
  expect(altered.stdout).toMatch(/evidence is missing|damaged/);
  expect(altered.code).not.toBe(0);

  rmSync(file);
  const gone = await runCli(['judge', 'run'], { cwd });
  expect(gone.stdout).toContain(`${String(picture).slice(0, 12)}`);
  expect(gone.code).not.toBe(0);
});

test('the terminal, the JSON, JUnit, Markdown and HTML give the same reasons', async () => {
  const cwd = emptyFolder();
  cpSync(GOLDEN, path.join(cwd, 'run'), { recursive: true });
  const { stdout } = await runCli(['judge', 'run'], { cwd });
  // It was recorded into another folder, on another machine.
  for (const text of [stdout, readFileSync(path.join(cwd, 'run', 'summary.md'), 'utf8')]) {
    expect(text).toContain('npx sekisho report run --open');
    expect(text).not.toContain(`sekisho report ${readVerdictFile(GOLDEN).run.folder}`);
  }
  const { reasons } = readVerdictFile(path.join(cwd, 'run'));
  expect(reasons.length).toBeGreaterThan(1);
  const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
  for (const { text } of reasons) {
    expect(flat(stdout)).toContain(text.en);
    for (const name of ['verdict.json', 'junit.xml', 'summary.md', 'index.html']) {
      expect(flat(readFileSync(path.join(cwd, 'run', name), 'utf8')), name).toContain(text.en);
    }
  }
});
