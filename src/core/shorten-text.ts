import { createHash } from 'node:crypto';

/** First 12 hex digits of the SHA-256 of a text; lone surrogates count as themselves. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text, 'utf16le').digest('hex').slice(0, 12);
}

/**
 * Cuts a text to `limit` characters and says what is missing. The mark carries a hash of the whole text, so two
 * shortened texts are equal exactly when the whole texts are.
 */
export function shortenText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
  return `${head}… ${text.length - head.length} more characters (${shortHash(text)})`;
}
