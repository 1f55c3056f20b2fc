import type { Page } from '@playwright/test';
import { Inapplicable } from './contract.ts';
import type { HostWindow } from './host-page.ts';

/** Whether the page is a host page of ours, which embeds a package and nothing else. */
export async function isHostPage(page: Page): Promise<boolean> {
  return page.evaluate(() => (window as HostWindow).sekishoMount !== undefined);
}

/** @throws {Inapplicable} on a page that is not ours */
export async function requireHostPage(page: Page): Promise<void> {
  if (await isHostPage(page)) return;
  throw new Inapplicable({
    en: 'This page embeds the editor by itself; only a host page of Sekisho, of a package or an unpacked one, can show this.',
    ja: 'このページは自らエディタを組み込んでいます。これを確かめられるのは、パッケージを組み込むSekishoのホストページだけです。',
  });
}
