import type { Json } from '../model/text.ts';

export type Counts = ReadonlyMap<string, number>;

/** What is there more often before than after, named, with how many times where more than one is lost: `<td> × 2`. */
export function nameLosses(before: Counts, after: Counts, nameOf = (key: string): string => key): string[] {
  return [...before].flatMap(([key, count]) => {
    const lost = count - (after.get(key) ?? 0);
    return lost > 0 ? [lost === 1 ? nameOf(key) : `${nameOf(key)} × ${lost}`] : [];
  });
}

/** Whether a list names all that another one names, and more. Anything that is no list of names is never "more". */
export function namesAllAndMore(old: Json, next: Json): boolean {
  const [before, after] = [countNames(old), countNames(next)];
  if (!before || !after) return false;
  const keepsAll = [...before].every(([name, count]) => (after.get(name) ?? 0) >= count);
  return keepsAll && [...after].some(([name, count]) => count > (before.get(name) ?? 0));
}

function countNames(list: Json): Map<string, number> | null {
  if (!Array.isArray(list)) return null;
  const counts = new Map<string, number>();
  for (const entry of list) {
    if (typeof entry !== 'string') return null;
    const [, name = entry, times = '1'] = /^(.+) × (\d+)$/s.exec(entry) ?? [];
    counts.set(name, (counts.get(name) ?? 0) + Number(times));
  }
  return counts;
}
