/**
 * Runs in every frame before any other script. Makes a page repeat itself: the clock starts at a fixed moment and moves
 * only when a timer fires, randomness is seeded, nothing animates, the caret is invisible.
 *
 * The clock is not simply frozen: debouncing code re-arms its timer until enough time has passed and would never act.
 *
 * Self-contained on purpose: it is sent to the browser as text.
 */
export function stillPage(): void {
  const scope = window as unknown as Record<string, unknown> & typeof globalThis;
  if (scope.__sekishoStill) return;

  const RealDate = Date;
  let now = RealDate.UTC(2026, 0, 5, 1, 0, 0);
  let readsSinceTimer = 0;
  const readClock = (): number => {
    // A loop that waits for the clock would hang on one that stands still.
    if (++readsSinceTimer > 10_000) now += 1;
    return now;
  };
  class StillDate extends RealDate {
    constructor(...parts: unknown[]) {
      if (parts.length === 0) super(readClock());
      else super(...(parts as [number]));
    }
    static override now(): number {
      return readClock();
    }
  }
  // Pages test `x.constructor === Date` and call Date() as a function.
  scope.Date = new Proxy(StillDate, {
    apply: () => new StillDate().toString(),
  }) as unknown as DateConstructor;
  StillDate.prototype.constructor = scope.Date;

  let seed = 0x5e_b15;
  function nextRandom(): number {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  Math.random = nextRandom;
  const randomBytes = (array: Uint8Array): void => {
    for (let index = 0; index < array.length; index++) array[index] = Math.floor(nextRandom() * 256);
  };
  if (scope.crypto) {
    Crypto.prototype.getRandomValues = function <T extends ArrayBufferView | null>(array: T): T {
      if (array) randomBytes(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      return array;
    };
    Crypto.prototype.randomUUID = () => {
      const bytes = new Uint8Array(16);
      randomBytes(bytes);
      const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const parts = [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `4${hex.slice(13, 16)}`,
        `a${hex.slice(17, 20)}`,
        hex.slice(20),
      ];
      return parts.join('-') as ReturnType<Crypto['randomUUID']>;
    };
  }

  type PostTask = (
    task: () => unknown,
    options?: { delay?: number; signal?: AbortSignal; priority?: string },
  ) => Promise<unknown>;
  interface Timer {
    run: () => void;
    due: number;
    delay: number;
    repeats: boolean;
  }
  const timers = new Map<number, Timer>();
  /** What is sooner comes before a user's next key. */
  const SLOWER_THAN_KEYS_MS = 50;
  let held = false;
  const late = new Map<number, Timer>();
  const native = {
    setTimeout: scope.setTimeout.bind(scope),
    setInterval: scope.setInterval.bind(scope),
    clearTimeout: scope.clearTimeout.bind(scope),
    clearInterval: scope.clearInterval.bind(scope),
  };
  const fired = (timer: Timer): void => {
    now = Math.max(now, timer.due);
    readsSinceTimer = 0;
  };
  const start = (repeats: boolean, handler: TimerHandler, delay = 0, args: unknown[]): number => {
    if (typeof handler !== 'function') return native.setTimeout(handler, delay);
    const wait = Math.max(0, Number(delay) || 0);
    const timer: Timer = {
      delay: wait,
      due: now + wait,
      repeats,
      run: () => {
        fired(timer);
        if (repeats) timer.due = now + wait;
        else timers.delete(id);
        (handler as (...all: unknown[]) => void).apply(scope, args);
      },
    };
    const ring = (): void => {
      if (!held || wait < SLOWER_THAN_KEYS_MS) timer.run();
      else if (!repeats) late.set(id, timer);
    };
    const id = Number((repeats ? native.setInterval : native.setTimeout)(ring, wait));
    timers.set(id, timer);
    return id;
  };
  const stop = (id?: number): void => {
    if (id === undefined) return;
    timers.delete(id);
    native.clearTimeout(id);
  };
  scope.setTimeout = ((handler: TimerHandler, delay?: number, ...args: unknown[]) =>
    start(false, handler, delay, args)) as typeof setTimeout;
  scope.setInterval = ((handler: TimerHandler, delay?: number, ...args: unknown[]) =>
    start(true, handler, delay, args)) as typeof setInterval;
  scope.clearTimeout = stop as typeof clearTimeout;
  scope.clearInterval = stop as typeof clearInterval;

  // When a busy machine finds a page idle is chance: whoever settles the page has what waits for that done.
  const whenIdle = scope.requestIdleCallback.bind(scope);
  scope.requestIdleCallback = (callback, options) => {
    let asked = 0;
    // By how often it is asked, not by the clock: whoever uses up all his time must come to an end.
    const timeRemaining = (): number => Math.max(0, 50 - ++asked / 1000);
    const timer: Timer = {
      delay: 0,
      due: now,
      repeats: false,
      run() {
        fired(timer);
        timers.delete(key);
        callback({ didTimeout: false, timeRemaining });
      },
    };
    const id = whenIdle(() => {
      if (held) late.set(key, timer);
      else if (timers.get(key) === timer) timer.run();
    }, options);
    // No timeout has a negative number.
    const key = -id;
    timers.set(key, timer);
    return id;
  };
  const cancelWhenIdle = scope.cancelIdleCallback.bind(scope);
  scope.cancelIdleCallback = (id) => {
    timers.delete(-id);
    cancelWhenIdle(id);
  };
  const { scheduler } = scope as { scheduler?: { postTask: PostTask } };
  if (scheduler?.postTask) {
    (Object.getPrototypeOf(scheduler) as typeof scheduler).postTask = (task, { delay = 0, signal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const cancel = (): void => {
          stop(id);
          reject(signal?.reason);
        };
        const id = start(
          false,
          () => {
            signal?.removeEventListener('abort', cancel);
            // What it throws is the promise's.
            resolve(new Promise((settle) => settle(task())));
          },
          delay,
          [],
        );
        signal?.addEventListener('abort', cancel, { once: true });
      });
  }

  const sheet = new CSSStyleSheet();
  // Transitions are finished by settling, not shortened here: a duration on `*` would make every inherited property of
  // every element transition, level by level, and none at all would keep editors waiting for `transitionend`.
  sheet.replaceSync('* { caret-color: transparent !important; scroll-behavior: auto !important; }');
  const applySheet = (): void => {
    // An adopted sheet is not in the DOM: exported content cannot contain it. `document.open()` drops it, so it is renewed.
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  };
  applySheet();

  // Chromium does not paint what an opaque picture hides, but decides so when it lays a box out, and a picture that
  // arrives later does not make it decide anew: rounded corners then show a little more of what is behind. Laying out and
  // painting what is around a picture once it is there makes both the same. Whether it is opaque is known only once it is
  // decoded, which may be later than when it is complete. `widows` means nothing on a screen.
  const layOut = 'widows: 7 !important; background-color: rgb(1 2 3 / 4%) !important;';
  const keepStill = 'transition: none !important;';
  const around = new CSSStyleSheet();
  const repainted = new WeakMap<HTMLImageElement, string>();
  const repaintImages = async (): Promise<void> => {
    const fresh = [...document.images].filter((image) =>
      // A lazy picture far below is not asked for until somebody scrolls there.
      image.complete ? repainted.get(image) !== image.currentSrc : image.loading !== 'lazy',
    );
    // What cannot be decoded is complete as well: it shows that it is broken.
    await Promise.all(fresh.map((image) => image.decode().catch(() => undefined)));
    const arrived = fresh.filter((image) => image.complete);
    if (arrived.length === 0) return;
    for (const image of arrived) repainted.set(image, image.currentSrc);
    const own = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...own, around];
    for (const rule of [layOut + keepStill, keepStill]) {
      around.replaceSync(`img, :has(img) { ${rule} }`);
      // Asking for a size applies the style.
      void document.documentElement.offsetHeight;
    }
    document.adoptedStyleSheets = own;
  };

  scope.__sekishoStill = {
    applySheet,
    repaintImages,
    /** Until `release`, no debounce ends because the machine is slow: what a user does at once happens at one moment. */
    hold: () => void (held = true),
    release() {
      held = false;
      for (const [id, timer] of late) native.setTimeout(() => timers.get(id) === timer && timer.run());
      late.clear();
    },
    /** Real time, for whoever settles the page. */
    later: (ms: number) => new Promise((resolve) => native.setTimeout(resolve, ms)),
    /**
     * Runs what is due within `horizon` milliseconds now instead of waiting for it. Returns how many timers ran, without
     * those that ring for ever: they leave nothing to wait for.
     */
    runTimersUntil(horizon: number): number {
      const end = now + horizon;
      const repeated = new Map<number, number>();
      let once = 0;
      for (let ran = 0; ran < 500; ran++) {
        let next: [number, Timer] | undefined;
        for (const entry of timers) {
          if (entry[1].due > end || (repeated.get(entry[0]) ?? 0) >= 2) continue;
          if (!next || entry[1].due < next[1].due) next = entry;
        }
        if (!next) break;
        const [id, timer] = next;
        if (timer.repeats) repeated.set(id, (repeated.get(id) ?? 0) + 1);
        else {
          native.clearTimeout(id);
          once += 1;
        }
        try {
          timer.run();
        } catch (error) {
          reportError(error);
        }
      }
      return once;
    },
  };
}
