import type { Locator, Page } from '@playwright/test';

/**
 * Fills the browser's clipboard and pastes with the keyboard where the focus is, so that the vendor's own handling runs
 * on a trusted event. (Quill 1 ignores a synthetic paste of HTML.)
 *
 * A headless browser has a clipboard of its own. A browser with a window uses the one of the desktop.
 *
 * @param surface the editable; its document carries the copy
 */
export async function pasteFromClipboard(
  page: Page,
  surface: Locator,
  payload: { html?: string; text: string },
): Promise<void> {
  const filled = await surface.evaluate(fillClipboard, payload);
  if (!filled) throw new Error('The browser refused to fill its clipboard, so nothing could be pasted.');
  await page.keyboard.press('ControlOrMeta+V');
}

/**
 * Runs in the page. Neither selection nor focus move, and no listener of the vendor sees the copy: the window's
 * capturing listeners come first.
 */
function fillClipboard(surface: Element, { html, text }: { html?: string; text: string }): boolean {
  const page = surface.ownerDocument;
  const view = page.defaultView;
  if (!view) return false;
  let filled = false;
  // A cancelled `beforecopy` enables the command although nothing is selected.
  const enable = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const fill = (event: ClipboardEvent): void => {
    enable(event);
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    filled = true;
  };
  view.addEventListener('beforecopy', enable, true);
  view.addEventListener('copy', fill, true);
  try {
    page.execCommand('copy');
  } finally {
    view.removeEventListener('beforecopy', enable, true);
    view.removeEventListener('copy', fill, true);
  }
  return filled;
}
