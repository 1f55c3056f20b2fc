import type { Locator, Page } from '@playwright/test';
import type { Mailing, SendAnswer, SendGesture } from '../../src/editors/mailing.ts';

const ACCEPTED = new Set(['sent', 'reserved']);

/** The form by which Tayori sends what Fude exports. */
export function tayoriMailing(page: Page): Mailing {
  const form = page.locator('#send-form');
  const field = (name: string): Locator => form.locator(`[name="${name}"]`);
  const send = field('send');
  const gestures: Record<SendGesture, () => Promise<void>> = {
    click: () => send.click(),
    'double-click': () => send.dblclick(),
    async 'enter-twice'() {
      await field('subject').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
    },
  };
  const answer = async (): Promise<SendAnswer> => {
    const said = field('answer').and(page.locator('[data-state]:not([data-state=""], [data-state="under-way"])'));
    const text = (await said.textContent()) ?? '';
    return { accepted: ACCEPTED.has((await said.getAttribute('data-state')) ?? ''), text };
  };
  return {
    async openSend() {
      if (await form.isVisible()) await field('close').click();
      await page.locator('#test-send').click();
      await form.waitFor();
    },
    async fillIn({ charset, ...texts }) {
      for (const [name, text] of Object.entries(texts)) await field(name).fill(text);
      if (charset) await field('charset').selectOption(charset);
    },
    async send(gesture) {
      await gestures[gesture]();
      return answer();
    },
    async reserve() {
      await field('reserve').click();
      return answer();
    },
  };
}
