import type { ValueChange } from '../../model/difference.ts';
import type { Json } from '../../model/text.ts';
import { cutText, shorten } from '../cut-text.ts';
import { codePointName } from '../escape/html.ts';
import { say, type WordKey } from '../words.ts';
import { bilingual, html, type Markup } from './markup.ts';

/** How much of one finding is drawn on the page; the rest stands in verdict.json. */
export interface Allowance {
  rows: number;
  /** Characters of one value. */
  characters: number;
  /** Characters of one finding. */
  total: number;
}

/** Few findings are shown at length, hundreds briefly: the page stays light either way. */
export function allowanceFor(groups: number): Allowance {
  const total = Math.max(300, Math.min(24_000, Math.floor(100_000 / Math.max(1, groups))));
  return { rows: 50, characters: Math.min(4_000, total), total };
}

/** So many rows are shown at once; the rest is folded. */
const UNFOLDED_ROWS = 8;

/** Changed values as rows: what, old, new; the unequal middle is marked, invisible characters are named. */
export function renderChanges(changes: readonly ValueChange[], allowance: Allowance): Markup {
  const rows = takeWithin(changes, allowance).map((change) => renderRow(change, allowance));
  const [first, folded] = [rows.slice(0, UNFOLDED_ROWS), rows.slice(UNFOLDED_ROWS)];
  const hidden = changes.length - rows.length;
  return html`<table class="values">
      <thead>
        <tr>
          ${headCell('what')}${headCell('old')}${headCell('new')}
        </tr>
      </thead>
      <tbody>
        ${first}
      </tbody>
    </table>
    ${
      folded.length > 0 &&
      html`<details class="whole">
        <summary>${bilingual(say('foldedChanges', { n: folded.length }))}</summary>
        <table class="values">
          <tbody>
            ${folded}
          </tbody>
        </table>
      </details>`
    }${hidden > 0 && html`<p class="quiet">${bilingual(say('moreChanges', { n: hidden }))}</p>`}`;
}

function renderRow({ path, old, new: next }: ValueChange, { characters }: Allowance): Markup {
  const pair = renderPair(old, next, characters);
  return html`<tr>
    <th scope="row">${shorten(path, 300)}</th>
    <td>${pair.old}</td>
    <td>${pair.new}</td>
  </tr> `;
}

/** Two values next to each other, equal beginnings and ends kept short. */
export function renderPair(old: Json, next: Json, characters: number): { old: Markup; new: Markup } {
  // Among strings and nothing the bare text is clear; otherwise "1" must not look like 1.
  const bare = [old, next].every((value) => typeof value === 'string' || value === null);
  const [before, after] = [textOf(old, bare), textOf(next, bare)];
  const start = equalStart(before, after);
  const end = equalEnd(before, after, start);
  return {
    old: renderMarked(old, before, start, end, characters),
    new: renderMarked(next, after, start, end, characters),
  };
}

function headCell(word: WordKey & ('what' | 'old' | 'new')): Markup {
  return html`<th scope="col">${bilingual(say(word))}</th>`;
}

/** Characters of markup around one row. */
const ROW_MARKUP = 140;

function takeWithin(changes: readonly ValueChange[], { rows, characters, total }: Allowance): ValueChange[] {
  let left = total;
  const shown: ValueChange[] = [];
  for (const change of changes.slice(0, rows)) {
    if (left <= 0) break;
    shown.push(change);
    left -= ROW_MARKUP + cost(change.old, characters) + cost(change.new, characters) + change.path.length;
  }
  return shown;
}

function cost(value: Json, characters: number): number {
  return Math.min(characters, textOf(value, true).length);
}

function textOf(value: Json, bare: boolean): string {
  if (typeof value === 'string' && bare) return value;
  const compact = JSON.stringify(value);
  return compact.length > 80 && typeof value === 'object' ? JSON.stringify(value, null, 1) : compact;
}

const CONTEXT = 60;

function renderMarked(value: Json, text: string, start: number, end: number, characters: number): Markup {
  if (value === null) return html`<i class="quiet">—</i>`;
  if (text === '') return html`<i class="quiet">${bilingual(say('emptyText'))}</i>`;
  const from = start > CONTEXT * 3 && text.length > CONTEXT * 4 ? safeCut(text, start - CONTEXT) : 0;
  const window = cutText(text.slice(from), characters);
  const shown = window.text;
  const [head, stop] = [
    Math.min(start - from, shown.length),
    Math.max(start - from, Math.min(text.length - end - from, shown.length)),
  ];
  const middle = shown.slice(head, stop);
  return html`${from > 0 && html`<i class="quiet">${bilingual(say('equalBefore', { n: from }))}</i> `}<code>${reveal(shown.slice(0, head))}${middle && html`<mark>${reveal(middle)}</mark>`}${reveal(shown.slice(stop))}</code>${
    window.missing > 0 && html` <i class="quiet">${bilingual(say('moreCharacters', { n: window.missing }))}</i>`
  }`;
}

/** White space other than the plain one, controls, formats, lone surrogates and characters without ink. */
const INVISIBLE = /(?! )[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

function reveal(text: string): Markup[] {
  const pieces: Markup[] = [];
  let last = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    pieces.push(html`${text.slice(last, match.index)}`, nameOf(match[0]));
    last = match.index + match[0].length;
  }
  pieces.push(html`${text.slice(last)}`);
  return pieces;
}

function nameOf(char: string): Markup {
  if (char === '\n') return html`<i class="cp">↵</i>${'\n'}`;
  return html`<i class="cp">${char === '\t' ? '⇥' : codePointName(char)}</i>`;
}

function equalStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let index = 0;
  while (index < most && one.charCodeAt(index) === other.charCodeAt(index)) index++;
  return safeCut(one, index);
}

function equalEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  let length = 0;
  while (length < most && one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length))
    length++;
  return length > 0 && isLowSurrogate(one, one.length - length) ? length - 1 : length;
}

function safeCut(text: string, index: number): number {
  return index > 0 && isLowSurrogate(text, index) ? index - 1 : index;
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
