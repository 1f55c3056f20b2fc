/** Names as in the Unicode Character Database, for characters that look like another one or like nothing. */
const NAMES: Record<string, string> = {
  '0000': 'NULL',
  '0009': 'TAB',
  '000A': 'LINE FEED',
  '000D': 'CARRIAGE RETURN',
  '0020': 'SPACE',
  '0027': 'APOSTROPHE',
  '0022': 'QUOTATION MARK',
  '002D': 'HYPHEN-MINUS',
  '005C': 'REVERSE SOLIDUS',
  '0060': 'GRAVE ACCENT',
  '007E': 'TILDE',
  '00A0': 'NO-BREAK SPACE',
  '00A2': 'CENT SIGN',
  '00A3': 'POUND SIGN',
  '00A5': 'YEN SIGN',
  '00AC': 'NOT SIGN',
  '00AD': 'SOFT HYPHEN',
  '00B4': 'ACUTE ACCENT',
  '00B7': 'MIDDLE DOT',
  '2002': 'EN SPACE',
  '2003': 'EM SPACE',
  '2009': 'THIN SPACE',
  '200A': 'HAIR SPACE',
  '200B': 'ZERO WIDTH SPACE',
  '200C': 'ZERO WIDTH NON-JOINER',
  '200D': 'ZERO WIDTH JOINER',
  '200E': 'LEFT-TO-RIGHT MARK',
  '200F': 'RIGHT-TO-LEFT MARK',
  '2010': 'HYPHEN',
  '2011': 'NON-BREAKING HYPHEN',
  '2012': 'FIGURE DASH',
  '2013': 'EN DASH',
  '2014': 'EM DASH',
  '2015': 'HORIZONTAL BAR',
  '2016': 'DOUBLE VERTICAL LINE',
  '2018': 'LEFT SINGLE QUOTATION MARK',
  '2019': 'RIGHT SINGLE QUOTATION MARK',
  '201C': 'LEFT DOUBLE QUOTATION MARK',
  '201D': 'RIGHT DOUBLE QUOTATION MARK',
  '2022': 'BULLET',
  '2028': 'LINE SEPARATOR',
  '2029': 'PARAGRAPH SEPARATOR',
  '202F': 'NARROW NO-BREAK SPACE',
  '2060': 'WORD JOINER',
  '2212': 'MINUS SIGN',
  '223C': 'TILDE OPERATOR',
  '2225': 'PARALLEL TO',
  '3000': 'IDEOGRAPHIC SPACE',
  '301C': 'WAVE DASH',
  '30FB': 'KATAKANA MIDDLE DOT',
  '30FC': 'KATAKANA-HIRAGANA PROLONGED SOUND MARK',
  FE0E: 'VARIATION SELECTOR-15',
  FE0F: 'VARIATION SELECTOR-16',
  FEFF: 'ZERO WIDTH NO-BREAK SPACE',
  FF0D: 'FULLWIDTH HYPHEN-MINUS',
  FF3C: 'FULLWIDTH REVERSE SOLIDUS',
  FF5E: 'FULLWIDTH TILDE',
  FF65: 'HALFWIDTH KATAKANA MIDDLE DOT',
  FFE0: 'FULLWIDTH CENT SIGN',
  FFE1: 'FULLWIDTH POUND SIGN',
  FFE2: 'FULLWIDTH NOT SIGN',
  FFE5: 'FULLWIDTH YEN SIGN',
  FFFD: 'REPLACEMENT CHARACTER',
};

const LOOK_ALIKES = ['-‐‑‒–—―−－ー', '~〜～∼', "'‘’´`＇", '"“”〃＂', '·・･•', '\\¥￥＼', '‖∥', '¢￠', '£￡', '¬￢'];

/** White space, controls, marks without a width, variation selectors, lone surrogates: all an eye cannot tell apart. */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\uFFFD]+$/u;
const NOT_PLAIN = /(?! )[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

const codePoint = (character: string): string => character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');

/** `U+3000 IDEOGRAPHIC SPACE`; other characters are shown themselves: `U+9AD9 髙`. */
export function nameCharacter(character: string): string {
  const code = codePoint(character);
  const name = NAMES[code] ?? (INVISIBLE.test(character) ? '' : character);
  return `U+${code}${name && ` ${name}`}`;
}

/** Shows what cannot be seen: a full-width space becomes `⟨U+3000⟩`. Ordinary spaces stay. */
export function showInvisible(text: string): string {
  return text.replace(NOT_PLAIN, (character) => `⟨U+${codePoint(character)}⟩`);
}

/** Whether a person may overlook that `old` became `next`; one of them may be empty. */
export function areLookAlikes(old: string, next: string): boolean {
  if (INVISIBLE.test(old + next)) return true;
  if (old.normalize('NFKC') === next.normalize('NFKC')) return true;
  const [before, after] = [[...old], [...next]];
  return before.length === after.length && before.every((one, index) => lookAlike(one, after[index]!));
}

const lookAlike = (one: string, other: string): boolean =>
  one === other ||
  INVISIBLE.test(one + other) ||
  LOOK_ALIKES.some((group) => group.includes(one) && group.includes(other));

/** A name without case, punctuation and symbols: `Print...` and `Print…` are the same. */
export function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || name;
}
