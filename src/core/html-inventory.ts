import type { ValueChange } from '../model/difference.ts';
import type { Edit } from './edit.ts';
import { quote } from './edit.ts';
import { findMergeTags } from './merge-tags.ts';
import { tokenizeHtml } from './tokenize-html.ts';

/** How often everything worth counting stands in a document. */
export interface HtmlInventory {
  /** By element name. */
  tags: Map<string, number>;
  /** By `element attribute`, e.g. `td bgcolor`. */
  attributes: Map<string, number>;
  /** By text, conditional comments included. */
  comments: Map<string, number>;
  /** By the placeholder as written. */
  mergeTags: Map<string, number>;
}

export function inventoryHtml(html: string): HtmlInventory {
  const inventory: HtmlInventory = {
    tags: new Map(),
    attributes: new Map(),
    comments: new Map(),
    mergeTags: new Map(),
  };
  for (const token of tokenizeHtml(html)) {
    if (token.kind === 'comment') count(inventory.comments, token.raw);
    if (token.kind !== 'open') continue;
    count(inventory.tags, token.name);
    for (const { name } of token.attributes) count(inventory.attributes, `${token.name} ${name}`);
  }
  for (const tag of findMergeTags(html)) count(inventory.mergeTags, tag);
  return inventory;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Numbers of elements and attributes that changed, for the elements named. */
export function countChanges(old: HtmlInventory, next: HtmlInventory, tags: ReadonlySet<string>): ValueChange[] {
  const ofTags = (key: string): boolean => tags.has(key.split(' ', 1)[0]!);
  return [...changedCounts(old.tags, next.tags), ...changedCounts(old.attributes, next.attributes)]
    .filter(([key]) => ofTags(key))
    .map(([key, before, after]) => ({ path: `number of <${key}>`, old: before, new: after }));
}

/** Placeholders that are lost or appear more often: each is a difference of its own, wherever it stood. */
export function mergeTagEdits(old: HtmlInventory, next: HtmlInventory): Edit[] {
  return changedCounts(old.mergeTags, next.mergeTags).map(([tag, before, after]) => {
    const change = { path: `number of merge tag ${tag}`, old: before, new: after };
    return after < before
      ? { kind: { en: `merge tag ${quote(tag)} is lost`, ja: `差し込みタグ ${quote(tag)} が失われる` }, change }
      : { kind: { en: `merge tag ${quote(tag)} is new`, ja: `差し込みタグ ${quote(tag)} が増える` }, change };
  });
}

function changedCounts(old: Map<string, number>, next: Map<string, number>): [string, number, number][] {
  return [...new Set([...old.keys(), ...next.keys()])]
    .map((key): [string, number, number] => [key, old.get(key) ?? 0, next.get(key) ?? 0])
    .filter(([, before, after]) => before !== after);
}
