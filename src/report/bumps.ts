import type { Bump, BumpResult, Bumps, EditorPackages, FoundVersion } from '../model/bump.ts';
import type { Language, LocalisedText } from '../model/text.ts';
import { BUMP_STATUS_WORDS, BUMP_WORDS, BUMPS_WORDS, UNKNOWN_WORDS } from './bump-words.ts';
import { cleanForTerminal } from './escape/terminal.ts';
import { fillWords } from './say.ts';

/** Between which revisions bumps were looked for. */
export interface BumpsAsked {
  base: string;
  /** `null`: the working tree. */
  head: string | null;
  known: readonly EditorPackages[];
}

/** What changed of editors, one line each and where it was seen below it. */
export function renderBumps(
  { editors, wrappers }: Bumps,
  { base, head, known }: BumpsAsked,
  language: Language,
): string {
  const slots = { base, head: head ?? BUMPS_WORDS.workingTree };
  const say = (text: LocalisedText): string => cleanForTerminal(text[language]);
  const ids = known.map(({ editor }) => editor).join(', ');
  if (editors.length === 0 && wrappers.length === 0) return say(fillWords(BUMPS_WORDS.none, { ...slots, known: ids }));
  return [
    say(fillWords(BUMPS_WORDS.heading, slots)),
    ...editors.flatMap((bump) => bumpLines(bump, language, '')),
    ...wrappers.flatMap((bump) => bumpLines(bump, language, ` (${BUMPS_WORDS.wrapper[language]})`)),
  ].join('\n');
}

/** `tinymce 6.8.6 → 7.9.3: upgrade`, and why a version cannot be known */
export function bumpText(bump: Bump): LocalisedText {
  const tell = (language: Language): string => {
    const { kind, old, new: next } = bump;
    const name = old?.package ?? next?.package ?? bump.editor;
    const versions = [old, next].map((found) => versionText(found, name, language)).join(' → ');
    const why = [old, next].flatMap((found) => (found?.version === null ? [whyText(found)[language]] : []));
    return cleanForTerminal(`${name} ${versions}: ${[BUMP_WORDS[kind][language], ...new Set(why)].join('; ')}`);
  };
  return { en: tell('en'), ja: tell('ja') };
}

/** `INCONCLUSIVE · tinymce 6.8.6 → 7.9.3: upgrade — reports/…`, and below it why, unless the verdict of its run says it */
export function resultText({ bump, status, run, why }: BumpResult): LocalisedText {
  const tell = (language: Language): string => {
    const head = `${BUMP_STATUS_WORDS[status][language]} · ${bumpText(bump)[language]}${run ? ` — ${run}` : ''}`;
    return [head, ...why.map((text) => text[language])].map(cleanForTerminal).join('\n    ');
  };
  return { en: tell('en'), ja: tell('ja') };
}

function bumpLines(bump: Bump, language: Language, mark: string): string[] {
  const places = bump.seenIn.map(({ file, by }) => {
    const who = by.length > 0 ? ` (${by.join(', ')})` : '';
    return `      ${cleanForTerminal(`${file}${who}`)}`;
  });
  return [`  ${bumpText(bump)[language]}${mark}`, ...places];
}

function versionText(found: FoundVersion | null, name: string, language: Language): string {
  if (!found) return BUMPS_WORDS.nothing[language];
  if (found.version === null) return BUMPS_WORDS.unknownVersion[language];
  return found.package === name ? found.version : `${found.package}@${found.version}`;
}

const whyText = ({ why, asked }: Extract<FoundVersion, { version: null }>): LocalisedText =>
  fillWords(UNKNOWN_WORDS[why], { asked });
