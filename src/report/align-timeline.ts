import type { InvariantResult, Observation, Outcome, Recording } from '../model/recording.ts';
import type { Side } from '../model/target.ts';
import type { Json, LocalisedText } from '../model/text.ts';
import { cutText } from './cut-text.ts';

/** What one probe saw at one moment, or why it could not look. `null`: this side never got there. */
export type Seen = { value: Json } | { error: string } | null;

export interface TimelineChannel {
  probe: Observation['probe'];
  old: Seen;
  /** Absent: the same as the old one. */
  new?: Seen;
}

export interface TimelineStep {
  checkpoint: string;
  channels: TimelineChannel[];
}

export interface TimelineInvariant {
  sentence: LocalisedText;
  name?: string;
  old: InvariantResult['holds'] | null;
  new: InvariantResult['holds'] | null;
}

/** Both recordings of a trial, step by step. */
export interface Timeline {
  outcomes: Record<Side, { outcome: Outcome; reason: string; durationMs: number } | null>;
  steps: TimelineStep[];
  observed: { name: string; old: Seen; new?: Seen }[];
  invariants: TimelineInvariant[];
}

/** Characters of one text in a timeline; all of it stands in the recording. */
const LONGEST_TEXT = 60_000;

/** Lays the first pass of both sides beside each other. What only one side has stands where it came. */
export function alignTimeline(recordings: readonly Recording[]): Timeline {
  const old = recordings.find(({ side }) => side === 'baseline');
  const next = recordings.find(({ side }) => side === 'candidate');
  return {
    outcomes: { baseline: old ? outcomeOf(old) : null, candidate: next ? outcomeOf(next) : null },
    steps: mergeKeys(numbered(old?.captures, 'checkpoint'), numbered(next?.captures, 'checkpoint')).map(
      ([one, other]) => ({
        checkpoint: (one ?? other)?.checkpoint ?? '',
        channels: mergeKeys(numbered(one?.observations, 'probe'), numbered(other?.observations, 'probe')).map(
          ([seen, seenNow]) => ({
            probe: (seen ?? seenNow)?.probe ?? 'content',
            ...pair(seen && seenIn(seen), seenNow && seenIn(seenNow)),
          }),
        ),
      }),
    ),
    observed: mergeKeys(numbered(old?.observed, 'name'), numbered(next?.observed, 'name')).map(([one, other]) => ({
      name: (one ?? other)?.name ?? '',
      ...pair(one && { value: cap(one.value) }, other && { value: cap(other.value) }),
    })),
    invariants: mergeKeys(numbered(old?.invariants, 'sentence'), numbered(next?.invariants, 'sentence')).map(
      ([one, other]) => {
        const { sentence = '', sentenceJa, name } = one ?? other ?? {};
        return {
          sentence: { en: sentence, ja: sentenceJa ?? sentence },
          ...(name === undefined ? {} : { name }),
          old: one?.holds ?? null,
          new: other?.holds ?? null,
        };
      },
    ),
  };
}

const outcomeOf = ({ outcome, reason = '', durationMs }: Recording) => ({ outcome, reason, durationMs });

function seenIn(observation: Observation): Seen {
  if ('error' in observation) return { error: observation.error };
  if (observation.probe !== 'screenshot') return { value: cap(observation.value as unknown as Json) };
  // Names of elements are for comparing; a picture is shown.
  const { hash, width, height, bytes } = observation.value.image;
  return { value: { hash, width, height, bytes } };
}

function pair(old: Seen | undefined, next: Seen | undefined): { old: Seen; new?: Seen } {
  const [one, other] = [old ?? null, next ?? null];
  return JSON.stringify(one) === JSON.stringify(other) ? { old: one } : { old: one, new: other };
}

function cap(value: Json): Json {
  if (typeof value === 'string') {
    const { text, missing } = cutText(value, LONGEST_TEXT);
    return missing > 0 ? `${text} … +${missing}` : text;
  }
  if (Array.isArray(value)) return value.map(cap);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cap(member)]));
}

/** The n-th of a name belongs to the n-th of the same name on the other side. */
function numbered<Key extends string, Value extends Record<Key, string>>(
  values: readonly Value[] = [],
  key: Key,
): Map<string, Value> {
  const counts = new Map<string, number>();
  return new Map(
    values.map((value) => {
      const name = value[key];
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [`${count} ${name}`, value];
    }),
  );
}

function mergeKeys<Value>(old: Map<string, Value>, next: Map<string, Value>): [Value | undefined, Value | undefined][] {
  const order = [...old.keys()];
  let after = -1;
  for (const key of next.keys()) {
    const known = order.indexOf(key);
    if (known === -1) order.splice(++after, 0, key);
    else after = known;
  }
  return order.map((key) => [old.get(key), next.get(key)]);
}
