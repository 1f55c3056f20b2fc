import type { Page } from '@playwright/test';

interface ListeningWindow extends Window {
  sekishoMessages?: string[];
}

/**
 * What is posted to the page from its next load on: from where, and the names of its fields.
 * @returns what hands them over, each kind once
 */
export async function listenToMessages(page: Page, origins: readonly string[]): Promise<() => Promise<string[]>> {
  await page.addInitScript((own) => {
    if (window.top !== window) return;
    const seen: string[] = [];
    (window as ListeningWindow).sekishoMessages = seen;
    window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
      const fields =
        data !== null && typeof data === 'object' ? `{ ${Object.keys(data).sort().join(', ')} }` : typeof data;
      const index = own.indexOf(origin);
      seen.push(`${fields} from ${index === 0 ? 'the page itself' : origin}`);
    });
  }, origins);
  return async () => {
    const seen = await page.evaluate(() => (window as ListeningWindow).sekishoMessages ?? []);
    return [...new Set(seen)].toSorted();
  };
}
