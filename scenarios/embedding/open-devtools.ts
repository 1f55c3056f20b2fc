import type { CDPSession, Page } from '@playwright/test';
import { Inapplicable } from '../../src/editors/contract.ts';

/** @throws {Inapplicable} where the browser offers no such session */
export async function openDevtools(page: Page): Promise<CDPSession> {
  try {
    return await page.context().newCDPSession(page);
  } catch {
    throw new Inapplicable({
      en: 'Only Chromium tells what its pages cost.',
      ja: 'ページの負荷を計測できるのはChromiumだけです。',
    });
  }
}
