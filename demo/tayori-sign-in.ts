import type { Cookie, Page } from '@playwright/test';
import { DEMO_USER } from './server/users.ts';

/** What Tayori gave to whom it knew, by its URL. It is asked for the name once a worker, not once a page. */
const tickets = new Map<string, Cookie[]>();

/**
 * Signs in to Tayori, and ends on the composer with the editor in it.
 * @param url of Tayori; ends with `/`
 */
export async function signIn(page: Page, url: string): Promise<void> {
  const context = page.context();
  await context.addCookies(tickets.get(url) ?? []);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const user = page.locator('input[name=user]');
  // Whoever is signed in already is not asked.
  if ((await user.count()) === 0) return;
  await user.fill(DEMO_USER.name);
  await page.locator('input[name=password]').fill(DEMO_USER.password);
  await page.locator('form button').click();
  await page.waitForURL((at) => at.pathname === '/');
  tickets.set(url, await context.cookies(url));
}
