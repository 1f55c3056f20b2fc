import type { Page } from '@playwright/test';
import { DEMO_USER } from './server/users.ts';

/**
 * Signs in to Tayori, and ends on the composer with the editor in it.
 * @param url of Tayori; ends with `/`
 */
export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const user = page.locator('input[name=user]');
  // Whoever is signed in already is not asked.
  if ((await user.count()) === 0) return;
  await user.fill(DEMO_USER.name);
  await page.locator('input[name=password]').fill(DEMO_USER.password);
  await page.locator('form button').click();
  await page.waitForURL((at) => at.pathname === '/');
}
