import type { Page } from '@playwright/test';

/**
 * Leads a name of a host to the target: the page answers below `https://<host>/` as if it were in production.
 * @returns where the page of `url` is then
 */
export async function showUnderHost(page: Page, url: string, host: string): Promise<string> {
  const { origin, pathname, search } = new URL(url);
  await page.route(
    ({ protocol, hostname }) => protocol === 'https:' && hostname === host,
    async (route) => {
      const asked = new URL(route.request().url());
      const response = await route.fetch({ url: `${origin}${asked.pathname}${asked.search}` });
      await route.fulfill({ response });
    },
  );
  return `https://${host}${pathname}${search}`;
}
