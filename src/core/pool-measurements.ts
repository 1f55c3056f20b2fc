import type { ObservedValue, Recording } from '../model/recording.ts';

/**
 * The recordings of one build, each with the measurements of all: a single pass on a busy machine says less than what
 * was measured altogether. What was not measured every time stays as it was seen.
 */
export function poolMeasurements(recordings: readonly Recording[]): Recording[] {
  return recordings.map((recording) => ({
    ...recording,
    observed: recording.observed.map((value, at) => {
      if (!value.spread) return value;
      // A scenario may measure the same twice: the second time belongs to the second time.
      const earlier = namesakes(value, recording.observed.slice(0, at)).length;
      const all = recordings.map(({ observed }) => namesakes(value, observed)[earlier]?.value);
      return all.every(Array.isArray) ? { ...value, value: all.flat() } : value;
    }),
  }));
}

const namesakes = ({ name }: ObservedValue, among: readonly ObservedValue[]): ObservedValue[] =>
  among.filter((value) => value.name === name);
