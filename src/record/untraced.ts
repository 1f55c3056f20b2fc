import type { Page } from '@playwright/test';

/** How the driver marks calls of its own, which no trace shows; not part of its public API, hence asked for. */
interface Driver {
  _wrapApiCall?<T>(call: () => Promise<T>, options: { internal: boolean }): Promise<T>;
}

/**
 * Does what no reader of a trace wants to see: waiting and looking. A trace keeps the DOM of every frame before and after
 * each call, and a page is asked a dozen times whether it is at rest for each thing that a scenario does.
 */
export function untraced<T>(page: Page, call: () => Promise<T>): Promise<T> {
  const driver = page as unknown as Driver;
  return driver._wrapApiCall ? driver._wrapApiCall(call, { internal: true }) : call();
}
