import { decodeEntities } from './html-entities.ts';
import { inventoryHtml } from './html-inventory.ts';
import { nameCharacter } from './name-character.ts';
import { nameLosses } from './named-losses.ts';
import { tokenizeHtml } from './tokenize-html.ts';

type Counts = Map<string, number>;

/** What a document that was saved has less of than the one that was stored. Nothing here means: nothing is lost. */
export interface HtmlLosses {
  /** `<table>` */
  tags: string[];
  /** `td[bgcolor]`, `p.lead`, `td{width}` */
  attributes: string[];
  /** As written: one byte more or less and it is another comment. */
  comments: string[];
  /** As written; the ones of `comments` that are not there with other white space either. */
  commentsGone: string[];
}

export function findHtmlLosses(stored: string, saved: string): HtmlLosses {
  const [before, after] = [inventoryHtml(stored), inventoryHtml(saved)];
  return {
    tags: nameLosses(before.tags, after.tags, (tag) => `<${tag}>`),
    attributes: nameLosses(countAttributes(stored), countAttributes(saved)),
    comments: nameLosses(before.comments, after.comments),
    commentsGone: findCommentsGone(before.comments, after.comments),
  };
}

/** Characters that are missing from a text, named: `U+3000 IDEOGRAPHIC SPACE`. Line breaks and ordinary spaces do not count. */
export function findCharacterLosses(stored: string, saved: string): string[] {
  return nameLosses(countCharacters(stored), countCharacters(saved), nameCharacter);
}

/** The text a document shows, without the white space that only lays out its source. */
export function textOfHtml(html: string): string {
  const texts = tokenizeHtml(html).flatMap((token) =>
    token.kind === 'text' && token.within === '' ? [token.raw] : [],
  );
  return decodeEntities(texts.join('')).replace(/[ \t\r\n\u00A0]/g, '');
}

function findCommentsGone(before: Counts, after: Counts): string[] {
  const bare = (comment: string): string => comment.replace(/\s/g, '');
  const countBare = (comments: Counts): Counts => {
    const counts: Counts = new Map();
    for (const [comment, count] of comments) counts.set(bare(comment), (counts.get(bare(comment)) ?? 0) + count);
    return counts;
  };
  const written = new Map([...before.keys()].map((comment) => [bare(comment), comment]));
  return nameLosses(countBare(before), countBare(after), (comment) => written.get(comment) ?? comment);
}

/** A class and a declaration of a style count by themselves: one of several may be lost. */
function countAttributes(html: string): Counts {
  const counts: Counts = new Map();
  for (const token of tokenizeHtml(html)) {
    if (token.kind !== 'open') continue;
    for (const { name, value } of token.attributes) {
      if (name === 'class')
        for (const one of (value ?? '').split(/\s+/).filter(Boolean)) add(counts, `${token.name}.${one}`);
      else if (name === 'style')
        for (const property of propertiesOf(value ?? '')) add(counts, `${token.name}{${property}}`);
      else add(counts, `${token.name}[${name}]`);
    }
  }
  return counts;
}

/** Declarations are split at semicolons outside quotes and parentheses. */
function propertiesOf(style: string): string[] {
  const declarations = style.match(/(?:"[^"]*"|'[^']*'|\([^()]*\)|[^;])+/g) ?? [];
  return declarations.map((declaration) => (declaration.split(':', 1)[0] ?? '').trim().toLowerCase()).filter(Boolean);
}

function countCharacters(text: string): Counts {
  const counts: Counts = new Map();
  for (const character of text) if (!/[ \t\r\n]/.test(character)) add(counts, character);
  return counts;
}

function add(counts: Counts, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
