import { compareHtmlText } from './compare-html-text.ts';
import { compareOpenTags, gainedAttributes, nameOfNewTag } from './compare-open-tags.ts';
import { diffSequence, type Hunk } from './diff-sequence.ts';
import { asEvidence, quote, type Edit } from './edit.ts';
import { tokenizeHtml, type HtmlToken } from './tokenize-html.ts';

/** An edit of a document, with where it begins on both sides (UTF-16 units). */
export interface HtmlEdit extends Edit {
  oldAt: number;
  newAt: number;
  /** Elements concerned, lower case. */
  tags: string[];
  /** Set on a whole tag that is lost, new or renamed: what became of the element, and whether this is its end tag. */
  element?: { fate: string; end: boolean };
}

/**
 * Everything two documents disagree in, tag by tag. Nothing is normalised: unequal documents give at least one edit, and
 * every token that is not the same on both sides is part of one.
 */
export function compareHtml(old: string, next: string): HtmlEdit[] {
  if (old === next) return [];
  const [before, after] = [tokenizeHtml(old), tokenizeHtml(next)];
  const hunks = diffSequence(before.map(rawOf), after.map(rawOf));
  return tellElementsOnce(hunks.flatMap((hunk) => new HunkReader(before, after, hunk).edits()));
}

/** An end tag that shares the fate of its start tag says nothing new; one that does not stays. */
function tellElementsOnce(edits: HtmlEdit[]): HtmlEdit[] {
  const started = new Map<string, number>();
  return edits.filter(({ element }) => {
    if (!element) return true;
    const count = started.get(element.fate) ?? 0;
    started.set(element.fate, count + (element.end ? (count > 0 ? -1 : 0) : 1));
    return !element.end || count === 0;
  });
}

const rawOf = ({ raw }: HtmlToken): string => raw;

/** Tokens of one shape may be the same thing before and after. */
function shapeOf(token: HtmlToken): string {
  return token.kind === 'open' || token.kind === 'close' ? `${token.kind} ${token.name}` : token.kind;
}

class HunkReader {
  readonly #old: HtmlToken[];
  readonly #new: HtmlToken[];
  readonly #oldStart: number;
  readonly #newStart: number;

  constructor(before: HtmlToken[], after: HtmlToken[], hunk: Hunk) {
    this.#old = before.slice(hunk.oldStart, hunk.oldEnd);
    this.#new = after.slice(hunk.newStart, hunk.newEnd);
    this.#oldStart = placeOf(before, hunk.oldStart);
    this.#newStart = placeOf(after, hunk.newStart);
  }

  edits(): HtmlEdit[] {
    const edits: HtmlEdit[] = [];
    let [old, next] = [0, 0];
    const hunks = diffSequence(this.#old.map(shapeOf), this.#new.map(shapeOf));
    for (const hunk of [...hunks, { oldStart: this.#old.length, oldEnd: 0, newStart: this.#new.length, newEnd: 0 }]) {
      while (old < hunk.oldStart) edits.push(...this.#pair(this.#old[old++]!, this.#new[next++]!));
      edits.push(...this.#replaced(this.#old.slice(old, hunk.oldEnd), this.#new.slice(next, hunk.newEnd)));
      [old, next] = [hunk.oldEnd, hunk.newEnd];
    }
    return edits;
  }

  #at(edits: Edit[], old: HtmlToken | undefined, next: HtmlToken | undefined, tags: string[]): HtmlEdit[] {
    const place = { oldAt: old?.at ?? this.#oldStart, newAt: next?.at ?? this.#newStart, tags };
    return edits.map((edit) => ({ ...edit, ...place }));
  }

  #pair(old: HtmlToken, next: HtmlToken): HtmlEdit[] {
    if (old.raw === next.raw) return [];
    return this.#at(pairEdits(old, next), old, next, 'name' in next ? [next.name] : []);
  }

  /** Tokens that have no counterpart of their shape: renamed where both sides show the same pattern, else lost and new. */
  #replaced(old: HtmlToken[], next: HtmlToken[]): HtmlEdit[] {
    const pattern = (tokens: HtmlToken[]): string => tokens.map(({ kind }) => kind).join();
    const areTags = [...old, ...next].every(({ kind }) => kind === 'open' || kind === 'close');
    if (areTags && old.length > 0 && pattern(old) === pattern(next)) {
      return old.flatMap((token, index) => this.#renamed(token as Tag, next[index] as Tag));
    }
    return [
      ...old.flatMap((token) => withFate('lost', token, this.#at([lostToken(token)], token, undefined, tagsOf(token)))),
      ...next.flatMap((token) => withFate('new', token, this.#at([newToken(token)], undefined, token, tagsOf(token)))),
    ];
  }

  #renamed(old: Tag, next: Tag): HtmlEdit[] {
    const tags = [old.name, next.name];
    const renamed: Edit = {
      kind: { en: `<${old.name}> becomes <${next.name}>`, ja: `<${old.name}> が <${next.name}> に変わる` },
      change: { path: `<${old.name}>`, old: asEvidence(old.raw), new: asEvidence(next.raw) },
    };
    const gained = old.kind === 'open' && next.kind === 'open' ? gainedAttributes(old, next) : [];
    return [
      ...withFate(tags.join(' becomes '), next, this.#at([renamed], old, next, tags)),
      ...this.#at(gained, old, next, tags),
    ];
  }
}

const tagsOf = (token: HtmlToken): string[] => ('name' in token ? [token.name] : []);

function withFate(fate: string, token: HtmlToken, edits: HtmlEdit[]): HtmlEdit[] {
  if (!('name' in token)) return edits;
  return edits.map((edit) => ({ ...edit, element: { fate: `${token.name} ${fate}`, end: token.kind === 'close' } }));
}

type Tag = Extract<HtmlToken, { kind: 'open' | 'close' }>;

function placeOf(tokens: HtmlToken[], index: number): number {
  const token = tokens[index];
  if (token) return token.at;
  const last = tokens.at(-1);
  return last ? last.at + last.raw.length : 0;
}

function pairEdits(old: HtmlToken, next: HtmlToken): Edit[] {
  if (old.kind === 'open' && next.kind === 'open') return compareOpenTags(old, next);
  if (old.kind === 'text' && next.kind === 'text') return compareHtmlText(old.raw, next.raw, placeOfText(next));
  if (old.kind === 'comment' && next.kind === 'comment') {
    const told = `${quote(textOfComment(old.raw))} → ${quote(textOfComment(next.raw))}`;
    return [
      { kind: { en: `comment: ${told}`, ja: `コメント：${told}` }, change: { path: 'comment', ...both(old, next) } },
    ];
  }
  const told = `${quote(old.raw)} → ${quote(next.raw)}`;
  return [
    {
      kind: { en: `written differently: ${told}`, ja: `書き方が変わる：${told}` },
      change: { path: next.kind, ...both(old, next) },
    },
  ];
}

const both = (old: HtmlToken, next: HtmlToken): { old: string; new: string } => ({
  old: asEvidence(old.raw),
  new: asEvidence(next.raw),
});

const placeOfText = (token: HtmlToken): string =>
  token.kind === 'text' && token.within ? `<${token.within}> › text` : 'text';

const textOfComment = (raw: string): string => raw.replace(/^<!--|-->$/g, '').trim();

/** How a token is called in "… is lost" and "… is new". */
function nameOf(token: HtmlToken, isNew: boolean): { en: string; ja: string } {
  switch (token.kind) {
    case 'open': {
      const name = isNew ? nameOfNewTag(token) : `<${token.name}>`;
      return { en: name, ja: name };
    }
    case 'close':
      return { en: `</${token.name}>`, ja: `</${token.name}>` };
    case 'text':
      if (!token.raw.trim())
        return { en: `white space ${quote(token.raw)} between tags`, ja: `タグの間の空白 ${quote(token.raw)}` };
      return { en: `${placeOfText(token)} ${quote(token.raw)}`, ja: `${placeOfText(token)} ${quote(token.raw)}` };
    case 'comment':
      return { en: `comment ${quote(textOfComment(token.raw))}`, ja: `コメント ${quote(textOfComment(token.raw))}` };
    case 'declaration':
      return { en: quote(token.raw), ja: quote(token.raw) };
  }
}

function lostToken(token: HtmlToken): Edit {
  const { en, ja } = nameOf(token, false);
  return {
    kind: { en: `${en} is lost`, ja: `${ja} が失われる` },
    change: { path: shapeOf(token), old: asEvidence(token.raw), new: null },
  };
}

function newToken(token: HtmlToken): Edit {
  const { en, ja } = nameOf(token, true);
  return {
    kind: { en: `${en} is new`, ja: `${ja} が増える` },
    change: { path: shapeOf(token), old: null, new: asEvidence(token.raw) },
  };
}
