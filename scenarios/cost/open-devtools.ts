import type { CDPSession, Frame } from '@playwright/test';
import { Inapplicable } from '../../src/editors/contract.ts';

/**
 * Of the process that runs the frame, which it may share with frames around it.
 * @throws {Inapplicable} where the browser offers no such session
 */
export async function openDevtools(frame: Frame): Promise<CDPSession> {
  const context = frame.page().context();
  const around = frame.parentFrame();
  try {
    return await context.newCDPSession(around ? frame : frame.page());
  } catch {
    if (around) return openDevtools(around);
    throw new Inapplicable({
      en: 'Only Chromium tells what its pages cost.',
      ja: 'ページの負荷を計測できるのはChromiumだけです。',
    });
  }
}
