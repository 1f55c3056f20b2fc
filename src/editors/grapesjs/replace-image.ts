import type { Locator } from '@playwright/test';

interface Canvas {
  surface(): Locator;
  openDialogs(): Locator;
}

/** In the asset manager, which a double click on a picture opens: adds the address and takes it for the picture. */
export async function replaceImage({ surface, openDialogs }: Canvas, selector: string, url: string): Promise<void> {
  await surface().locator(selector).first().dblclick();
  const manager = openDialogs().first();
  await manager.locator('.gjs-am-add-asset input').fill(url);
  await manager.locator('.gjs-am-add-asset button').click();
  // Assets are told apart by the picture they show.
  await manager
    .locator(`.gjs-am-asset:has([style*=${JSON.stringify(url)}])`)
    .first()
    .dblclick();
  await manager.waitFor({ state: 'hidden' });
}
