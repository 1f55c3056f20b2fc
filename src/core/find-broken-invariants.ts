import type { InvariantSide } from '../model/difference.ts';
import type { InvariantResult, Recording } from '../model/recording.ts';
import type { LocalisedText } from '../model/text.ts';
import type { FindingKind } from '../model/verdict.ts';
import { DELETIONS_ARE_DECLARED } from './asset-invariants.ts';
import { fingerprintOf } from './compare-recordings.ts';
import type { Found } from './found.ts';
import { groupBy } from './group-by.ts';
import { isWorse } from './is-worse.ts';

/** Invariants that do not hold on the new build, or not on either, over all passes that both sides got through. */
export function findBrokenInvariants(pairs: { old: Recording; next: Recording }[]): Found[] {
  const old = resultsByInvariant(pairs.map((pair) => pair.old));
  const next = resultsByInvariant(pairs.map((pair) => pair.next));
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((key): Found[] => {
    const [before, after] = [old.get(key) ?? [], next.get(key) ?? []];
    const any = (after.at(-1) ?? before.at(-1)) as InvariantResult;
    const sentence: LocalisedText = { en: any.sentence, ja: any.sentenceJa ?? any.sentence };
    const kind = kindOfInvariant(before, after);
    if (!kind) return [];
    const found: Found = {
      kind,
      place: { checkpoint: '', aspect: 'invariant', part: key },
      summary: sentence,
      evidence: {
        kind: 'invariant',
        sentence,
        ...(any.name === undefined ? {} : { name: any.name }),
        // Where one did not repeat itself: what the finding is about.
        old: invariantSide(before, kind !== 'noise'),
        new: invariantSide(standingOf(after, before.length) === 'not-reached' ? [] : after, false),
      },
      fingerprint: fingerprintOf('invariant', any.sentence, JSON.stringify(after.at(-1)?.actual ?? null)),
    };
    return [found];
  });
}

/** `null`: it holds in every pass, or only the old build breaks it. */
function kindOfInvariant(before: InvariantResult[], after: InvariantResult[]): FindingKind | null {
  const [old, next] = [standingOf(before), standingOf(after, before.length)];
  // Where the guard sees nothing of the old build's deletions, there is nothing to hold the new build's against.
  if (old === 'broken' && before[0]?.name === DELETIONS_ARE_DECLARED) return 'unchecked';
  if (next === 'not-reached') return old === 'not-reached' ? null : 'unchecked';
  if (next === 'holds') return old === 'varies' ? 'noise' : null;
  if (next === 'varies') {
    // The old build breaking it, too, is no excuse for a new one that breaks more of it than the old one ever did.
    const [was, is] = [before.filter(isBroken), after.filter(isBroken)];
    return is.some((one) => was.every((other) => isWorse(other, one))) ? 'unstable' : 'noise';
  }
  if (old !== 'broken') return 'broken-invariant';
  const [was, is] = [before.at(-1) as InvariantResult, after.at(-1) as InvariantResult];
  if (isWorse(was, is)) return 'broken-invariant';
  // Broken in another way: it may be worse, so people look.
  return JSON.stringify(was.actual) === JSON.stringify(is.actual) ? 'already-broken' : 'regression';
}

/** @param times how often it must have been looked at: what one pass did not come to does not hold there */
function standingOf(results: InvariantResult[], times = 1): 'holds' | 'broken' | 'varies' | 'not-reached' {
  if (results.every((result) => result.holds)) return results.length < times ? 'not-reached' : 'holds';
  return results.some((result) => result.holds) ? 'varies' : 'broken';
}

const isBroken = ({ holds }: InvariantResult): boolean => !holds;

/** By sentence and, where a scenario repeats one, by order. */
function resultsByInvariant(recordings: Recording[]): Map<string, InvariantResult[]> {
  const all = recordings.flatMap((recording) => {
    const times = new Map<string, number>();
    return recording.invariants.map((result) => {
      const time = (times.get(result.sentence) ?? 0) + 1;
      times.set(result.sentence, time);
      return { key: time === 1 ? result.sentence : `${result.sentence} (${time})`, result };
    });
  });
  return new Map([...groupBy(all, ({ key }) => key)].map(([key, group]) => [key, group.map(({ result }) => result)]));
}

/** The last result of this standing, of any where none has it. */
function invariantSide(results: InvariantResult[], holds: boolean): InvariantSide {
  const shown = results.findLast((result) => result.holds === holds) ?? results.at(-1);
  return { holds: shown?.holds ?? null, actual: shown?.actual ?? null, expected: shown?.expected ?? null };
}
