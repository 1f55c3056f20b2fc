import type { Frame, Locator, Page } from '@playwright/test';
import { EditorNotReady } from './contract.ts';
import { framesOf } from './frames-of.ts';
import type { HostState } from './host-page.ts';
import { within } from './within.ts';

/** What a frame shows of a vendor's editor. */
export interface FrameLook {
  ready: boolean;
  /** Half a sentence for people: `window.tinymce is missing`. */
  found: string;
}

const FIRST_POLL_MS = 20;
/** Each look costs the page that is still starting as much as it costs us. */
const MOST_POLL_MS = 100;
/** A frame with a busy script does not answer; the others are not to wait for it for ever. */
const LOOK_MS = 2000;
/** By then an editor in a frame beside the first one shows as well. */
const BESIDE_MS = 1000;

/**
 * Looks into every frame of a page, cross-origin ones included, until one has an editor that can be used. Of two it takes
 * neither: the one that nobody upgraded would pass for the other.
 *
 * @param title the vendor's name for people
 * @param look runs in each frame; self-contained, must not throw
 * @param holder only frames of this element are looked into
 * @throws {EditorNotReady} after `timeoutMs`, or at once when a host page of ours reports what failed or several frames
 *   have one
 */
export async function findFrame(
  page: Page,
  timeoutMs: number,
  title: string,
  look: () => FrameLook,
  holder?: Locator,
): Promise<Frame> {
  const end = performance.now() + timeoutMs;
  const left = (): number => Math.max(0, end - performance.now());
  await within(left(), page.evaluate(waitForMount));
  let aloneFrom: number | undefined;
  for (let wait = FIRST_POLL_MS; ; wait = Math.min(wait * 1.5, MOST_POLL_MS)) {
    const host = await within(left(), page.evaluate(readHostState));
    if (host?.error) throw new EditorNotReady(`${title} did not mount: ${oneLine([host.error, ...host.notes])}`);
    const frames = holder ? ((await within(LOOK_MS, framesOf(holder))) ?? []) : page.frames();
    const looks = await Promise.all(frames.map((frame) => within(LOOK_MS, frame.evaluate(look))));
    const ready = frames.filter((_, index) => looks[index]?.ready);
    if (ready.length > 1) throw new EditorNotReady(describeSeveral(title, ready.length));
    const [only] = ready;
    if (only) {
      const beside = holder ? [] : framesBeside(page, only);
      aloneFrom ??= await loaded(beside);
      if (beside.length === 0 || performance.now() - aloneFrom >= BESIDE_MS) return only;
    }
    if (left() === 0 && !only) {
      const place = holder ? `in the element that holds it` : 'on this page';
      throw new EditorNotReady(describeSearch(`${title} ${place}`, timeoutMs, looks, host?.notes ?? []));
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Frames that neither hold this one nor are held by it. Of those without an address of their own nobody made an editor. */
const framesBeside = (page: Page, frame: Frame): Frame[] =>
  page
    .frames()
    .filter((other) => !/^(?:about:blank)?$/.test(other.url()) && !isWithin(other, frame) && !isWithin(frame, other));

function isWithin(frame: Frame, outer: Frame): boolean {
  for (let each: Frame | null = frame; each; each = each.parentFrame()) if (each === outer) return true;
  return false;
}

/** @returns when they were */
async function loaded(frames: readonly Frame[]): Promise<number> {
  await Promise.all(frames.map((frame) => within(LOOK_MS, frame.waitForLoadState('load'))));
  return performance.now();
}

async function waitForMount(): Promise<void> {
  await (window as { sekishoMounted?: Promise<void> }).sekishoMounted;
}

function readHostState(): HostState {
  const state = window as Partial<{ __sekishoError: string; __sekishoNotes: string[] }>;
  return { error: state.__sekishoError ?? '', notes: state.__sekishoNotes ?? [] };
}

const describeSeveral = (title: string, count: number): string =>
  `${title} is in ${count} frames of this page: \`open\` of the config must return the element that holds the one to be tried`;

function describeSearch(wanted: string, timeoutMs: number, looks: (FrameLook | undefined)[], notes: string[]): string {
  const counts = new Map<string, number>();
  for (const look of looks) {
    const found = look?.found ?? 'the page did not answer';
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const founds = [...counts].map(([found, count]) => `${found} in ${count} ${count === 1 ? 'frame' : 'frames'}`);
  return oneLine([
    `no usable ${wanted} after ${timeoutMs / 1000} s: ${founds.join(', ') || 'no frame is there'}`,
    ...notes,
  ]);
}

/** Messages come from vendors and staging pages: no control characters, no endless text. */
const oneLine = (parts: string[]): string =>
  parts
    .join('; ')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .slice(0, 500);
