import type { DocumentLosses } from '../model/rollback.ts';
import { decodeEntities } from './html-entities.ts';
import { findCharacterLosses, findHtmlLosses, textOfHtml } from './html-losses.ts';
import { findMergeTags } from './merge-tags.ts';
import { nameLosses } from './named-losses.ts';
import { type HtmlToken, tokenizeHtml } from './tokenize-html.ts';

/** Elements and attributes by which a document points somewhere. */
const LINKS = { tags: ['a', 'area'], attributes: ['href'] };
const IMAGES = { tags: ['img', 'td', 'table', 'body', 'video', 'source'], attributes: ['src', 'background', 'poster'] };

/** Everything a document that was saved has less of than the one that was stored. */
export function findDocumentLosses(stored: string, saved: string): DocumentLosses {
  const { tags, attributes, comments } = findHtmlLosses(stored, saved);
  return {
    text: textLosses(stored, saved),
    mergeTags: nameLosses(count(findMergeTags(decodeEntities(stored))), count(findMergeTags(decodeEntities(saved)))),
    links: nameLosses(count(valuesOf(stored, LINKS)), count(valuesOf(saved, LINKS))),
    images: nameLosses(count(valuesOf(stored, IMAGES)), count(valuesOf(saved, IMAGES))),
    comments,
    tags,
    attributes,
  };
}

/** Runs of text that are gone; characters where every run is still there in part of another. */
function textLosses(stored: string, saved: string): string[] {
  const [before, after] = [textOfHtml(stored), textOfHtml(saved)];
  if (before === after) return [];
  const gone = tokenizeHtml(stored)
    .filter((token) => token.kind === 'text' && token.within === '')
    .map(({ raw }) => raw)
    .filter((run) => !after.includes(textOfHtml(run)))
    .map((run) => decodeEntities(run).trim());
  return gone.length > 0 ? nameLosses(count(gone), new Map()) : findCharacterLosses(before, after);
}

function valuesOf(html: string, { tags, attributes }: { tags: string[]; attributes: string[] }): string[] {
  const isOpen = (token: HtmlToken): token is Extract<HtmlToken, { kind: 'open' }> => token.kind === 'open';
  return tokenizeHtml(html)
    .filter(isOpen)
    .filter(({ name }) => tags.includes(name))
    .flatMap((token) => token.attributes.filter(({ name, value }) => attributes.includes(name) && value))
    .map(({ value }) => value as string);
}

function count(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
