import type { BrowserContext, Page } from '@playwright/test';
import type { Access } from './assignment.ts';

/** What scenarios may listen to. All listeners would be too many: closing a context listens to itself. */
const CONTEXT_EVENTS = [
  'console',
  'dialog',
  'page',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
  'serviceworker',
  'weberror',
];

/** Before the next page is opened: what listens would hear it. */
export function dropListeners(context: BrowserContext): void {
  for (const event of CONTEXT_EVENTS) context.removeAllListeners(event);
}

/**
 * Takes back everything a trial can leave behind in its context, but for the HTTP cache.
 * @param page of this context, not navigated yet: service workers and caches are reached through a page only
 */
export async function wipeContext(
  page: Page,
  origins: readonly string[],
  storageState: Access['storageState'],
): Promise<void> {
  const context = page.context();
  await Promise.all([
    context.unrouteAll({ behavior: 'ignoreErrors' }),
    context.clearPermissions(),
    context.setOffline(false),
    clearStorage(page, origins),
  ]);
  await context.setStorageState(storageState ?? { cookies: [], origins: [] });
}

async function clearStorage(page: Page, origins: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const origin of origins) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}

/**
 * Calls `changed` at whatever cannot be taken back: the context is unfit for the next trial then.
 */
export function watchForTraces(context: BrowserContext, changed: () => void): void {
  for (const method of ['addInitScript', 'exposeBinding', 'exposeFunction', 'setExtraHTTPHeaders'] as const) {
    const original = context[method].bind(context) as (...args: unknown[]) => unknown;
    Object.assign(context, {
      [method]: (...args: unknown[]) => {
        changed();
        return original(...args);
      },
    });
  }
}
