import type { Recording } from '../model/recording.ts';
import { SIDES, type Side } from '../model/target.ts';

/** How far apart equal measurements lie, in the unit they were taken in. */
export interface Spread {
  count: number;
  least: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  most: number;
}

/** What both builds cost; `null` where nobody measured it. */
export interface Measurements {
  /** From asking for the page to an editor that answers, in milliseconds. */
  ready: Record<Side, Spread | null>;
  /** A whole trial, in milliseconds. */
  trial: Record<Side, Spread | null>;
  /** Scripts and styles of the whole run, each once, in bytes. */
  transfer: Record<Side, number | null>;
}

/** Measured where something was tried: a trial that failed says how long we waited, not how long it takes. */
export function measureRecordings(recordings: readonly Recording[]): Measurements {
  const bySide = (measure: (own: Recording[]) => Spread | null): Record<Side, Spread | null> => {
    const [baseline, candidate] = SIDES.map((side) =>
      measure(recordings.filter((one) => one.side === side && one.outcome === 'completed')),
    );
    return { baseline: baseline ?? null, candidate: candidate ?? null };
  };
  return {
    ready: bySide((own) => spreadOf(own.flatMap(({ readyMs }) => (readyMs === undefined ? [] : [readyMs])))),
    trial: bySide((own) => spreadOf(own.map(({ durationMs }) => durationMs))),
    transfer: {
      baseline: transferOf(recordings.filter(({ side }) => side === 'baseline')),
      candidate: transferOf(recordings.filter(({ side }) => side === 'candidate')),
    },
  };
}

/** `null` for no measurement at all. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return low + (high - low) * (place - Math.floor(place));
  };
  if (sorted.length === 0) return null;
  return {
    count: sorted.length,
    least: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    most: at(1),
  };
}

/** One file without a size makes the sum unknown: a guess would pass for a measurement. */
function transferOf(recordings: readonly Recording[]): number | null {
  const sizes = new Map<string, number | undefined>();
  for (const { loaded } of recordings) for (const file of loaded) sizes.set(file.path, file.bytes);
  const known = [...sizes.values()].filter((size) => size !== undefined);
  return known.length > 0 && known.length === sizes.size ? known.reduce((sum, size) => sum + size, 0) : null;
}
