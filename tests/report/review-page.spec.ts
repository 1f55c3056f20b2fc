import { expect, test } from '@playwright/test';
import { PICTURES, writeRun } from './open-report.ts';
import { readViolationsEverywhere } from './read-violations.ts';
import { sampleVerdict } from './sample-verdict.ts';
import { serveContract } from './serve-contract.ts';

test.use({ locale: 'en-US' });

test('a person decides: alone, about a group, with a second name; takes back; and loses no word to a conflict or a server that is gone', async ({
  page,
}, info) => {
  const verdict = sampleVerdict({ pictures: PICTURES });
  writeRun(info.outputPath('run'), verdict);
  const server = await serveContract(info.outputPath('run'), verdict);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(server.url);
  const bar = page.getByRole('region', { name: 'Review' });
  await expect(bar.getByLabel('Your name')).toHaveValue('Aiko');
  await expect(bar.getByRole('button', { name: /Undo/ })).toBeDisabled();
  const open = () => page.locator('.points-section h2 .count').textContent().then(Number);
  const before = await open();

  // A group shows which places it is about before anything is sent; one of them is taken out.
  await page.locator('.points').getByRole('link', { name: 'renamed to “Strong”' }).click();
  await page.locator('[data-finding][open]:has([data-act])').first().waitFor();
  const card = page.locator('.finding[open]', { hasText: 'renamed to “Strong”' });
  await page.keyboard.press('a');
  const form = card.locator('form');
  await expect(form.getByRole('checkbox')).toHaveCount(14);
  await expect(form).toContainText('This is about 14 places:');
  expect(await readViolationsEverywhere(page)).toEqual([]);
  await form.getByRole('checkbox').last().uncheck();
  await form.getByLabel('Reason').fill('The vendor says so in its notes');
  // Nobody sends what nobody sees: without a click nothing was written.
  expect(server.acts).toEqual([]);

  // Somebody else was faster, and the page had not heard of it.
  server.interfere(true);
  await form.getByRole('button', { name: 'Approve these' }).click();
  await expect(bar.getByRole('status')).toContainText('Ben was faster.');
  await expect(form.getByLabel('Reason')).toHaveValue('The vendor says so in its notes');
  await expect(form.getByRole('checkbox').last()).not.toBeChecked();

  // The server is gone: what was typed stays, and the page says so.
  await server.close();
  await expect(bar.getByRole('status')).toContainText('does not answer');
  await expect(form.getByRole('button', { name: 'Approve these' })).toBeDisabled();
  await form.getByLabel('Reason').fill('The vendor says so in its release notes');
  await server.reopen();
  await expect(form.getByRole('button', { name: 'Approve these' })).toBeEnabled({ timeout: 15_000 });
  await form.getByRole('button', { name: 'Approve these' }).click();
  await expect(bar.getByRole('status')).toContainText('Written to the decisions file.');
  expect(server.acts.at(-1)).toMatchObject({
    kind: 'approve',
    reason: 'The vendor says so in its release notes',
    by: 'Aiko',
  });
  const sent = server.acts.at(-1);
  const renamed = verdict.findings.filter(({ summary }) => summary.en.includes('renamed')).map(({ id }) => id);
  expect(sent?.kind === 'approve' && sent.findings).toHaveLength(13);
  expect(renamed).toEqual(expect.arrayContaining(sent?.kind === 'approve' ? sent.findings : []));
  await page.keyboard.press('Escape');
  await expect(page.locator('.ledger')).toContainText('The vendor says so in its release notes');

  // Undo by key, from anywhere.
  await page.keyboard.press('u');
  await expect(bar.getByRole('status')).toContainText('Taken back.');
  await expect(page.locator('.ledger')).toHaveCount(0);
  expect(await open()).toBe(before);

  // A rejection stays open, and is revoked before anything else.
  await page.locator('.points').getByRole('link', { name: 'the picture differs' }).click();
  await page.locator('[data-finding][open]:has([data-act])').first().waitFor();
  await page.keyboard.press('r');
  const picture = page.locator('.finding[open]', { hasText: 'the picture differs' });
  await picture.getByLabel('What is wrong').fill('The status bar must stay');
  await page.keyboard.press('Escape');
  await picture.getByRole('button', { name: 'Reject these' }).click();
  await expect(picture).toContainText('The status bar must stay');
  await picture.getByRole('button', { name: 'Revoke' }).click();
  await picture.locator('form').getByRole('button', { name: 'Revoke' }).click();
  await expect(picture.getByRole('button', { name: /^Approve/ })).toBeVisible();

  // A blocker takes two names; the server has the last word, and what was typed is still there.
  await page.goto(`${server.url}#/item/rte-101`);
  const blocker = page.locator('.finding[open]').first();
  await blocker.getByRole('button', { name: /^Waive/ }).click();
  await blocker.getByLabel('Reason').fill('Fixed on our side');
  await blocker.getByLabel('Name of the second person').fill('Aiko');
  await blocker.getByRole('button', { name: 'Waive these' }).click();
  await expect(bar.getByRole('status')).toContainText('A waiver takes two people.');
  await expect(blocker.getByLabel('Reason')).toHaveValue('Fixed on our side');
  await page.reload();
  await blocker.getByRole('button', { name: /^Waive/ }).click();
  await expect(blocker.getByLabel('Reason')).toHaveValue('Fixed on our side');
  await blocker.getByLabel('Name of the second person').fill('Ben');
  await blocker.getByRole('button', { name: 'Waive these' }).click();
  await expect(bar.getByRole('status')).toContainText('Written');
  expect(server.acts.at(-1)).toMatchObject({ kind: 'waive', by: ['Aiko', 'Ben'] });

  // Somebody else decides, and the page follows by itself.
  server.interfere(false);
  await expect(bar.getByRole('status')).toContainText('The decisions changed');
  expect(troubles).toEqual([]);
  await server.close();
});
