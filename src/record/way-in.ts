import type { Locator, Page } from '@playwright/test';
import { EditorNotReady } from '../editors/contract.ts';
import type { Side } from '../model/target.ts';
import { openHook } from './define-upgrade.ts';
import { firstLine } from './plain-message.ts';

/** Where a page is to go. */
export interface WayIn {
  side: Side;
  /** Of the target. */
  url: string;
  timeoutMs: number;
  /** Whether the config's own `open` leads to this target. */
  byOpen: boolean;
}

/**
 * Takes a page to the editor: by the config's own `open`, else to the target's URL.
 * @returns the element that holds the editor, where `open` says it
 * @throws {EditorNotReady} with one sentence when `open` does not get there
 */
export async function goIn(page: Page, { side, url, timeoutMs, byOpen }: WayIn): Promise<Locator | undefined> {
  const open = byOpen ? openHook() : null;
  if (!open) {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: timeoutMs });
    return undefined;
  }
  try {
    return (await open(page, side)) ?? undefined;
  } catch (error) {
    const known = error instanceof Error && ['EditorNotReady', 'Inapplicable'].includes(error.name);
    throw known ? error : new EditorNotReady(`\`open\` of the config ends before the editor: ${firstLine(error)}`);
  }
}

/**
 * Who is sent to another page, such as the one that asks for a password, is told which; without what its query says.
 * An adapter from a file of its own may have another copy of the class.
 */
export function tellWhere(error: unknown, page: Page, url: string): unknown {
  if (!(error instanceof Error) || error.name !== 'EditorNotReady') return error;
  const [is, wanted] = [placeOf(page.url()), placeOf(url)];
  return new EditorNotReady(is === wanted ? error.message : `${error.message} — the browser stands at ${is}`);
}

function placeOf(url: string): string {
  const { origin, pathname, href } = new URL(url);
  return origin === 'null' ? href : origin + pathname;
}
