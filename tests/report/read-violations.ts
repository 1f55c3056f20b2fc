import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe holds against the page as it is now, a line each. */
export async function readViolations(page: Page): Promise<string[]> {
  // Not as a script element: the page's own policy keeps those away.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: loaded } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await loaded.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

/** The same in both languages, light and dark. @param prepare what has to be done anew in each of them */
export async function readViolationsEverywhere(page: Page, prepare?: () => Promise<unknown>): Promise<string[]> {
  const found: string[] = [];
  for (const language of ['ja', 'en']) {
    await page.locator(`input[name=language][value=${language}]`).check({ force: true });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await prepare?.();
      found.push(...(await readViolations(page)).map((one) => `${language} ${colorScheme} ${one}`));
      if (!prepare) continue;
      await page.keyboard.press('Escape');
      // What closes is hidden at once, and out of the page a moment later: a key before that would bring it back to nothing.
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
  }
  return found;
}
