import Encoding from 'encoding-japanese';
import type { MailCharset } from '../../src/model/mail.ts';

const decoder = new TextDecoder('iso-2022-jp');

/** What it does not know becomes a question mark. */
export function encodeText(text: string, charset: MailCharset): Buffer {
  if (charset === 'UTF-8') return Buffer.from(text);
  return Buffer.from(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to: 'JIS' }));
}

/** Characters of a text that would arrive as others: ISO-2022-JP has no emoji, and of two wave dashes one. */
export function lostIn(text: string, charset: MailCharset): string[] {
  if (charset === 'UTF-8') return [];
  const lost = [...text].filter((character) => decoder.decode(encodeText(character, charset)) !== character);
  return [...new Set(lost)];
}

/** Characters a word of a header holds; each of them is decoded by itself, so none may be cut in two. */
const WORD = 10;

/** A header's text as RFC 2047 words, folded. */
export function encodeWords(text: string, charset: MailCharset): string {
  const characters = [...text];
  const words: string[] = [];
  for (let at = 0; at < characters.length; at += WORD) {
    const word = encodeText(characters.slice(at, at + WORD).join(''), charset).toString('base64');
    words.push(`=?${charset}?B?${word}?=`);
  }
  return words.join('\r\n ');
}
