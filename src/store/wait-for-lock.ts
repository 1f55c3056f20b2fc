import { BadInput } from '../core/problem.ts';
import { takeLock } from './lock-file.ts';
import { shownPath } from './shown-path.ts';

const PATIENCE_MS = 10_000;
const PAUSE_MS = 20;

/** Somebody else is not done yet. */
export class KeptLocked extends BadInput {}

/**
 * Does something while no other process holds one of these lock files. They are taken in one order by everybody, so
 * that two never wait for each other; who holds one is done in a moment.
 * @throws KeptLocked when it takes too long
 */
export function whileLocked<Value>(files: readonly string[], act: () => Value, patienceMs = PATIENCE_MS): Value {
  const unlock: (() => void)[] = [];
  try {
    for (const file of [...new Set(files)].toSorted()) unlock.push(waitFor(file, patienceMs));
    return act();
  } finally {
    for (const release of unlock.toReversed()) release();
  }
}

function waitFor(file: string, patienceMs: number): () => void {
  const end = Date.now() + patienceMs;
  for (;;) {
    const taken = takeLock(file);
    if (typeof taken === 'function') return taken;
    if (Date.now() > end) {
      throw new KeptLocked({
        file: shownPath(file),
        message: `process ${taken.by ?? '?'} keeps it locked`,
        hint: 'wait until it is done, or end it',
      });
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}
