import type { Page } from '@playwright/test';

interface WatchedWindow extends Window {
  sekishoViolations?: string[];
}

/**
 * What the page's content security policy refuses from its next load on, in all frames that a page may look into.
 * @returns what hands it over: which directive refused what, each once
 */
export async function listenToViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const own: string[] = [];
    (window as WatchedWindow).sekishoViolations = own;
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const blocked = URL.canParse(blockedURI) ? new URL(blockedURI) : null;
      // Of an address the path would be another in every build.
      own.push(`${effectiveDirective}: ${blocked?.host ? blocked.origin : (blocked?.protocol ?? blockedURI)}`);
    });
  });
  return async () => {
    const seen = await Promise.all(
      page
        .frames()
        .map((frame) => frame.evaluate(() => (window as WatchedWindow).sekishoViolations ?? []).catch(() => [])),
    );
    return [...new Set(seen.flat())].toSorted();
  };
}
