import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';

/**
 * From the next load on, the page at `url` comes with a content security policy. `{script}` and `{style}` in it stand for
 * the hashes of what the page itself has inline: an application allows its own.
 */
export async function serveWithPolicy(page: Page, url: string, policy: string): Promise<void> {
  const isPage = ({ href }: URL): boolean => href === url;
  await page.route(isPage, async (route) => {
    const response = await route.fetch();
    // Its picture is asked for by our page, not by the vendor.
    const html = (await response.text()).replace('<link rel="icon" href="data:,">', '');
    const header = policy
      .replaceAll('{script}', hashesOf(html, /<script>([\s\S]*?)<\/script>/g))
      .replaceAll('{style}', hashesOf(html, /<style>([\s\S]*?)<\/style>/g));
    await route.fulfill({
      response,
      body: html,
      headers: { ...response.headers(), 'content-security-policy': header },
    });
  });
}

const hashesOf = (html: string, inline: RegExp): string =>
  [...html.matchAll(inline)]
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join(' ');
