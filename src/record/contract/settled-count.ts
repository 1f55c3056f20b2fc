import type { Locator } from '@playwright/test';

/** What fades in or out is waited for so long. */
const LIMIT_MS = 2000;
const STEP_MS = 25;

/** How many there are: at once when it is as many as hoped for, otherwise after a while. */
export async function settledCount(locator: Locator, hoped: number): Promise<number> {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const count = await locator.count();
    if (count === hoped || performance.now() > end) return count;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
