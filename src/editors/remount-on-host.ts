import type { Frame } from '@playwright/test';
import { Inapplicable, type MountOptions } from './contract.ts';
import type { HostWindow } from './host-page.ts';

const FOREIGN = 'This page decides by itself how it embeds the editor; only a host page of Sekisho can mount it anew.';

/** @throws {Inapplicable} on a page that is not ours */
export async function remountOnHost(frame: Frame, options: MountOptions): Promise<void> {
  const ours = await frame.evaluate(async (wanted) => {
    const host = window as HostWindow;
    if (!host.sekishoMount) return false;
    host.sekishoUnmount?.();
    await host.sekishoMount(wanted);
    return true;
  }, options);
  if (!ours) throw new Inapplicable(FOREIGN);
}

/** @returns whether this is a host page of ours; if not, nothing happened */
export async function unmountOnHost(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => {
    const host = window as HostWindow;
    host.sekishoUnmount?.();
    return host.sekishoUnmount !== undefined;
  });
}
