import { BadInput } from '../core/problem.ts';
import { takeLock } from './lock-file.ts';
import { shownPath } from './shown-path.ts';

const PATIENCE_MS = 10_000;
const PAUSE_MS = 20;

/**
 * Does something while no other process holds one of these lock files. They are taken in one order by everybody, so
 * that two never wait for each other; who holds one is done in a moment.
 * @throws BadInput when it takes too long
 */
export function whileLocked<Value>(files: readonly string[], act: () => Value): Value {
  const unlock: (() => void)[] = [];
  try {
    for (const file of [...new Set(files)].toSorted()) unlock.push(waitFor(file));
    return act();
  } finally {
    for (const release of unlock.toReversed()) release();
  }
}

function waitFor(file: string): () => void {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const taken = takeLock(file);
    if (typeof taken === 'function') return taken;
    if (Date.now() > end) {
      throw new BadInput({
        file: shownPath(file),
        message: `process ${taken.by ?? '?'} keeps it locked`,
        hint: 'wait until it is done, or end it',
      });
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}
