import { Inapplicable } from '../editors/contract.ts';
import type { Outcome } from '../model/recording.ts';
import { firstLines } from './plain-message.ts';

class TimedOut extends Error {}

export interface Ending {
  outcome: Outcome;
  reason?: string;
  reasonJa?: string;
}

/**
 * How a trial ends.
 * @param run calls `begun` when its pages are open: the limit is counted from there, and to open them may take as long
 */
export async function endingOf(run: (begun: () => void) => Promise<void>, limitMs: number): Promise<Ending> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`not through after ${limitMs / 1000} s`)), limitMs);
  });
  const running = run(() => void timer?.refresh());
  // After a timeout its page is closed under it; that rejection has been answered already.
  running.catch(() => undefined);
  try {
    await Promise.race([running, limit]);
    return { outcome: 'completed' };
  } catch (error) {
    const reason = firstLines(error);
    if (error instanceof Inapplicable) {
      const { en, ja } = error.reason;
      return { outcome: 'inapplicable', reason, ...(ja === en ? {} : { reasonJa: firstLines(ja) }) };
    }
    if (error instanceof TimedOut) return { outcome: 'timed-out', reason };
    return { outcome: /crash/i.test(reason) ? 'crashed' : 'failed', reason };
  } finally {
    clearTimeout(timer);
  }
}
