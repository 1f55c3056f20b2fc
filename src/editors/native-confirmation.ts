import type { Dialog, Page } from '@playwright/test';
import type { LocalisedText } from '../model/text.ts';
import type { Confirmation } from './asset-library.ts';
import { Inapplicable } from './contract.ts';
import { within } from './within.ts';

/** After an answer the page goes on with what it was doing when it asked; a second question may hold that up. */
const RESUME_MS = 1000;

/**
 * Does what makes a page ask with the browser's own `confirm()`, and holds the question open until it is answered: nobody
 * else answers it as long as somebody listens. Until then the page is blocked, so nothing can be read from it.
 *
 * An `alert()` is no question: it is acknowledged on the way.
 *
 * @param press what makes it ask, such as a click. It comes to an end only once the question is answered.
 * @param settled resolves once the page would have asked by now; needed where it asks the server first
 * @returns `null` when nothing was asked
 */
export async function nativeConfirmation(
  page: Page,
  press: () => Promise<unknown>,
  settled: () => Promise<unknown> = async () => undefined,
): Promise<Confirmation | null> {
  let hear: ((dialog: Dialog) => void) | undefined;
  const asked = new Promise<Dialog>((resolve) => (hear = resolve));
  const listen = (dialog: Dialog): void => {
    if (dialog.type() === 'alert') void dialog.accept().catch(() => undefined);
    else hear?.(dialog);
  };
  page.on('dialog', listen);
  const pressed = press().then(settled);
  // Whoever answers late, or never, must not leave a rejection nobody handles.
  pressed.catch(() => undefined);
  try {
    const dialog = await Promise.race([asked, pressed.then(() => null)]);
    if (dialog) return confirmationOf(dialog, () => stop(pressed));
  } catch (error) {
    page.off('dialog', listen);
    throw error;
  }
  page.off('dialog', listen);
  return null;

  async function stop(resumed: Promise<unknown>): Promise<void> {
    page.off('dialog', listen);
    await within(RESUME_MS, resumed);
  }
}

function confirmationOf(dialog: Dialog, resume: () => Promise<void>): Confirmation {
  const accept = async (): Promise<void> => {
    await dialog.accept();
    await resume();
  };
  const dismiss = async (): Promise<void> => {
    await dialog.dismiss();
    await resume();
  };
  const never = (what: LocalisedText) => async (): Promise<never> => {
    throw new Inapplicable({
      en: `The browser's own question ${what.en}.`,
      ja: `ブラウザ標準の確認画面${what.ja}。`,
    });
  };
  return {
    kind: 'native',
    text: dialog.message(),
    buttons: ['OK', 'Cancel'],
    defaultFocus: 'OK',
    accept,
    // The first press closes it; there is nothing left to press.
    acceptTwice: accept,
    cancel: dismiss,
    escape: dismiss,
    close: never({ en: 'has no × to close it', ja: 'に閉じるための×はありません' }),
    clickOutside: never({ en: 'lets nobody click outside of it', ja: 'の枠外はクリックできません' }),
    enter: accept,
  };
}
