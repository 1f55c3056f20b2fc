import { test, expect, type Page } from '@playwright/test';
import { pasteFromClipboard } from '../../src/editors/paste-from-clipboard.ts';

/** What arrives at a plain field when `Control+V` is pressed now. */
async function pasteAgain(page: Page): Promise<string> {
  await page.locator('textarea').fill('');
  await page.keyboard.press('ControlOrMeta+V');
  return page.locator('textarea').inputValue();
}

test('two browsers on one machine do not share a clipboard', async ({ playwright, launchOptions }) => {
  const browsers = await Promise.all([1, 2].map(() => playwright.chromium.launch(launchOptions)));
  const pages = await Promise.all(browsers.map((browser) => browser.newPage()));
  const [first, second] = pages as [Page, Page];
  for (const page of pages) await page.setContent('<textarea autofocus></textarea>');
  await first.locator('textarea').focus();
  await second.locator('textarea').focus();
  await pasteFromClipboard(first, first.locator('textarea'), { text: 'first' });
  await pasteFromClipboard(second, second.locator('textarea'), { text: 'second' });
  expect(await pasteAgain(first)).toBe('first');
  expect(await pasteAgain(second)).toBe('second');
  await Promise.all(browsers.map((browser) => browser.close()));
});

test('filling the clipboard moves neither focus nor selection and shows no copy to the page', async ({ page }) => {
  await page.setContent('<p contenteditable>some text</p>');
  const editable = page.locator('p');
  await editable.evaluate((element) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const name of ['copy', 'beforecopy', 'focusout', 'blur'])
      document.addEventListener(name, () => heard.push(name), true);
    (element as HTMLElement).focus();
    getSelection()?.setBaseAndExtent(element.firstChild!, 0, element.firstChild!, 4);
  });
  await page.evaluate(() =>
    addEventListener('paste', (event) => {
      Object.assign(window, { html: event.clipboardData?.getData('text/html'), selected: String(getSelection()) });
    }),
  );
  await pasteFromClipboard(page, editable, { html: '<b onclick="x">new</b>', text: 'new' });
  const seen = await page.evaluate(() => {
    const { heard, html, selected } = window as unknown as Record<string, unknown>;
    return { heard, html, selected };
  });
  expect(seen).toEqual({ heard: [], html: '<b onclick="x">new</b>', selected: 'some' });
  await expect(editable).toHaveText('new text');
});
