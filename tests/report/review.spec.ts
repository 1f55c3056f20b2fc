import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ReviewSession } from '../../src/cli/review/review-session.ts';
import { serveReview } from '../../src/cli/review/review-server.ts';
import { ask, Client } from '../review/ask.ts';
import { makeReviewRun } from '../review/review-run.ts';
import { readViolations } from './read-violations.ts';

test.use({ locale: 'en-US' });

/** Opens a difference from the overview; keys mean it only once it is there. */
async function openPoint(page: Page, name: string): Promise<void> {
  await page.locator('.points').getByRole('link', { name }).click();
  await page.locator('[data-finding][open]:has([data-act])').first().waitFor();
}

const status = (page: Page) => page.getByRole('region', { name: 'Review' }).getByRole('status');

test('a merge that git leaves to a person: the page says where, keeps what was typed, and goes on once it is mended', async ({
  page,
}) => {
  const home = process.cwd();
  const made = makeReviewRun();
  process.chdir(made.cwd);
  const server = await serveReview(await ReviewSession.open('reports/run', 'Aoki Aiko'), 0, () => undefined);
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' });
  const client = new Client(server.url);
  const approve = async (reason: string): Promise<void> => {
    const { verdict } = await client.look();
    const { id } = verdict.findings.find(({ kind }) => kind === 'regression')!;
    expect((await client.act({ kind: 'approve', findings: [id], reason, by: 'Aiko' })).status).toBe(200);
    git('add', 'checklists');
    git('commit', '-qm', reason);
  };
  try {
    // A folder without a file would be gone with the branch.
    writeFileSync('checklists/README.md', 'ours\n');
    git('add', 'checklists');
    git('commit', '-qm', 'base');
    git('checkout', '-qb', 'theirs');
    await approve('read in the notes of the vendor');
    git('checkout', '-qb', 'ours', 'HEAD~');
    await approve('agreed with design');

    await page.goto(server.url);
    await expect(page.locator('.ledger')).toContainText('agreed with design');
    await openPoint(page, 'the picture differs');
    await page.keyboard.press('r');
    await page.getByLabel('What is wrong').fill('The heading must keep its size');

    expect(() => git('merge', 'theirs')).toThrow();
    const bar = page.getByRole('region', { name: 'Review' });
    await expect(status(page)).toContainText('The decisions cannot be read');
    await expect(status(page)).toContainText(
      /checklists\/rich-text\.decisions\.yaml:\d+:1 .*git could not merge them — keep/,
    );
    await expect(status(page)).not.toContainText('does not answer');
    await expect(page.getByRole('button', { name: 'Reject these' })).toBeDisabled();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await readViolations(page), colorScheme).toEqual([]);
      await page.getByText(colorScheme === 'light' ? '日本語' : 'English', { exact: true }).click();
    }

    // It says again what it said before the merge: no revision tells.
    git('checkout', '--ours', 'checklists');
    await expect(status(page)).not.toContainText('cannot be read', { timeout: 20_000 });
    await expect(page.getByLabel('What is wrong')).toHaveValue('The heading must keep its size');
    await page.getByRole('button', { name: 'Reject these' }).click();
    await expect(status(page)).toContainText('Written to the decisions file.');
    expect(readFileSync(made.decisions, 'utf8')).toMatch(/agreed with design[^]*The heading must keep its size/);
    await expect(bar).toContainText('BLOCK');
  } finally {
    await server.close();
    process.chdir(home);
  }
});

test('two windows and a git repository: what one decides the other sees, nothing that is typed is lost, and the file says it all', async ({
  browser,
}, info) => {
  const home = process.cwd();
  const made = makeReviewRun();
  process.chdir(made.cwd);
  const server = await serveReview(await ReviewSession.open('reports/run', 'Aoki Aiko'), 0, () => undefined);
  const decisions = (): string => (existsSync(made.decisions) ? readFileSync(made.decisions, 'utf8') : '');
  try {
    const [one, other] = await Promise.all([0, 1].map(() => browser.newContext().then((context) => context.newPage())));
    if (!one || !other) throw new Error('no page');
    const troubles: string[] = [];
    for (const page of [one, other]) {
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (message) => troubles.push(message.text()));
      await page.goto(server.url);
      await expect(page.getByLabel('Your name').first()).toHaveValue('Aoki Aiko');
    }

    // The other window is in the middle of a rejection …
    await openPoint(other, 'the picture differs');
    await other.keyboard.press('r');
    await other.getByLabel('What is wrong').fill('The heading must keep its size');

    // … while this one approves, by keyboard alone.
    await openPoint(one, 'toolbar is new');
    await one.keyboard.press('a');
    await expect(one.getByLabel('Reason', { exact: true })).toBeFocused();
    await one.keyboard.type('A toolbar that screen readers announce');
    await one.getByRole('button', { name: 'Approve these' }).press('Enter');
    await expect(status(one)).toContainText('Written to the decisions file.');
    expect(decisions()).toContain('A toolbar that screen readers announce');

    await expect(status(other)).toContainText('The decisions changed');
    await expect(other.getByLabel('What is wrong')).toHaveValue('The heading must keep its size');
    await other.getByRole('button', { name: 'Reject these' }).click();
    await expect(other.locator('.finding[open]').first()).toContainText('The heading must keep its size');
    expect(decisions()).toContain('The heading must keep its size');
    await other.keyboard.press('Escape');
    await one.keyboard.press('Escape');
    for (const page of [one, other]) {
      await expect(page.locator('.ledger')).toContainText('A toolbar that screen readers announce');
      await expect(page.locator('.reasons')).toContainText('rejected');
    }

    // A manual item is signed with what shows it.
    await one.locator('#manual ~ .rows').getByRole('link', { name: 'Rehearse the restore' }).click();
    await one.getByRole('button', { name: /^Sign/ }).click();
    const evidence = info.outputPath('restored.txt');
    writeFileSync(evidence, 'all 61 are back');
    await one.getByLabel('Evidence: file').setInputFiles(evidence);
    await one.locator('form').getByRole('button', { name: 'Sign' }).click();
    await expect(status(one)).toContainText('Written');
    await expect(one.locator('.finding').first()).toContainText('Signed by Aoki Aiko');

    // Undo takes it back, and everybody sees that, too.
    await one.getByRole('button', { name: /^Undo/ }).click();
    await expect(status(one)).toContainText('Taken back.');
    await other.goto(`${server.url}#/item/ops-101`);
    await expect(other.getByRole('button', { name: /^Sign/ })).toBeVisible();

    expect(execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], { encoding: 'utf8' })).toContain(
      'checklists/rich-text.decisions.yaml',
    );
    expect(troubles).toEqual([]);
    await one.context().close();
    await other.context().close();
  } finally {
    await server.close();
    process.chdir(home);
  }
});

test('the trace of a finding is watched in the viewer of Playwright, under another origin that only reads', async ({
  page,
  browser,
}) => {
  const home = process.cwd();
  const made = makeReviewRun();
  const context = await browser.newContext();
  await context.tracing.start({ snapshots: true });
  const traced = await context.newPage();
  await traced.setContent('<button>Delete 3 images</button><script>top.ran = 1</script>');
  await traced.getByRole('button').click();
  await context.tracing.stop({ path: path.join(made.run, 'traces/candidate/rte-605.2.zip') });
  await context.close();

  process.chdir(made.cwd);
  const server = await serveReview(await ReviewSession.open('reports/run', 'Aoki Aiko'), 0, () => undefined);
  try {
    await page.goto(`${server.url}#/item/rte-605`);
    await page.locator('.traces summary').first().click();
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'Trace of the new build' }).first().click();
    const viewer = await opened;
    await viewer.getByText('Click', { exact: true }).click();
    await expect(viewer.frameLocator('iframe.snapshot-visible').getByRole('button')).toHaveText('Delete 3 images');
    const [seat, place] = [new URL(server.url), new URL(viewer.url())];
    expect(place.origin).not.toBe(seat.origin);
    expect(viewer.url()).not.toContain(seat.pathname);
    expect(await viewer.evaluate(() => ('ran' in window ? 'ran' : document.referrer))).toBe('');

    const base = place.pathname.replace('index.html', '');
    const statusOf = async (way: string, asking?: Parameters<typeof ask>[2]): Promise<number> =>
      (await ask(place.origin, way, asking)).status;
    expect(await statusOf(`${base}index.html`)).toBe(200);
    expect(await statusOf(`${base}traces/candidate/rte-605.2.zip`)).toBe(200);
    for (const way of ['/', '/index.html', `${seat.pathname}index.html`, `${base}run.json`, `${base}api/act`]) {
      expect(await statusOf(way), way).toBe(404);
    }
    for (const way of ['..%2findex.html', '%2e%2e/%2e%2e/package.json', 'assets', '..%5cindex.html', 'a%00']) {
      expect(await statusOf(base + way), way).toBe(404);
    }
    expect(await statusOf(`${base}index.html`, { method: 'POST', headers: { origin: place.origin } })).toBe(405);
    expect(await statusOf(`${base}index.html`, { headers: { host: 'evil.example' } })).toBe(403);
    expect(await statusOf(`${base}index.html`, { headers: { 'sec-fetch-site': 'cross-site' } })).toBe(403);
  } finally {
    await server.close();
    process.chdir(home);
  }
});
