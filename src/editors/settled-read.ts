const STEP_MS = 15;

export interface SettledReadOptions {
  /** How long the value must not change, in milliseconds. */
  quietMs?: number;
  /** After this long the last value is taken as it is; repeating the trial then shows the noise. */
  limitMs?: number;
}

/**
 * Reads until the value has stopped changing.
 *
 * Waits on this side of the wire: timers and animation frames of the page may be held still by whoever opened it.
 */
export async function settledRead<T extends string>(
  read: () => Promise<T>,
  { quietMs = STEP_MS, limitMs = 4000 }: SettledReadOptions = {},
): Promise<T> {
  const started = performance.now();
  let value = await read();
  let changedAt = performance.now();
  while (performance.now() - started < limitMs) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(STEP_MS, quietMs)));
    const next = await read();
    if (next !== value) changedAt = performance.now();
    else if (performance.now() - changedAt >= quietMs) return next;
    value = next;
  }
  return value;
}
