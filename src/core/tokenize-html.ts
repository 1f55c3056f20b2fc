import { decodeEntities } from './html-entities.ts';

export interface HtmlAttribute {
  /** Lower case. */
  name: string;
  /** Character references resolved; `null` without a value. */
  value: string | null;
}

interface TokenBase {
  /** Exactly as written; the `raw` of all tokens joined is the document. */
  raw: string;
  /** Where it starts, in UTF-16 units. */
  at: number;
}

/** A piece of HTML as text: nothing is repaired, moved or left out. */
export type HtmlToken = TokenBase &
  (
    | { kind: 'open'; name: string; attributes: HtmlAttribute[] }
    | { kind: 'close'; name: string }
    /** `within`: the element whose content is not parsed, such as `style`. */
    | { kind: 'text'; within: string }
    | { kind: 'comment' }
    /** Doctype, processing instruction, CDATA. */
    | { kind: 'declaration' }
  );

const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp']);
const LETTER = /[A-Za-z]/;
const TAG_NAME = /[^\s/>]+/y;
const GAP = /[\s/]*/y;
const ATTRIBUTE = /([^>/\s][^\s>/=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?/y;

/** Splits HTML into tokens, in linear time, whatever it is. */
export function tokenizeHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const missing = new Set<string>();
  let textFrom = 0;
  let within = '';

  /** End of a token that ends with `mark`; the whole rest when the mark is not there. Looks for a missing mark once only. */
  const endAfter = (mark: string, from: number): number => {
    const found = missing.has(mark) ? -1 : html.indexOf(mark, from);
    if (found < 0) missing.add(mark);
    return found < 0 ? html.length : found + mark.length;
  };
  const flushText = (until: number): void => {
    if (until > textFrom) tokens.push({ kind: 'text', raw: html.slice(textFrom, until), at: textFrom, within });
  };
  const push = (token: HtmlToken): number => {
    flushText(token.at);
    tokens.push(token);
    textFrom = token.at + token.raw.length;
    return textFrom;
  };

  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const token = readMarkup(html, at, endAfter);
    if (!token) {
      at += 1;
      continue;
    }
    at = push(token);
    if (token.kind !== 'open' || !RAW_TEXT.has(token.name)) continue;
    const end = new RegExp(`</${token.name}(?=[\\s/>])`, 'gi');
    end.lastIndex = at;
    at = end.exec(html)?.index ?? html.length;
    within = token.name;
    flushText(at);
    textFrom = at;
    within = '';
  }
  flushText(html.length);
  return tokens;
}

function readMarkup(html: string, at: number, endAfter: (mark: string, from: number) => number): HtmlToken | null {
  const second = html[at + 1] ?? '';
  const upTo = (end: number): { raw: string; at: number } => ({ raw: html.slice(at, end), at });
  if (html.startsWith('<!--', at)) return { kind: 'comment', ...upTo(endAfter('-->', at + 4)) };
  if (html.startsWith('<![CDATA[', at)) return { kind: 'declaration', ...upTo(endAfter(']]>', at)) };
  if (second === '!') return { kind: 'declaration', ...upTo(endAfter('>', at)) };
  if (second === '?') return { kind: 'declaration', ...upTo(endAfter('?>', at)) };
  if (second === '/' && LETTER.test(html[at + 2] ?? '')) {
    const end = endAfter('>', at);
    return { kind: 'close', name: tagName(html, at + 2), ...upTo(end) };
  }
  return LETTER.test(second) ? readOpenTag(html, at) : null;
}

function tagName(html: string, at: number): string {
  TAG_NAME.lastIndex = at;
  return (TAG_NAME.exec(html)?.[0] ?? '').toLowerCase();
}

function readOpenTag(html: string, at: number): HtmlToken {
  const name = tagName(html, at + 1);
  const attributes: HtmlAttribute[] = [];
  let end = at + 1 + name.length;
  while (end < html.length) {
    GAP.lastIndex = end;
    end += GAP.exec(html)![0].length;
    if (html[end] === '>') {
      end += 1;
      break;
    }
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(html);
    if (!match) break;
    end += match[0].length;
    attributes.push({ name: match[1]!.toLowerCase(), value: attributeValue(match[2]) });
  }
  return { kind: 'open', name, attributes, raw: html.slice(at, end), at };
}

function attributeValue(written: string | undefined): string | null {
  if (written === undefined) return null;
  return decodeEntities(
    /^["']/.test(written) && written.length > 1 && written.endsWith(written[0]!) ? written.slice(1, -1) : written,
  );
}
