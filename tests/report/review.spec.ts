import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { ReviewSession } from '../../src/cli/review/review-session.ts';
import { serveReview } from '../../src/cli/review/review-server.ts';
import { makeReviewRun } from '../review/review-run.ts';

test.use({ locale: 'en-US' });

/** Opens a difference from the overview; keys mean it only once it is there. */
async function openPoint(page: Page, name: string): Promise<void> {
  await page.locator('.points').getByRole('link', { name }).click();
  await page.locator('[data-finding][open]:has([data-act])').first().waitFor();
}

const status = (page: Page) => page.getByRole('region', { name: 'Review' }).getByRole('status');

test('two windows and a git repository: what one decides the other sees, nothing that is typed is lost, and the file says it all', async ({
  browser,
}, info) => {
  test.setTimeout(240_000);
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
