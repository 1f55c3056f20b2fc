import { readNumbers } from './read-numbers.ts';

/** Words that are names of files, whatever their letters. */
const FILE_NAME =
  /[^\s"'“”「」『』<>()（）,、。?？!！:：]+\.(?:png|jpe?g|gif|webp|avif|bmp|svg|ico|pdf|docx?|xlsx?|pptx?|csv|txt|zip|mp4|mov)(?![\w.])/giu;
const EVERYTHING = /\b(?:all|every|everything)\b|すべて|全て|全件|全部|全画像|全ファイル/iu;
const NOUN = '(?:image|file|picture|photo|asset|item|document)';
const SEVERAL = new RegExp(String.raw`\b${NOUN}s\b`, 'iu');
const ONE = new RegExp(
  String.raw`\b(?:this|that|the|an?|one)\s+(?:selected\s+|chosen\s+)?${NOUN}\b|\b${NOUN}\s+(?:will|is)\b|この(?:画像|ファイル|写真|素材|項目|アイテム|書類|文書)`,
  'iu',
);
/** A shorter stem would be torn out of ordinary words. */
const SHORTEST_STEM = 3;

/** A sentence without the names of assets and without words that look like names of files: their digits count nothing. */
export function withoutNames(text: string, names: readonly string[]): string {
  const stems = names.map((name) => name.replace(/\.[^.]*$/, '')).filter((stem) => stem.length >= SHORTEST_STEM);
  // A name within a longer one must not be taken out first, or the rest of the longer one would stay.
  const all = [...new Set([...names, ...stems])].filter(Boolean).toSorted((one, other) => other.length - one.length);
  return all.reduce((left, name) => left.replaceAll(name, ' '), text).replace(FILE_NAME, ' ');
}

/**
 * How many a confirmation says: its number; `all` when it only says that; 1 when it speaks of one thing ("this image");
 * all its numbers as text, such as `3, 40`, when they are several; `null` when it does not say.
 * @param names of assets that may stand in the text
 */
export function readCount(text: string, names: readonly string[] = []): number | string | null {
  const plain = withoutNames(text, names);
  const numbers = [...new Set(readNumbers(plain))];
  if (numbers.length > 1) return numbers.join(', ');
  if (numbers.length === 1) return numbers[0]!;
  if (EVERYTHING.test(plain)) return 'all';
  return ONE.test(plain) && !SEVERAL.test(plain) ? 1 : null;
}
