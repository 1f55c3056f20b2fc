import { expect, test } from '@playwright/test';
import { EditorNotReady } from '../../src/editors/contract.ts';
import { quill } from '../../src/editors/quill/quill.ts';
import { serveVendor } from './serve-vendor.ts';

test('of several editors the one in the frame of the holder is taken, wherever it stands, and without it none', async ({
  page,
}) => {
  const vendor = await serveVendor('quill', '2.0.3');
  // The same server under its other name is another origin.
  const elsewhere = vendor.url.replace('127.0.0.1', 'localhost');
  const frame = (name: string, url = elsewhere): string =>
    `<iframe name="${name}" width="900" height="300" src="${url}"></iframe>`;
  try {
    await page.goto(new URL('/favicon.ico', vendor.url).href);
    await page.setContent(`${frame('first')}<div id="within"><p>${frame('second')}</p></div><div id="empty"></div>`);
    const taken = async (selector?: string): Promise<string> =>
      (await quill.attach(page, 20_000, selector ? page.locator(selector) : undefined)).frame.name();
    for (const several of [undefined, 'body'])
      await expect(taken(several)).rejects.toThrow(
        'Quill is in 2 frames of this page: `open` of the config must return',
      );
    expect(await taken('iframe[name=second]')).toBe('second');
    expect(await taken('#within')).toBe('second');
    const empty = await quill.attach(page, 300, page.locator('#empty')).catch((error: unknown) => error);
    expect(empty).toBeInstanceOf(EditorNotReady);
    expect((empty as Error).message).toBe(
      'no usable Quill in the element that holds it after 0.3 s: no frame is there',
    );

    // What is asked for and appears later is waited for.
    const late = quill.attach(page, 20_000, page.locator('#late'));
    await page.evaluate((html) => {
      const element = document.createElement('div');
      element.id = 'late';
      element.innerHTML = html;
      document.body.append(element);
    }, frame('third'));
    expect((await late).frame.name()).toBe('third');

    // One that follows the first a moment later is seen as well.
    await page.setContent(frame('early'));
    const alone = taken();
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), frame('follows'));
    await expect(alone).rejects.toThrow('in 2 frames');
    await page.setContent(frame('only'));
    expect(await taken()).toBe('only');
  } finally {
    vendor.close();
  }
});
