import path from 'node:path';
import { EvidenceError } from '../core/evidence-error.ts';
import { picturePairs } from '../core/compare-recordings.ts';
import type { Comparers } from '../core/find-differences.ts';
import { completedPairs, type TrialEvidence } from '../core/trial-evidence.ts';
import type { ProbeName } from '../model/checklist.ts';
import type { PictureComparison } from '../model/difference.ts';
import type { Recording } from '../model/recording.ts';
import type { Probe } from '../probes/contract.ts';
import { PROBES } from '../probes/index.ts';
import { createPicturePool } from '../store/compare-pictures.ts';

type Looked = PictureComparison | null | EvidenceError;

/**
 * Looks at all pictures that differ, in worker threads, and gives comparers that only look up what was seen. An equal
 * run looks at none.
 */
export async function prepareComparers(runDir: string, evidence: TrialEvidence[]): Promise<Comparers> {
  const pairs = new Map<string, [string, string]>();
  const triples = new Map<string, [string, string, string]>();
  for (const trial of evidence) {
    const passes = completedPairs(trial);
    for (const pair of pairsToCompare(passes)) pairs.set(pair.join(' '), pair);
    for (const triple of triplesToCompare(passes)) triples.set(triple.join(' '), triple);
  }
  const seen = new Map<string, Looked>();
  const look = async (key: string, compare: () => Promise<PictureComparison | null>): Promise<void> => {
    seen.set(key, await compare().catch((error: Error) => new EvidenceError(error.message)));
  };
  const fileOf = (hash: string): string => path.join(runDir, 'images', `${hash}.png`);
  const pool = createPicturePool();
  try {
    await Promise.all([
      ...[...pairs].map(([key, [old, next]]) => look(key, () => pool.compare(fileOf(old), fileOf(next)))),
      ...[...triples].map(([key, [one, other, next]]) =>
        look(key, () => pool.compareBeyondNoise(fileOf(one), fileOf(other), fileOf(next))),
      ),
    ]);
  } finally {
    await pool.close();
  }
  const lookUp = (...hashes: string[]): PictureComparison | null => {
    const looked = seen.get(hashes.join(' '));
    if (looked === undefined) throw new EvidenceError(`pictures ${hashes.join(', ')} were not compared`);
    if (looked instanceof EvidenceError) throw looked;
    return looked;
  };
  return {
    observation: (name, old, next, params) =>
      (PROBES[name] as Probe<ProbeName>).compare(old as never, next as never, {
        params,
        pictures: (before, after) => lookUp(before.hash, after.hash),
      }),
    beyondNoise: ([one, other], next) => lookUp(one, other, next),
  };
}

type Pass = { old: Recording; next: Recording };

/** Each side against the other in every pass, and against itself to learn what it does not repeat. */
function pairsToCompare(passes: Pass[]): [string, string][] {
  const sides = [passes.map(({ old }) => old), passes.map(({ next }) => next)];
  return [
    ...passes.flatMap(({ old, next }) => picturePairs(old, next)),
    ...sides.flatMap((side) => everyTwo(side).flatMap(([one, other]) => picturePairs(one, other))),
  ];
}

/** Where the old build does not repeat a picture: both of its pictures, and each of the new build's. */
function triplesToCompare(passes: Pass[]): [string, string, string][] {
  const [first, second] = passes;
  if (!first || !second) return [];
  const unequal = picturePairs(first.old, second.old);
  return passes.flatMap(({ next }) =>
    unequal.flatMap(([one, other]) => screenshotsOf(next).map((hash): [string, string, string] => [one, other, hash])),
  );
}

const screenshotsOf = (recording: Recording): string[] =>
  recording.captures.flatMap(({ observations }) =>
    observations.flatMap((seen) => (seen.probe === 'screenshot' && 'value' in seen ? [seen.value.image.hash] : [])),
  );

function everyTwo<Value>(values: Value[]): [Value, Value][] {
  return values.flatMap((one, index) => values.slice(index + 1).map((other): [Value, Value] => [one, other]));
}
