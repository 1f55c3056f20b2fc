import type { EntryKind } from '../model/changelog.ts';

type Pattern = [EntryKind, RegExp];

/** Headings above entries, as keep-a-changelog, TinyMCE, CKEditor, Jodit and Conventional Commits write them. */
const HEADINGS: Pattern[] = [
  ['breaking', /\bbreaking\b|^major changes$|:boom:|💥/i],
  ['security', /\bsecurity\b/i],
  ['removed', /^removed?\b|^removals?\b/i],
  ['deprecated', /\bdeprecat/i],
  ['fixed', /\b(?:bug ?)?fix(?:e[sd])?\b|\bbugs?\b|:bug:|\bpatch changes\b/i],
  ['added', /^add(?:ed|itions)?\b|\bfeatures?\b|:rocket:|\bminor changes\b|^new\b/i],
  [
    'other',
    /\binternal\b|\bdocument(?:ation)?\b|\bdocs\b|:house:|:memo:|^release(?:d packages| highlights)|\bcontributors\b|\bdependenc/i,
  ],
  ['changed', /^changed?\b|\bchanges\b|\bimprove[dm]|\bperformance\b|\bpolish\b|:nail_care:|\bupdate[sd]?\b/i],
];

/** What an entry says of itself, whatever it stands under. */
const OUTSPOKEN: Pattern[] = [
  ['breaking', /^(?:\*\*)?BREAKING\b|\bBREAKING CHANGES?\b|\bbreaking change\b/],
  ['security', /\bCVE-\d{4}-\d+|\bXSS\b|\bvulnerabilit|\bsecurity\b/i],
];

/** How entries begin that stand under no heading. */
const BEGINNINGS: Pattern[] = [
  ['removed', /^(?:remove[sd]?|drop(?:s|ped)?)\b/i],
  ['deprecated', /^deprecate[sd]?\b/i],
  ['fixed', /^(?:bug ?)?fix(?:e[sd])?\b|^fix\(/i],
  ['added', /^(?:add(?:s|ed)?|introduce[sd]?|feat|new|support)\b/i],
  ['other', /^(?:docs?|chore|test|ci|build|bump|thank)\b/i],
];

const find = (patterns: readonly Pattern[], text: string): EntryKind | null =>
  patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** The kind of the entries below a heading; `null` = it says nothing about that. */
export function kindOfHeading(heading: string): EntryKind | null {
  return find(HEADINGS, heading.trim());
}

/**
 * The kind of an entry. What nobody calls anything is a change: it is listed rather than passed over.
 * @param under kind of the heading above it; `null` = none
 */
export function kindOfEntry(text: string, under: EntryKind | null): EntryKind {
  const spoken = find(OUTSPOKEN, text);
  if (under === null) return spoken ?? find(BEGINNINGS, text.replace(/^[*_`\s]+/, '')) ?? 'changed';
  return spoken !== null && (under === 'fixed' || under === 'added' || under === 'changed') ? spoken : under;
}

/** Whether prose beside the entries speaks of something that must not come in unseen. */
export const isOutspoken = (text: string): boolean => find(OUTSPOKEN, text) !== null || /\bbreaking\b/i.test(text);
