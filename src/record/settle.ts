import type { Frame, Page, Request } from '@playwright/test';
import type { StillWindow } from '../editors/still-window.ts';

/** How far ahead timers are run instead of waited for: editors debounce by up to a second. */
const HORIZON_MS = 1000;
/** A frame that is too busy to answer must not hold up the others. */
const SILENCE_MS = 3000;
/** A page that still changes after this many rounds is recorded as it is; repeating it then shows the noise. */
const MAX_ROUNDS = 12;
/** A page that does not care why it was refused does not read the answer, which then never ends. */
const UNREAD_MS = 250;
/** A long poll never ends. */
const QUIET_LIMIT_MS = 2000;

/** Counts requests that are under way on a page. */
export class NetworkActivity {
  readonly #open = new Set<Request>();
  readonly #refused = new Map<Request, number>();
  #begun = 0;

  constructor(page: Page) {
    page.on('request', (request) => {
      this.#begun += 1;
      this.#open.add(request);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.#refused.set(response.request(), Date.now());
    });
    const over = (request: Request): void => {
      this.#open.delete(request);
      this.#refused.delete(request);
    };
    page.on('requestfinished', over);
    page.on('requestfailed', over);
  }

  /** How many have begun so far. */
  get begun(): number {
    return this.#begun;
  }

  /** Waits until nothing is under way, at most `limitMs`. */
  async quiet(limitMs: number): Promise<void> {
    const end = Date.now() + limitMs;
    while (this.#isBusy() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  #isBusy(): boolean {
    return [...this.#open].some((request) => Date.now() < (this.#refused.get(request) ?? Infinity) + UNREAD_MS);
  }
}

interface Wanted {
  horizon: number;
  paints: boolean;
  pictures: boolean;
}

/** What a page that is held still offers to whoever settles it. */
type Still = NonNullable<StillWindow['__sekishoStill']> & {
  applySheet(): void;
  repaintImages(): Promise<void>;
  later(ms: number): Promise<void>;
};

/** What a frame was busy with: timers alone may set each other for ever. */
type Busy = 'nothing' | 'timers' | 'changes';

/** Everything a frame can still be busy with: timers, changes of the DOM, animations while a frame is painted. */
async function comeToRest({ horizon, paints, pictures }: Wanted): Promise<Busy> {
  const { __sekishoStill: still } = window as { __sekishoStill?: Still };
  still?.applySheet();
  await document.fonts.ready;
  if (pictures) await still?.repaintImages();
  let changed = false;
  for (let look = 1; ; look++) {
    let changes = 0;
    const count = new MutationObserver((records) => (changes += records.length));
    count.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const ran = still?.runTimersUntil(horizon) ?? 0;
    if (paints) {
      const painted = new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
      await Promise.race([painted, still?.later(200)]);
    }
    const running = document.getAnimations().filter((animation) => animation.playState === 'running');
    for (const animation of running) {
      // What never ends cannot be finished: it is shown as if it had not begun.
      if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
      else animation.finish();
    }
    changes += count.takeRecords().length;
    count.disconnect();
    const quiet = changes === 0 && running.length === 0;
    changed ||= !quiet;
    // A timer that always sets the next one does not keep a page from being at rest.
    if ((quiet && (ran === 0 || look > 2)) || look >= 8) return look === 1 ? 'nothing' : changed ? 'changes' : 'timers';
  }
}

async function restOf(frame: Frame, pictures: boolean): Promise<Busy> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Busy>((resolve) => (timer = setTimeout(() => resolve('nothing'), SILENCE_MS)));
  // Frames without scripts have no timers either: only the page as a whole waits to be painted.
  const paints = frame.parentFrame() === null;
  // A frame may go away while it is asked; then it has nothing left to settle.
  const answer = frame.evaluate(comeToRest, { horizon: HORIZON_MS, paints, pictures }).catch((): Busy => 'nothing');
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/**
 * One round: runs what is due and lets it be painted. Returns what there was to do.
 * @param pictures whether somebody is going to look at pixels: what is around images is painted again for that
 */
export async function rest(page: Page, pictures: boolean): Promise<Busy> {
  const all = await Promise.all(page.frames().map((frame) => restOf(frame, pictures)));
  return (['changes', 'timers'] as const).find((busy) => all.includes(busy)) ?? 'nothing';
}

/** Waits until a page repeats itself: network quiet, fonts and images there, and a whole round with nothing to do. */
export async function settle(
  page: Page,
  network: NetworkActivity,
  { quietLimitMs = QUIET_LIMIT_MS, pictures = true }: { quietLimitMs?: number; pictures?: boolean } = {},
): Promise<void> {
  let before: Busy = 'changes';
  for (let round = 0; round < MAX_ROUNDS; round++) {
    await network.quiet(quietLimitMs);
    const { begun } = network;
    const busy = await rest(page, pictures);
    // Timers that twice led to nothing but timers will go on like that: an application that polls.
    const still = busy === 'nothing' || (busy === 'timers' && before === 'timers');
    // An answer may have led to the next request: a library that deletes one by one has only begun.
    if (still && network.begun === begun) return;
    before = busy;
  }
}
