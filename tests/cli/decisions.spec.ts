import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { RunDescription } from '../../src/model/verdict.ts';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';
import { readReport } from '../read-report.ts';
import { readPageData } from '../report/read-page-data.ts';

const GOLDEN = fileURLToPath(new URL('../golden/quill-1.3.7-2.0.3', import.meta.url));

/** The golden run as one whose blocker is broken. */
async function goldenRun(): Promise<{ cwd: string; run: string; decisions: string }> {
  const cwd = emptyFolder();
  const run = path.join(cwd, 'run');
  cpSync(GOLDEN, run, { recursive: true });
  mkdirSync(path.join(cwd, 'checklists'));
  const described = path.join(run, 'run.json');
  const { plan, ...rest } = JSON.parse(readFileSync(described, 'utf8')) as RunDescription;
  const items = plan.items.map((item) => (item.id === 'rte-104' ? { ...item, severity: 'blocker' } : item));
  writeFileSync(described, JSON.stringify({ ...rest, plan: { ...plan, items } }));
  const { code } = await runCli(['judge', 'run'], { cwd });
  expect(code).toBe(1);
  return { cwd, run, decisions: path.join(cwd, 'checklists/rich-text.decisions.yaml') };
}

const WHO = ['--by', 'Aoki Aiko', '--reason', 'agreed with the vendor'];

test('a run goes from block to go only when every point is decided, and one changed fingerprint takes it back', async () => {
  const { cwd, run, decisions } = await goldenRun();
  const { findings } = readVerdictFile(run);
  const open = findings.filter(({ kind }) => !['noise', 'already-broken', 'inapplicable'].includes(kind));
  const graves = open.filter(
    ({ kind, severity }) => severity === 'blocker' && ['broken-invariant', 'failed'].includes(kind),
  );
  expect(graves.length).toBeGreaterThan(0);

  const approved = await runCli(['approve', 'run', '--item', 'rte-104', 'rte-1*', 'rte-?0?', ...WHO, '--yes'], { cwd });
  expect(approved.code, approved.stderr).toBe(0);
  for (const { id } of open.filter((finding) => !graves.includes(finding))) expect(approved.stdout).toContain(id);
  // What takes two people is named; what is no difference is not.
  expect(approved.stderr.match(/^Left out: .*/gm)).toHaveLength(graves.length);
  const half = await runCli(['judge', 'run'], { cwd });
  expect(half.code, half.stdout).toBe(1);
  expect(new Set(readVerdictFile(run).reasons.flatMap((reason) => reason.findings))).toEqual(
    new Set(graves.map(({ id }) => id)),
  );

  const ids = graves.map(({ id }) => id);
  const waive = ['waive', ...ids, '--run', 'run', ...WHO, '--by', 'Ben Baker'];
  const unasked = await runCli(waive, { cwd });
  expect([unasked.code, unasked.stderr]).toEqual([4, expect.stringContaining(`${ids.length} would be waived`)]);
  for (const id of ids) expect(unasked.stdout).toContain(id);
  const waived = await runCli([...waive, '--yes'], { cwd });
  expect(waived.code, waived.stderr).toBe(0);
  const all = await runCli(['judge', 'run'], { cwd });
  expect(all.code, all.stdout).toBe(0);
  const { status, findings: decided } = readVerdictFile(run);
  expect([status, decided.filter(({ kind }) => kind === 'approved').length]).toEqual(['go', open.length]);
  for (const told of [
    all.stdout,
    ...['junit.xml', 'summary.md'].map((name) => readFileSync(path.join(run, name), 'utf8')),
    JSON.stringify(readPageData(readFileSync(path.join(run, 'index.html'), 'utf8'))),
  ]) {
    expect(told).toMatch(/Aoki Aiko/);
    expect(told).toMatch(/agreed with the vendor/);
    expect(told).toMatch(/\(?20\d\d-\d\d-\d\d/);
  }

  const [one] = open;
  writeFileSync(decisions, readFileSync(decisions, 'utf8').replace(String(one?.fingerprint), '0000deadbeef0000'));
  const changed = await runCli(['judge', 'run'], { cwd });
  expect(changed.code, changed.stdout).not.toBe(0);
  expect(changed.stdout).toMatch(/1 decision does not hold/);

  const revoked = await runCli(['revoke', 'run', '--stale'], { cwd });
  expect(revoked.code, revoked.stderr).toBe(0);
  expect(revoked.stdout).toContain('1 taken back');
  const back = await runCli(['judge', 'run'], { cwd });
  expect(back.stdout).not.toMatch(/does not hold/);
  expect(back.code).not.toBe(0);
});

test('nothing is decided without a reason, a yes, a name, or by one person where it takes two', async () => {
  const { cwd, run, decisions } = await goldenRun();
  const { findings } = readVerdictFile(run);
  const grave = findings.find(({ kind, severity }) => kind === 'broken-invariant' && severity === 'blocker')?.id ?? '';
  const difference = findings.find(({ kind }) => kind === 'regression');
  const refused = async (args: string[], sentence: RegExp): Promise<void> => {
    const { code, stderr } = await runCli(args, { cwd });
    expect([code, stderr]).toEqual([4, expect.stringMatching(sentence)]);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(() => readFileSync(decisions)).toThrow(/ENOENT/);
  };
  await refused(['approve', 'run', '--finding', grave, ...WHO], /never let through by one person — .*sekisho waive/);
  await refused(['approve', 'run', '--finding', difference?.id ?? '', '--by', 'Aiko'], /needs a reason/);
  await refused(['approve', 'run', '--item', difference?.item ?? '', ...WHO], /nothing was changed: \d+ would be/);
  await refused(['approve', 'run', '--finding', 'rte-104/inlin#1', ...WHO], /no finding rte-104\/inlin#1/);
  await refused(['approve', 'run', '--item', 'rte-104', 'rte-7', ...WHO, '--yes'], /no item rte-7 in this run/);
  await refused(['approve', 'run', ...WHO], /nothing is named/);
  await refused(['waive', grave, '--run', 'run', ...WHO, '--by', 'aoki aiko'], /two different people/);
  await refused(['sign', 'rte-701', '--run', 'run', '--by', 'Aiko'], /rte-701/);
  await refused(['revoke', 'run', '--stale'], /every decision about 1\.3\.7 → 2\.0\.3 holds/);
  await refused(['approve', 'run', '--finding', difference?.id ?? '', ...WHO, '--until', 'soon'], /must be a day/);
});

test('a mistake in a decisions file is told with its place, and nothing is judged by it', async () => {
  const { cwd, decisions } = await goldenRun();
  writeFileSync(decisions, 'approvals:\n  - item: rte-104\n    resaon: x\n');
  const { code, stderr } = await runCli(['judge', 'run'], { cwd });
  expect(code).toBe(4);
  expect(stderr).toMatch(/checklists\/rich-text\.decisions\.yaml:3:5 .*resaon.*did you mean `reason`/);

  writeFileSync(decisions, '"\\e[31mred\\u202e": 1\n');
  const hostile = await runCli(['judge', 'run'], { cwd });
  expect([hostile.code, hostile.stderr]).toEqual([4, expect.stringMatching(/:1:1 unknown key `red`/)]);
});

test('what a person rejects blocks until it is taken back, is told everywhere, and is not approved over', async ({
  page,
}) => {
  const { cwd, run, decisions } = await goldenRun();
  const { findings } = readVerdictFile(run);
  const id = findings.find(({ kind }) => kind === 'regression')?.id ?? '';
  const comment = 'our manual shows the old label';
  const silent = await runCli(['reject', 'run', '--finding', id, '--by', 'Chika'], { cwd });
  expect([silent.code, silent.stderr]).toEqual([4, expect.stringContaining('a rejection needs a comment')]);
  const said = await runCli(['reject', 'run', '--finding', id, '--by', 'Chika', '--comment', comment], { cwd });
  expect(said.code, said.stderr).toBe(0);

  const judged = await runCli(['judge', 'run'], { cwd });
  expect(judged.code).toBe(1);
  expect(readVerdictFile(run).reasons.find(({ rule }) => rule === 'rejected')?.findings).toEqual([id]);
  for (const told of [
    judged.stdout,
    ...['junit.xml', 'summary.md'].map((name) => readFileSync(path.join(run, name), 'utf8')),
  ]) {
    expect(told).toContain('a person rejected 1 finding');
    expect(told).toContain('Rejected by Chika');
    expect(told).toContain(comment);
  }
  const report = await readReport(page, run);
  expect(report).toContain('a person rejected 1 finding');
  expect(report).toMatch(new RegExp(`Rejection.*Chika.*${comment}`));

  const over = await runCli(['approve', 'run', '--finding', id, ...WHO], { cwd });
  expect([over.code, over.stderr]).toEqual([4, expect.stringMatching(/Chika rejected it .*revoke --finding/s)]);
  const written = readFileSync(decisions, 'utf8');
  writeFileSync(decisions, `${written}${written.replace('rejections:', 'approvals:').replace('comment:', 'reason:')}`);
  const both = await runCli(['judge', 'run'], { cwd });
  expect(both.code).toBe(1);
  expect(both.stdout.replaceAll(/\s+/g, ' ')).toContain('accepted or signed as well, and the rejection holds');

  const revoked = await runCli(['revoke', 'run', '--finding', id, '--yes'], { cwd });
  expect(revoked.stdout, revoked.stderr).toContain('2 taken back');
  const back = await runCli(['judge', 'run'], { cwd });
  expect(back.stdout).not.toContain('rejected');
});
