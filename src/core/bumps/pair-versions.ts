import { compare, valid } from 'semver';
import type { FoundVersion } from '../../model/bump.ts';
import type { Use } from './collect-uses.ts';
import { identityOf } from './found-version.ts';

/** What somebody used, and what is used instead; `null`: nothing. */
export interface Pair {
  old: FoundVersion | null;
  new: FoundVersion | null;
  /** Where it was seen. */
  uses: Use[];
}

type Versions = Map<string, FoundVersion>;

/**
 * Finds which version took the place of which. Whoever uses a package at both revisions tells it; what nobody tells is
 * held against everything that it may have taken the place of: one pair too many costs a run, one too few a customer.
 */
export function pairVersions(old: readonly Use[], next: readonly Use[]): Pair[] {
  const [before, after] = [byUser(old), byUser(next)];
  const pairs = [...before.keys()]
    .filter((user) => after.has(user))
    .flatMap((user) => pairOfUser(before.get(user) ?? [], after.get(user) ?? []));
  const left = [...before].filter(([user]) => !after.has(user)).flatMap(([, uses]) => uses);
  const arrived = [...after].filter(([user]) => !before.has(user)).flatMap(([, uses]) => uses);
  return mergePairs([
    ...pairs,
    ...pairOfOthers(left, arrived, { allOld: versionsOf(old), allNew: versionsOf(next), told: pairs }),
  ]);
}

/** Files and packages that stand in one revision only are no evidence that two uses are the same. */
function byUser(uses: readonly Use[]): Map<string, Use[]> {
  const users = new Map<string, Use[]>();
  for (const use of uses) {
    const user = JSON.stringify([use.file, use.by]);
    users.set(user, [...(users.get(user) ?? []), use]);
  }
  return users;
}

function pairOfUser(old: readonly Use[], next: readonly Use[]): Pair[] {
  const [before, after] = [versionsOf(old), versionsOf(next)];
  const [gone, come] = [without(before, after), without(after, before)];
  const uses = [...next];
  if (gone.length > 0 && come.length > 0) return cross(gone, come, uses);
  if (come.length > 0) return cross([highest([...before.values()])], come, uses);
  if (gone.length > 0) return cross(gone, [highest([...after.values()])], uses);
  return [...before.values()].flatMap((one) => {
    const same = after.get(identityOf(one));
    return same && hasOtherContent(one, same) ? [{ old: one, new: same, uses }] : [];
  });
}

/** Who stands in one revision only. A version that others use at both revisions is nothing new, and not gone. */
function pairOfOthers(
  left: readonly Use[],
  arrived: readonly Use[],
  { allOld, allNew, told }: { allOld: Versions; allNew: Versions; told: readonly Pair[] },
): Pair[] {
  const [before, after] = [versionsOf(left), versionsOf(arrived)];
  const [gone, come] = [without(before, after), without(after, before)];
  if (gone.length > 0 && come.length > 0) return cross(gone, come, [...arrived]);
  const unheard = come.filter((version) => !allOld.has(identityOf(version)));
  if (unheard.length > 0 && allOld.size > 0) return cross([highest([...allOld.values()])], unheard, [...arrived]);
  const replaced = new Set(told.map((pair) => pair.old && identityOf(pair.old)));
  return [
    ...gone
      .filter((version) => !allNew.has(identityOf(version)) && !replaced.has(identityOf(version)))
      .map((old) => ({ old, new: null, uses: usesOf(old, left) })),
    ...unheard.map((version) => ({ old: null, new: version, uses: usesOf(version, arrived) })),
  ];
}

const usesOf = (version: FoundVersion, uses: readonly Use[]): Use[] =>
  uses.filter(({ found }) => identityOf(found) === identityOf(version));

const versionsOf = (uses: readonly Use[]): Versions => new Map(uses.map(({ found }) => [identityOf(found), found]));

const without = (some: Versions, others: Versions): FoundVersion[] =>
  [...some].filter(([identity]) => !others.has(identity)).map(([, found]) => found);

function cross(old: readonly FoundVersion[], next: readonly FoundVersion[], uses: readonly Use[]): Pair[] {
  return old.flatMap((one) => next.map((other) => ({ old: one, new: other, uses: usesOf(other, uses) })));
}

/** What cannot be known counts most: nobody can say that it is lower. */
function highest(versions: readonly FoundVersion[]): FoundVersion {
  const [first, ...rest] = versions.toSorted((one, other) => {
    if (!valid(one.version) || !valid(other.version)) return Number(valid(one.version) !== null) || -1;
    return compare(other.version ?? '', one.version ?? '');
  });
  if (!first) throw new Error(`No version among ${rest.length}.`);
  return first;
}

/** Only hashes of one kind can be held against each other. */
function hasOtherContent(one: FoundVersion, other: FoundVersion): boolean {
  if (one.version === null || other.version === null) return false;
  const [was, is] = [one.integrity?.split('-', 1)[0], other.integrity?.split('-', 1)[0]];
  return was !== undefined && was === is && one.integrity !== other.integrity;
}

function mergePairs(pairs: readonly Pair[]): Pair[] {
  const merged = new Map<string, Pair>();
  for (const pair of pairs) {
    const key = JSON.stringify([pair.old, pair.new].map((side) => side && identityOf(side)));
    const known = merged.get(key);
    merged.set(key, known ? { ...known, uses: [...known.uses, ...pair.uses] } : pair);
  }
  return [...merged.values()];
}
