import type { IntentOutcome } from '../model/adapter-check.ts';
import type { Outcome } from '../model/recording.ts';
import type { Side } from '../model/target.ts';

/** What the runner's process tells the conductor while a pass is going on. */
export type RunnerMessage =
  | { kind: 'began'; side: Side; trial: string }
  | { kind: 'ended'; side: Side; trial: string; outcome: Outcome }
  /** An intent of an adapter was tried. */
  | { kind: 'tried'; outcome: IntentOutcome }
  /** Something outside any trial: a scenario file that does not load, a worker that cannot start. */
  | { kind: 'error'; message: string; file?: string; line?: number; column?: number };
