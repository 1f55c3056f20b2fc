import type { ObservedDifference, ValueChange } from '../model/difference.ts';
import type { Json, LocalisedText } from '../model/text.ts';

type Scalar = string | number | boolean;

/** Characters of a value in a sentence. */
const LONGEST = 80;

/** What became of a value that a scenario observed by name. Long lists are told as what is removed and what is added. */
export function observedDifference(name: string, was: Json, is: Json, nameJa = name): ObservedDifference {
  const lists = longLists(was, is);
  const names = { en: name, ja: nameJa };
  const told = lists ? listDifference(names, ...lists) : valueDifference(names, was, is);
  return { part: name, identity: JSON.stringify([name, was, is]), ...told };
}

type Told = Pick<ObservedDifference, 'summary' | 'evidence'>;

function valueDifference(name: LocalisedText, was: Json, is: Json): Told {
  const change = `${brief(was)} → ${brief(is)}`;
  return {
    summary: { en: `${name.en}: ${change}`, ja: `${name.ja}：${change}` },
    evidence: { kind: 'changes', changes: [{ path: name.en, old: was, new: is }] },
  };
}

function listDifference(name: LocalisedText, was: Scalar[], is: Scalar[]): Told {
  const [removed, added] = [without(was, is), without(is, was)];
  const moved = isMoved(was, is) || (removed.length === 0 && added.length === 0);
  const changes: ValueChange[] = [
    ...removed.map((value) => ({ path: name.en, old: value, new: null })),
    ...added.map((value) => ({ path: name.en, old: null, new: value })),
    ...(moved ? [{ path: `${name.en} › order`, old: was, new: is }] : []),
  ];
  const en = [counted(removed, ' removed'), counted(added, ' added'), moved && 'another order'];
  const ja = [counted(removed, '件削除'), counted(added, '件追加'), moved && '並び順が変化'];
  const list = shorten([...removed.map((value) => `−${value}`), ...added.map((value) => `+${value}`)].join(' '));
  return {
    summary: {
      en: `${name.en}: ${en.filter(Boolean).join(', ')} ${list}`.trimEnd(),
      ja: `${name.ja}：${ja.filter(Boolean).join('、')} ${list}`.trimEnd(),
    },
    evidence: { kind: 'changes', changes },
  };
}

const counted = ({ length }: Scalar[], word: string): string | false => length > 0 && `${length}${word}`;

/** Two lists of plain values that are too long to be read against each other in a sentence. */
function longLists(was: Json, is: Json): [Scalar[], Scalar[]] | null {
  if (!isList(was) || !isList(is)) return null;
  return [was, is].some((list) => JSON.stringify(list).length > LONGEST) ? [was, is] : null;
}

function isList(value: Json): value is Scalar[] {
  return Array.isArray(value) && value.every((member) => member !== null && typeof member !== 'object');
}

/** What `list` has more of than `other`, in its own order. */
function without(list: readonly Scalar[], other: readonly Scalar[]): Scalar[] {
  const left = new Map<Scalar, number>();
  for (const value of other) left.set(value, (left.get(value) ?? 0) + 1);
  return list.filter((value) => {
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count <= 0;
  });
}

/** Where a value repeats, nobody can say which of them moved: only those that stand once in both lists are looked at. */
function isMoved(was: readonly Scalar[], is: readonly Scalar[]): boolean {
  const [old, next] = [standingOnce(was), standingOnce(is)];
  const order = (list: Set<Scalar>, other: Set<Scalar>): string =>
    JSON.stringify([...list].filter((value) => other.has(value)));
  return order(old, next) !== order(next, old);
}

function standingOnce(list: readonly Scalar[]): Set<Scalar> {
  const [seen, twice] = [new Set<Scalar>(), new Set<Scalar>()];
  for (const value of list) (seen.has(value) ? twice : seen).add(value);
  return new Set(list.filter((value) => !twice.has(value)));
}

function brief(value: Json): string {
  return shorten(typeof value === 'string' ? `“${value}”` : JSON.stringify(value));
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
