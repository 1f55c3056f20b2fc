import type { CDPSession, Page } from '@playwright/test';
import { Inapplicable } from './contract.ts';

/** What a browser reports for every key an IME swallows. */
const PROCESS_KEY = { key: 'Process', windowsVirtualKeyCode: 229 };

/**
 * An IME composition at the caret, as the browser's own input path runs it.
 *
 * @param steps each replaces the unconverted text, e.g. `['に', 'にh', 'にほ', '日本']`
 * @param commit the text the conversion ends with; `null` cancels it
 * @param pace waited for after each step
 * @throws {Inapplicable} in a browser that cannot be asked to compose
 */
export async function composeWithIme(
  page: Page,
  steps: string[],
  commit: string | null,
  pace: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const session = await openSession(page);
  try {
    for (const text of steps) {
      await swallowKey(session, () => setComposition(session, text));
      await pace();
    }
    await swallowKey(session, () =>
      commit === null ? setComposition(session, '') : session.send('Input.insertText', { text: commit }),
    );
  } finally {
    await session.detach();
  }
}

async function openSession(page: Page): Promise<CDPSession> {
  try {
    return await page.context().newCDPSession(page);
  } catch {
    throw new Inapplicable({
      en: 'An IME composition can only be tried in a Chromium browser.',
      ja: 'IMEの変換操作を試せるのはChromium系のブラウザだけです。',
    });
  }
}

const setComposition = (session: CDPSession, text: string): Promise<unknown> =>
  session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

/** Editors decide by these key events whether a key belongs to the IME. */
async function swallowKey(session: CDPSession, effect: () => Promise<unknown>): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...PROCESS_KEY });
  await effect();
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...PROCESS_KEY });
}
