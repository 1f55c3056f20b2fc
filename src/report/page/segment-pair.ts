import type { Json } from '../../model/text.ts';
import { cutText } from '../cut-text.ts';
import { codePointName } from '../escape/html.ts';
import { type Part, safeCut, unequalParts } from './unequal-parts.ts';

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

/** Two values next to each other, a long equal beginning kept short. */
export function segmentPair(old: Json, next: Json, characters: number): { old: SegmentedValue; new: SegmentedValue } {
  // Among strings and nothing the bare text is clear; otherwise "1" must not look like 1.
  const bare = [old, next].every((value) => typeof value === 'string' || value === null);
  const [before, after] = [textOf(old, bare), textOf(next, bare)];
  // A number and a text with the same digits have nothing in common.
  const isOneKind = bare || typeof old === typeof next;
  const parts = isOneKind
    ? unequalParts(before, after)
    : { old: [[0, before.length]] as Part[], new: [[0, after.length]] as Part[], start: 0 };
  // Two equal values are read from their beginning.
  const start = before === after ? 0 : parts.start;
  return {
    old: segment(old, before, parts.old, start, characters),
    new: segment(next, after, parts.new, start, characters),
  };
}

function textOf(value: Json, bare: boolean): string {
  if (typeof value === 'string' && bare) return value;
  const compact = JSON.stringify(value);
  return compact.length > 80 && typeof value === 'object' ? JSON.stringify(value, null, 1) : compact;
}

const CONTEXT = 60;

function segment(value: Json, text: string, parts: Part[], start: number, characters: number): SegmentedValue {
  if (value === null) return { kind: 'nothing' };
  if (text === '') return { kind: 'empty' };
  const from = start > CONTEXT * 3 && text.length > CONTEXT * 4 ? safeCut(text, start - CONTEXT) : 0;
  const { text: shown, missing } = cutText(text.slice(from), characters);
  const segments: Segment[] = [];
  let at = 0;
  for (const part of parts) {
    const [begin, end] = part.map((index) => Math.min(index - from, shown.length)) as [number, number];
    segments.push(...reveal(shown.slice(at, begin), false), ...reveal(shown.slice(begin, end), true));
    at = end;
  }
  return { kind: 'text', equalBefore: from, segments: [...segments, ...reveal(shown.slice(at), false)], missing };
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
