import type { Frame, Page, Request } from '@playwright/test';

/** How far ahead timers are run instead of waited for: editors debounce by up to a second. */
const HORIZON_MS = 1000;
/** A frame that is too busy to answer must not hold up the others. */
const SILENCE_MS = 3000;
/** A page that still changes after this many rounds is recorded as it is; repeating it then shows the noise. */
const MAX_ROUNDS = 12;

/** Counts requests that are under way on a page. */
export class NetworkActivity {
  readonly #open = new Set<Request>();

  constructor(page: Page) {
    page.on('request', (request) => this.#open.add(request));
    page.on('requestfinished', (request) => this.#open.delete(request));
    page.on('requestfailed', (request) => this.#open.delete(request));
  }

  /** Waits until nothing is under way, at most `limitMs`: a long poll never ends. */
  async quiet(limitMs: number): Promise<void> {
    const end = Date.now() + limitMs;
    while (this.#open.size > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Everything a frame can still be busy with. Returns a mark that is equal when nothing changed in between. */
async function comeToRest({ horizon, paints }: { horizon: number; paints: boolean }): Promise<string> {
  const scope = window as unknown as {
    __sekishoStill?: { applySheet(): void; runTimersUntil(horizon: number): number };
    __sekishoChanges?: { count: number };
  };
  if (!scope.__sekishoChanges) {
    const changes = { count: 0 };
    new MutationObserver((records) => (changes.count += records.length)).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    scope.__sekishoChanges = changes;
  }
  scope.__sekishoStill?.applySheet();
  await document.fonts.ready;
  scope.__sekishoStill?.runTimersUntil(horizon);
  await Promise.all(
    [...document.images].filter((image) => !image.complete).map((image) => image.decode().catch(() => undefined)),
  );
  if (paints) {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.race([frame().then(frame), new Promise((resolve) => setTimeout(resolve, 200))]);
  }
  const running = document.getAnimations().filter((animation) => animation.playState === 'running');
  for (const animation of running) {
    // What never ends cannot be finished: it is shown as if it had not begun.
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
  return `${scope.__sekishoChanges.count}:${running.length}`;
}

async function restOf(frame: Frame): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<string>((resolve) => (timer = setTimeout(() => resolve('silent'), SILENCE_MS)));
  // Frames without scripts have no timers either: only the page as a whole waits to be painted.
  const paints = frame.parentFrame() === null;
  // A frame may go away while it is asked; then it has nothing left to settle.
  const answer = frame.evaluate(comeToRest, { horizon: HORIZON_MS, paints }).catch(() => 'gone');
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/** One round: runs what is due and lets it be painted. Enough between two intents. */
export async function rest(page: Page): Promise<string> {
  return (await Promise.all(page.frames().map(restOf))).join('|');
}

/**
 * Waits until a page repeats itself: network quiet, fonts and images there, pending timers run, DOM unchanged over a
 * whole round in every frame.
 */
export async function settle(page: Page, network: NetworkActivity): Promise<void> {
  let before = '';
  for (let round = 0; round < MAX_ROUNDS; round++) {
    await network.quiet(2000);
    const now = await rest(page);
    if (now === before) return;
    before = now;
  }
}
