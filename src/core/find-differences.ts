import type { Difference, PictureComparison } from '../model/difference.ts';
import type { Recording } from '../model/recording.ts';
import type { Repetition } from '../model/verdict.ts';
import { compareRecordings, type CompareObservation, type Gap } from './compare-recordings.ts';
import { groupBy } from './group-by.ts';
import { poolMeasurements } from './pool-measurements.ts';
import { completedPairs, type TrialEvidence } from './trial-evidence.ts';

/** A difference with what repeating both sides says of it. */
export interface RepeatedDifference {
  kind: 'regression' | 'noise' | 'unstable' | 'unconfirmed';
  difference: Difference;
  repetition: Repetition;
}

/**
 * Where a picture differs from both pictures of the old build, outside the pixels in which those two differ from each
 * other; `null` = nowhere.
 */
export type CompareBeyondNoise = (oldHashes: [string, string], newHash: string) => PictureComparison | null;

export interface Comparers {
  observation: CompareObservation;
  beyondNoise: CompareBeyondNoise;
}

export interface FoundDifferences {
  differences: RepeatedDifference[];
  gaps: Gap[];
  observations: number;
}

/**
 * Tells confirmed differences of a trial from noise. What every pass shows in the same way is a regression; what the old
 * build does not repeat by itself is noise, unless the new one differs from everything the old one ever showed; what
 * only the new build fails to repeat is unstable. In doubt it is a regression.
 */
export function findDifferences(evidence: TrialEvidence, comparers: Comparers): FoundDifferences {
  const pairs = poolPairs(completedPairs(evidence));
  const compare = (old: Recording, next: Recording) =>
    compareRecordings({ old, next, params: evidence.trial.params, compare: comparers.observation });
  const passes = pairs.map(({ old, next }) => compare(old, next));
  const found: FoundDifferences = {
    differences: [],
    gaps: passes.at(-1)?.gaps ?? [],
    observations: passes[0]?.observations ?? 0,
  };
  // Noise is no excuse for a changing request that the old build sent in no pass.
  const isSentByNewOnly = ({ pass, difference }: { pass: number; difference: Difference }): boolean =>
    difference.newMutatingRequest === true &&
    pairs.every(({ old }) =>
      compare(old, pairs[pass]!.next).differences.some(
        (other) =>
          other.newMutatingRequest &&
          momentOf(other) === momentOf(difference) &&
          other.place.part === difference.place.part,
      ),
    );
  const byMoment = groupBy(
    passes.flatMap(({ differences }, pass) => differences.map((difference) => ({ pass, difference }))),
    ({ difference }) => momentOf(difference),
  );
  for (const [moment, seen] of byMoment) {
    const bySameness = groupBy(
      seen,
      ({ difference }) => `${difference.place.part}\n${difference.sameAs ?? difference.fingerprint}`,
    );
    const steady = [...bySameness.values()].filter(
      (group) => new Set(group.map(({ pass }) => pass)).size === passes.length,
    );
    const flickering = [...bySameness.values()].filter((group) => !steady.includes(group));
    const latest = (group: typeof seen): Difference => (group.at(-1) as (typeof seen)[number]).difference;

    if (passes.length < 2) {
      for (const group of bySameness.values()) {
        found.differences.push({ kind: 'unconfirmed', difference: latest(group), repetition: repetitionOf(1, 1) });
      }
      continue;
    }
    const once = repetitionOf(passes.length, 1);
    for (const group of steady)
      found.differences.push({ kind: 'regression', difference: latest(group), repetition: once });
    if (flickering.length === 0) continue;

    const differAt = (old: Recording, next: Recording): boolean =>
      compare(old, next).differences.some((difference) => momentOf(difference) === moment);
    const repetition: Repetition = {
      baseline: {
        recordings: pairs.length,
        values: distinct(
          pairs.map(({ old }) => old),
          differAt,
        ),
      },
      candidate: {
        recordings: pairs.length,
        values: distinct(
          pairs.map(({ next }) => next),
          differAt,
        ),
      },
    };
    const kind = kindOfFlickering(moment, pairs, repetition, steady.length > 0, differAt, comparers.beyondNoise);
    for (const group of flickering) {
      found.differences.push({
        kind: kind === 'noise' && group.some(isSentByNewOnly) ? 'unstable' : kind,
        difference: latest(group),
        repetition,
      });
    }
  }
  return found;
}

function kindOfFlickering(
  moment: string,
  pairs: { old: Recording; next: Recording }[],
  { baseline, candidate }: Repetition,
  steadyBeside: boolean,
  differAt: (old: Recording, next: Recording) => boolean,
  beyondNoise: CompareBeyondNoise,
): 'regression' | 'noise' | 'unstable' {
  if (baseline.values === 1) return candidate.values > 1 ? 'unstable' : 'regression';
  const pictures = picturesAt(moment, pairs);
  if (pictures) {
    const always = pictures.next.every((hash) => beyondNoise(pictures.old, hash) !== null);
    return always ? 'regression' : 'noise';
  }
  // Where neither side repeats itself there is nothing to tell them apart by; what is steady beside it is judged.
  if (steadyBeside || candidate.values > 1) return 'noise';
  const neverTheSame = pairs.every(({ next }) => pairs.every(({ old }) => differAt(old, next)));
  return neverTheSame ? 'regression' : 'noise';
}

/** How many different values the recordings of one side show. */
function distinct(recordings: Recording[], differAt: (old: Recording, next: Recording) => boolean): number {
  const kept: Recording[] = [];
  for (const recording of recordings) if (kept.every((earlier) => differAt(earlier, recording))) kept.push(recording);
  return kept.length;
}

function picturesAt(
  moment: string,
  pairs: { old: Recording; next: Recording }[],
): { old: [string, string]; next: string[] } | null {
  const [checkpoint, aspect] = JSON.parse(moment) as [string, string];
  if (aspect !== 'screenshot') return null;
  const hashOf = (recording: Recording): string[] =>
    recording.captures
      .filter((capture) => capture.checkpoint === checkpoint)
      .flatMap((capture) => capture.observations)
      .flatMap((seen) => (seen.probe === 'screenshot' && 'value' in seen ? [seen.value.image.hash] : []));
  const [one, other] = pairs.flatMap(({ old }) => hashOf(old));
  return one && other ? { old: [one, other], next: pairs.flatMap(({ next }) => hashOf(next)) } : null;
}

/** What a scenario observes by name is a moment of its own each: one that flickers says nothing of the others. */
const momentOf = ({ place }: Difference): string =>
  JSON.stringify([place.checkpoint, place.aspect, place.aspect === 'observed' ? place.part : '']);

function poolPairs(pairs: { old: Recording; next: Recording }[]): { old: Recording; next: Recording }[] {
  const [old, next] = [
    poolMeasurements(pairs.map((pair) => pair.old)),
    poolMeasurements(pairs.map((pair) => pair.next)),
  ];
  return pairs.map((pair, at) => ({ old: old[at] ?? pair.old, next: next[at] ?? pair.next }));
}

const repetitionOf = (recordings: number, values: number): Repetition => ({
  baseline: { recordings, values },
  candidate: { recordings, values },
});
