import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Recording } from '../../src/model/recording.ts';
import type { RunDescription } from '../../src/model/verdict.ts';
import { runCli } from '../cli.ts';
import { makeReviewRun } from '../review/review-run.ts';
import { watchTroubles } from './open-report.ts';
import { readViolationsEverywhere } from './read-violations.ts';

test.use({ locale: 'en-US' });

const readJson = <Value>(file: string): Value => JSON.parse(readFileSync(file, 'utf8')) as Value;

/** Makes the new build of a run behave as the old one in a trial. */
function mend(run: string, trial: string): void {
  const folder = path.join(run, 'recordings', 'candidate');
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const recording = readJson<Recording>(file);
    if (recording.trial !== trial) continue;
    const { captures, invariants, observed } = readJson<Recording>(file.replace('candidate', 'baseline'));
    writeFileSync(file, JSON.stringify({ ...recording, captures, invariants, observed }));
  }
}

function makeEarlierRun(run: string): string {
  const earlier = path.join(path.dirname(run), 'earlier');
  cpSync(run, earlier, { recursive: true });
  const file = path.join(earlier, 'run.json');
  const description = { ...readJson<RunDescription>(file), id: 'earlier', createdAt: '2026-11-20T09:00:00.000Z' };
  writeFileSync(file, JSON.stringify(description));
  return earlier;
}

test('a run against an earlier one: what is new, stays and was fixed, each one click away; the last runs as a chart', async ({
  page,
}) => {
  const { cwd, run } = makeReviewRun();
  mend(makeEarlierRun(run), 'rte-104/lists');
  mend(run, 'rte-107/line-separators');
  for (const one of ['earlier', 'run']) {
    const { code, stderr } = await runCli(['judge', one], { cwd });
    expect([code, stderr]).toEqual([1, '']);
  }
  const told = await runCli(['report', 'run', '--against', 'earlier'], { cwd });
  expect(told.stderr).toBe('');
  const troubles = watchTroubles(page);
  await page.goto(pathToFileURL(path.join(run, 'index.html')).href);

  const changes = page.locator('section[aria-labelledby=changes]');
  await expect(changes.getByRole('heading')).toHaveText('Since run earlier');
  await expect(changes).toContainText('1.3.7 → 2.0.3');
  const group = (word: string) => changes.locator('details', { has: page.locator('summary', { hasText: word }) });
  for (const word of ['New', 'Fixed']) {
    const shown = group(word).getByRole('listitem');
    await expect(group(word).locator('.count')).toHaveText(String(await shown.count()));
    await expect(shown.first()).toBeVisible();
  }
  await expect(group('New')).toContainText('rte-104/lists');
  await expect(group('Fixed')).toContainText('rte-107/line-separators');
  await group('Stays').locator('summary').click();
  await expect(group('Stays')).toContainText('rte-104/inline');
  await expect(group('Fixed').getByRole('link')).toHaveCount(0);

  const history = page.locator('figure', { hasText: 'The last runs' });
  const rows = history.getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('BLOCK');
  await expect(rows.nth(1)).toContainText(/this run.*BLOCK.*quill@1\.3\.7 → quill@2\.0\.3/);
  const openIn = async (row: number) => Number.parseInt(await rows.nth(row).locator('.number').innerText(), 10);
  const widths = await history
    .locator('rect')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
  expect(Math.max(...widths)).toBe(100);
  expect(widths[0]! / widths[1]!).toBeCloseTo((await openIn(0)) / (await openIn(1)), 3);
  expect(await readViolationsEverywhere(page)).toEqual([]);

  await group('New').getByRole('link').first().click();
  await expect(page.locator('.finding[open]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  // The chart leads to the report of the earlier run, which lies beside this one.
  await rows.nth(0).getByRole('link').click();
  await expect(page.locator('.facts').first()).toContainText('earlier');
  await expect(page.locator('section[aria-labelledby=changes]')).toHaveCount(0);
  expect(troubles).toEqual([]);
});
