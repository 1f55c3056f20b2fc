import type { CDPSession, Frame } from '@playwright/test';
import { openDevtools } from './open-devtools.ts';

/**
 * Milliseconds that the scripts of a frame take meanwhile: of the processor, not of the clock, which a busy machine
 * stretches.
 * @throws {Inapplicable} in a browser that does not tell
 */
export async function workOf(frame: Frame, action: () => Promise<void>): Promise<number> {
  const devtools = await openDevtools(frame);
  await devtools.send('Performance.enable');
  const before = await workSoFar(devtools);
  await action();
  const work = (await workSoFar(devtools)) - before;
  await devtools.detach();
  return Math.round(work);
}

/** Milliseconds since `Performance.enable`. */
export async function workSoFar(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const time = metrics.find(({ name }) => name === 'ThreadTime');
  // As nothing on either side, it would be no difference.
  if (!time) throw new Error('The browser does not tell how much its pages work.');
  return 1000 * time.value;
}
