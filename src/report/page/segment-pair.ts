import type { Json } from '../../model/text.ts';
import { cutText } from '../cut-text.ts';
import { codePointName } from '../escape/html.ts';

/** A piece of a value: plain, unequal to the other side (`marked`), or a character that has no ink (`sign`). */
export interface Segment {
  text: string;
  marked: boolean;
  sign: boolean;
}

/** A value cut to what can be read, its unequal middle marked. */
export type SegmentedValue =
  | { kind: 'nothing' }
  | { kind: 'empty' }
  | { kind: 'text'; equalBefore: number; segments: Segment[]; missing: number };

/** Two values next to each other, equal beginnings and ends kept short. */
export function segmentPair(old: Json, next: Json, characters: number): { old: SegmentedValue; new: SegmentedValue } {
  // Among strings and nothing the bare text is clear; otherwise "1" must not look like 1.
  const bare = [old, next].every((value) => typeof value === 'string' || value === null);
  const [before, after] = [textOf(old, bare), textOf(next, bare)];
  const start = equalStart(before, after);
  const end = equalEnd(before, after, start);
  return {
    old: segment(old, before, start, end, characters),
    new: segment(next, after, start, end, characters),
  };
}

function textOf(value: Json, bare: boolean): string {
  if (typeof value === 'string' && bare) return value;
  const compact = JSON.stringify(value);
  return compact.length > 80 && typeof value === 'object' ? JSON.stringify(value, null, 1) : compact;
}

const CONTEXT = 60;

function segment(value: Json, text: string, start: number, end: number, characters: number): SegmentedValue {
  if (value === null) return { kind: 'nothing' };
  if (text === '') return { kind: 'empty' };
  const from = start > CONTEXT * 3 && text.length > CONTEXT * 4 ? safeCut(text, start - CONTEXT) : 0;
  const { text: shown, missing } = cutText(text.slice(from), characters);
  const head = Math.min(start - from, shown.length);
  const stop = Math.max(start - from, Math.min(text.length - end - from, shown.length));
  return {
    kind: 'text',
    equalBefore: from,
    segments: [
      ...reveal(shown.slice(0, head), false),
      ...reveal(shown.slice(head, stop), true),
      ...reveal(shown.slice(stop), false),
    ],
    missing,
  };
}

/** White space other than the plain one, controls, formats, lone surrogates and characters without ink. */
const INVISIBLE = /(?! )[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

function reveal(text: string, marked: boolean): Segment[] {
  const pieces: Segment[] = [];
  const add = (piece: string, sign: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, marked, sign });
  };
  let last = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    add(text.slice(last, match.index), false);
    add(nameOf(match[0]), true);
    if (match[0] === '\n') add('\n', false);
    last = match.index + match[0].length;
  }
  add(text.slice(last), false);
  return pieces;
}

function nameOf(char: string): string {
  if (char === '\n') return '↵';
  return char === '\t' ? '⇥' : codePointName(char);
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
