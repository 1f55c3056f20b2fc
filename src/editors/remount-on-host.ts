import type { Frame } from '@playwright/test';
import { EditorNotReady, Inapplicable, type MountOptions } from './contract.ts';
import type { HostWindow } from './host-page.ts';
import { within } from './within.ts';

const FOREIGN = {
  en: 'This page decides by itself how it embeds the editor; only a host page of Sekisho can mount it anew.',
  ja: 'エディタの組み込み方はこのページが決めています。再マウントできるのはSekishoのホストページだけです。',
};

const LIMIT_MS = 20_000;

/**
 * @throws {Inapplicable} on a page that is not ours; nothing has happened then
 * @throws {EditorNotReady} with the reason the page gives
 */
export async function remountOnHost(frame: Frame, options: MountOptions): Promise<void> {
  const said = await within(LIMIT_MS, frame.evaluate(mountAnew, options));
  if (said === 'foreign') throw new Inapplicable(FOREIGN);
  const unknown = /^Error: no such option: (.+)/.exec(said ?? '')?.[1];
  if (unknown !== undefined) {
    throw new Inapplicable({
      en: `This editor has no option “${unknown}”.`,
      ja: `このエディタには「${unknown}」のオプションがありません。`,
    });
  }
  if (said === undefined)
    throw new EditorNotReady(`the editor was not mounted again within ${LIMIT_MS / 1000} s, or its page is gone`);
  if (said !== '') throw new EditorNotReady(`the editor did not mount again: ${said}`);
}

/** Runs in the page. @returns 'foreign', or why the mount failed, '' when it did not */
async function mountAnew(options: MountOptions): Promise<string> {
  const host = window as HostWindow;
  if (!host.sekishoMount) return 'foreign';
  try {
    host.sekishoUnmount?.();
    await host.sekishoMount(options);
    return '';
  } catch (error) {
    return String(error);
  }
}

/** @returns whether this is a host page of ours; if not, nothing happened */
export async function unmountOnHost(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => {
    const host = window as HostWindow;
    host.sekishoUnmount?.();
    return host.sekishoUnmount !== undefined;
  });
}
