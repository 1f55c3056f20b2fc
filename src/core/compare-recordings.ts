import { createHash } from 'node:crypto';
import type { ProbeName } from '../model/checklist.ts';
import type { Aspect, Difference, ObservedDifference } from '../model/difference.ts';
import type { Capture, Observation, Recording } from '../model/recording.ts';
import type { Json, LocalisedText } from '../model/text.ts';
import { EvidenceError } from './evidence-error.ts';
import { measuredDifference } from './measured-difference.ts';
import { observedDifference } from './observed-difference.ts';

/** Holds two observations of one probe against each other; comes from the probe's own file. */
export type CompareObservation = (
  probe: ProbeName,
  old: unknown,
  next: unknown,
  params: Record<string, Json>,
) => ObservedDifference[];

export interface ComparisonInput {
  old: Recording;
  next: Recording;
  params: Record<string, Json>;
  compare: CompareObservation;
}

export interface Comparison {
  differences: Difference[];
  /** Observations held against each other. */
  observations: number;
  /** Evidence that is missing, each with where and why. */
  gaps: Gap[];
}

export interface Gap {
  checkpoint: string;
  aspect: Aspect;
  what: string;
}

/**
 * Everything two completed recordings of one trial disagree in, but for invariants and outcomes. Pure and symmetric in
 * what it finds: it also holds a side against itself.
 */
export function compareRecordings({ old, next, params, compare }: ComparisonInput): Comparison {
  const comparison: Comparison = { differences: [], observations: 0, gaps: [] };
  const place = (checkpoint: string, aspect: Aspect, part: string) => ({ trial: old.trial, checkpoint, aspect, part });
  const add = (checkpoint: string, aspect: Aspect, found: ObservedDifference): void => {
    const { part, identity, exactly, ...rest } = found;
    const sameAs = fingerprintOf(aspect, identity);
    comparison.differences.push({
      ...rest,
      place: place(checkpoint, aspect, part),
      ...(exactly === undefined
        ? { fingerprint: sameAs }
        : { fingerprint: fingerprintOf(aspect, identity, exactly), sameAs }),
    });
  };

  for (const [name, before, after] of pairUp(old.captures, next.captures, (capture) => capture.checkpoint)) {
    if (!before || !after) {
      add(name, 'outcome', absence(before ? 'candidate' : 'baseline', `checkpoint ${name}`));
      continue;
    }
    for (const [probe, one, other] of pairUp(before.observations, after.observations, (seen) => seen.probe)) {
      const gap = gapIn(one, other);
      if (gap) comparison.gaps.push({ checkpoint: name, aspect: probe as ProbeName, what: gap });
      else if (one && other && 'value' in one && 'value' in other) {
        comparison.observations += 1;
        try {
          for (const found of compare(one.probe, one.value, other.value, params)) add(name, one.probe, found);
        } catch (error) {
          if (!(error instanceof EvidenceError)) throw error;
          comparison.gaps.push({ checkpoint: name, aspect: one.probe, what: error.message });
        }
      } else add(name, probe as ProbeName, absence(one ? 'candidate' : 'baseline', probe));
    }
  }
  for (const [name, before, after] of pairUp(old.observed, next.observed, (value) => value.name)) {
    comparison.observations += 1;
    const [was, is] = [before ? before.value : null, after ? after.value : null];
    if (before && after && JSON.stringify(was) === JSON.stringify(is)) continue;
    const spread = before?.spread ?? after?.spread;
    const named = before?.nameJa === undefined ? after : before;
    const nameJa = named?.nameJa && name.replace(named.name, named.nameJa);
    const found =
      spread && before && after ? measuredDifference(name, was, is, spread) : observedDifference(name, was, is, nameJa);
    if (found) add('', 'observed', found);
  }
  return comparison;
}

/** Pairs by key and, where a key repeats, by order: a scenario may pass the same checkpoint twice. */
function pairUp<Value>(
  old: readonly Value[],
  next: readonly Value[],
  keyOf: (value: Value) => string,
): [string, Value | undefined, Value | undefined][] {
  const count = (values: readonly Value[]): Map<string, Value> => {
    const seen = new Map<string, number>();
    return new Map(
      values.map((value) => {
        const times = (seen.get(keyOf(value)) ?? 0) + 1;
        seen.set(keyOf(value), times);
        return [times === 1 ? keyOf(value) : `${keyOf(value)} (${times})`, value];
      }),
    );
  };
  const [before, after] = [count(old), count(next)];
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => [key, before.get(key), after.get(key)]);
}

function gapIn(...seen: (Observation | undefined)[]): string | null {
  for (const observation of seen) if (observation && 'error' in observation) return observation.error;
  return null;
}

function absence(missing: 'baseline' | 'candidate', what: string): ObservedDifference {
  const summary: LocalisedText =
    missing === 'candidate'
      ? { en: `${what}: only the old build has it`, ja: `${what}：旧版にだけあります` }
      : { en: `${what}: only the new build has it`, ja: `${what}：新版にだけあります` };
  return { part: what, summary, evidence: { kind: 'absence', missing, what }, identity: `${missing} lacks ${what}` };
}

/** Short enough to be typed by hand, long enough not to collide within a project. */
export function fingerprintOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** Pictures two sets of captures show at the same moment but with different bytes: what the picture stage must look at. */
export function picturePairs(old: Recording, next: Recording): [string, string][] {
  const hashes = (capture: Capture | undefined): string | undefined => {
    const seen = capture?.observations.find((observation) => observation.probe === 'screenshot');
    return seen && 'value' in seen ? (seen.value as { image: { hash: string } }).image.hash : undefined;
  };
  return pairUp(old.captures, next.captures, (capture) => capture.checkpoint).flatMap(([, before, after]) => {
    const [one, other] = [hashes(before), hashes(after)];
    return one && other && one !== other ? [[one, other] as [string, string]] : [];
  });
}
