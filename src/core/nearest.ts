/** The word that was probably meant, or `null` when none is close. Case does not matter. */
export function nearest(word: string, words: Iterable<string>): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (!best || distance < best.distance) best = { word: candidate, distance };
  }
  return best && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.word : null;
}

/** What to do about an unknown word: the one that was probably meant, otherwise all there are. */
export function suggest(word: string, words: Iterable<string>): string {
  const known = [...words];
  const meant = nearest(word, known);
  return meant === null ? `one of: ${known.join(', ')}` : `did you mean \`${meant}\`?`;
}

/** Nobody mistypes a word this long; comparing it would only take time. */
const LONGEST = 100;

/** Levenshtein's distance. */
function editDistance(one: string, other: string): number {
  if (Math.max(one.length, other.length) > LONGEST) return one === other ? 0 : Infinity;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replace = (row[j - 1] ?? 0) + Number(one[i - 1] !== other[j - 1]);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
