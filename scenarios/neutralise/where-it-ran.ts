import type { Page } from '@playwright/test';

/** Frames in which the canary was touched, by depth: 0 is the page itself. */
export async function whereItRan(page: Page, canary: string): Promise<number[]> {
  const depths: number[] = [];
  for (const frame of page.frames()) {
    const ran = await frame.evaluate((name) => name in window, canary).catch(() => false);
    if (!ran) continue;
    let depth = 0;
    for (let parent = frame.parentFrame(); parent; parent = parent.parentFrame()) depth += 1;
    depths.push(depth);
  }
  return depths.sort();
}

/** Takes the notes back that the canary left. */
export async function forgetCanary(page: Page, canary: string): Promise<void> {
  for (const frame of page.frames()) {
    await frame
      .evaluate((name) => void delete (window as unknown as Record<string, unknown>)[name], canary)
      .catch(() => undefined);
  }
}
