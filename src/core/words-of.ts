/** Words that stand in nearly every entry and every promise, and so tell nothing. */
const COMMON = new Set(
  `about added after again also always and any are been before being below both but cannot change changed changes could
  default defaults deprecated does done editor editors every fix fixed for from has have html improved in instead into is
  issue item items its just like longer made make more must name names never new none not now object of off old one only
  option options other our out over own previously property removed same see set should some than that the their them then
  there they this those through time tinymce ckeditor jodit quill froala to true false under update updated use used user
  users using value values version was were what when where which while will with within without work works would you
  issues pull https github com www gh tiny event method methods function class feature features support supported plugin
  plugins code config configuration text data first last each two three type types keep kept unchanged correctly
  incorrectly content between`.split(/\s+/),
);

const LONGEST = 4_000;

/**
 * The telling words of a text: of names in code (`removeEmptyElements`, `allow_html_in_comments`) each part as well.
 * Root → the word as it stands; endings such as a plural's do not matter.
 */
export function wordsOf(text: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const [word] of text.slice(0, LONGEST).matchAll(/[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*/g)) {
    const parts = word.split(/[_-]|(?<=[a-z0-9])(?=[A-Z])/);
    for (const part of [word, ...parts].map((one) => one.toLowerCase())) {
      if (part.length < 4 || COMMON.has(part)) continue;
      const root = rootOf(part);
      if (!COMMON.has(root) && !words.has(root)) words.set(root, part);
    }
  }
  return words;
}

function rootOf(word: string): string {
  if (word.length < 5) return word;
  const root = word.replace(/(?:ies|ing|ed|es|s)$/, '');
  return root.length >= 4 ? root.replace(/(.)\1$/, '$1').replace(/e$/, '') : word;
}

const ISSUE = /\bGHSA(?:-[a-z0-9]{4}){3}\b|\b(?!CWE-)[A-Z]{2,}-\d+(?:-\d+)?\b|#\d{2,}/gi;

/**
 * Numbers of issues: `TINY-10589`, `#1484`, `GH-9998`, `CVE-2024-1234`, `GHSA-45qg-252v-3f7p`; in capitals. The number of
 * a kind of weakness (`CWE-79`) names none.
 */
export const issuesOf = (text: string): Set<string> =>
  new Set([...text.slice(0, LONGEST).matchAll(ISSUE)].map(([one]) => one.toUpperCase()));
