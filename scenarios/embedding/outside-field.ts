import type { Locator, Page } from '@playwright/test';

const LABEL = '件名';

/** A field of the page that embeds the editor, above it; made when it is not there. */
export async function outsideField(page: Page): Promise<Locator> {
  const field = page.getByRole('textbox', { name: LABEL, exact: true });
  await page.evaluate((label) => {
    if (document.querySelector(`input[aria-label="${label}"]`)) return;
    const input = document.createElement('input');
    input.setAttribute('aria-label', label);
    document.body.prepend(input);
  }, LABEL);
  return field;
}
