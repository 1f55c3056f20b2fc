import type { CDPSession, Page } from '@playwright/test';
import type { Box } from '../model/recording.ts';
import { compareScreenshot } from './compare-screenshot.ts';
import type { Probe } from './contract.ts';
import { listElements } from './name-elements.ts';
import { ariaTreeOf } from './read-aria-tree.ts';

const FRAME_WITHIN_MS = 5000;
const nextTry = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

/** What a person sees in the browser window. */
export const screenshot: Probe<'screenshot'> = {
  name: 'screenshot',
  title: { en: 'Picture', ja: '画面' },
  async look(scene) {
    const { page, editor } = scene;
    // The picture first and alone: reading the page at the same time would only slow it down.
    const png = await capture(page);
    const [image, box, nodes] = await Promise.all([
      scene.keepImage(png),
      editor ? boxOf(editor.root()) : null,
      ariaTreeOf(scene),
    ]);
    const viewport = page.viewportSize() ?? { width: image.width, height: image.height };
    const pixelRatio = image.width / viewport.width;
    const elements = listElements(nodes, viewport).map((element) => ({ ...element, name: scene.clean(element.name) }));
    return { image, editor: box, elements, ...(pixelRatio === 1 ? {} : { pixelRatio }) };
  },
  compare: compareScreenshot,
};

/** A session costs as much as a picture, so a page keeps its own; it ends with the page. */
const sessions = new WeakMap<Page, Promise<CDPSession | null>>();

/** Half the time of the driver's own screenshot, with the same pixels (a larger file). */
async function capture(page: Page): Promise<Buffer> {
  let session = sessions.get(page);
  if (!session) {
    session = openSession(page);
    sessions.set(page, session);
  }
  const cdp = await session;
  if (!cdp) return page.screenshot({ caret: 'initial' });
  return Buffer.from(await copyFrame(cdp), 'base64');
}

/**
 * Once in some ten thousand pictures of a busy machine the browser has no frame to copy yet, above all after a new size.
 * That says nothing of the page.
 */
async function copyFrame(cdp: CDPSession): Promise<string> {
  for (const deadline = Date.now() + FRAME_WITHIN_MS; ; await nextTry()) {
    try {
      const { data } = await cdp.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
      return data;
    } catch (error) {
      if (Date.now() > deadline || !String(error).includes('Unable to capture screenshot')) throw error;
    }
  }
}

/**
 * `null` where only the driver's own screenshot will do: browsers other than Chromium have no such session, and a second
 * session does not know of an emulated pixel density.
 */
async function openSession(page: Page): Promise<CDPSession | null> {
  if ((await page.evaluate(() => devicePixelRatio)) !== 1) return null;
  return page
    .context()
    .newCDPSession(page)
    .catch(() => null);
}

/** Box in CSS pixels of the viewport of the page; `null` when it is not there or has no size. */
async function boxOf(root: {
  count(): Promise<number>;
  first(): { boundingBox(): Promise<Box | null> };
}): Promise<Box | null> {
  return (await root.count()) > 0 ? root.first().boundingBox() : null;
}
