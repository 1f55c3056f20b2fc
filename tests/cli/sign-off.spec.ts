import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Checklist } from '../../src/model/checklist.ts';
import type { RunDescription } from '../../src/model/verdict.ts';
import { emptyFolder, readVerdictFile, runCli } from '../cli.ts';

const GOLDEN = fileURLToPath(new URL('../golden/quill-1.3.7-2.0.3', import.meta.url));
const DAY_MS = 24 * 60 * 60 * 1000;
const dayBefore = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

test('manual items of sekisho/operations are signed, and a sign-off is stale after as many days as it says', async () => {
  const cwd = emptyFolder();
  const run = path.join(cwd, 'run');
  cpSync(GOLDEN, run, { recursive: true });
  mkdirSync(path.join(cwd, 'checklists'));
  const listed = await runCli(['list', 'sekisho/operations', '--json'], { cwd });
  const [operations] = JSON.parse(listed.stdout) as [Checklist];
  const manual = operations.items.flatMap((listedItem) => {
    const { source: _, ...item } = listedItem;
    const isPlanned = 'manual' in item && ['ops-107', 'ops-108'].includes(item.id);
    return isPlanned ? [{ ...item, checklist: 'sekisho/operations' }] : [];
  });
  const file = path.join(run, 'run.json');
  const described = JSON.parse(readFileSync(file, 'utf8')) as RunDescription;
  // Only what is alike on both builds, so that nothing but the signature is open.
  const plan = {
    ...described.plan,
    items: described.plan.items.filter(({ id }) => id === 'rte-601'),
    trials: described.plan.trials.filter((trial) => trial.item === 'rte-601'),
    manual,
  };
  writeFileSync(file, JSON.stringify({ ...described, createdAt: `${dayBefore(200)}T00:00:00Z`, plan }));

  const judge = () => runCli(['judge', 'run'], { cwd });
  const unsigned = await judge();
  expect([unsigned.code, unsigned.stdout], unsigned.stderr).toEqual([
    2,
    expect.stringContaining('sign ops-107 --run run --evidence\n'),
  ]);
  const sign = ['sign', 'ops-107', 'ops-108', '--run', 'run', '--by', 'Aiko', '--evidence', 'https://x.example/1'];
  const asked = await runCli(sign, { cwd });
  expect([asked.code, asked.stderr]).toEqual([4, expect.stringContaining('nothing was changed: 2 would be signed')]);
  expect((await judge()).code).toBe(2);
  const signed = await runCli([...sign, '--yes'], { cwd });
  expect(signed.code, signed.stderr).toBe(0);
  for (const text of [/reaches a person at night/, /What to keep: Time of the alarm/, /holds for 90 days/]) {
    expect(signed.stdout).toMatch(text);
  }
  expect((await judge()).code).toBe(0);

  const decisions = path.join(cwd, 'checklists/operations.decisions.yaml');
  const signOn = (day: string) =>
    writeFileSync(decisions, readFileSync(decisions, 'utf8').replace(/ on: \S+/, ` on: ${day}`));
  signOn(dayBefore(89));
  expect((await judge()).code).toBe(0);
  signOn(dayBefore(92));
  const old = await judge();
  expect([old.code, old.stdout]).toEqual([2, expect.stringMatching(/it expired on \d{4}-\d\d-\d\d/)]);
  expect(readVerdictFile(run).reasons.map(({ rule }) => rule)).toEqual(['unsigned', 'stale-decision']);
});
