import { diffArrays } from 'diff';

/** `[from, to)` of a text. */
export type Part = readonly [from: number, to: number];

/** Longer ones are unequal as a whole. */
const LONGEST = 4_000;
const MOST_EDITS = 400;
/** Where less than this share is equal, pieces of it tell less than the whole. */
const LEAST_EQUAL = 0.3;
/** Words; single characters where a script puts no spaces between them, and of everything else. */
const TOKENS = /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+|[^]/gu;

/** Where two texts differ: their unequal middles, and of those only the words that do. */
export function unequalParts(old: string, next: string): { old: Part[]; new: Part[]; start: number } {
  const start = equalStart(old, next);
  const end = equalEnd(old, next, start);
  const [one, other] = [old.slice(start, old.length - end), next.slice(start, next.length - end)];
  const pieces = one && other && one.length + other.length <= LONGEST * 2 ? wordParts(one, other) : null;
  const whole = (text: string): Part[] => (text === '' ? [] : [[0, text.length]]);
  const shift = (parts: Part[]): Part[] => parts.map(([from, to]) => [from + start, to + start]);
  return { old: shift(pieces?.old ?? whole(one)), new: shift(pieces?.new ?? whole(other)), start };
}

function wordParts(one: string, other: string): { old: Part[]; new: Part[] } | null {
  const changes = diffArrays(one.match(TOKENS) ?? [], other.match(TOKENS) ?? [], { maxEditLength: MOST_EDITS });
  if (!changes) return null;
  const parts: Record<'old' | 'new', Part[]> = { old: [], new: [] };
  const at = { old: 0, new: 0 };
  let equal = 0;
  const mark = (side: 'old' | 'new', length: number): void => {
    const last = parts[side].at(-1);
    const part: Part = [last?.[1] === at[side] ? last[0] : at[side], at[side] + length];
    if (last?.[1] === at[side]) parts[side].pop();
    parts[side].push(part);
    at[side] += length;
  };
  changes.forEach(({ value, added, removed }, index) => {
    const text = value.join('');
    const isBetween = index > 0 && index < changes.length - 1;
    if (added) mark('new', text.length);
    else if (removed) mark('old', text.length);
    else if (isBetween && !/[\p{L}\p{N}]/u.test(text)) {
      // A space or a comma between two unequal words does not part them.
      mark('old', text.length);
      mark('new', text.length);
    } else {
      equal += text.length;
      at.old += text.length;
      at.new += text.length;
    }
  });
  return equal < LEAST_EQUAL * Math.min(one.length, other.length) ? null : parts;
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

/** The same place, or the one before it where a surrogate pair would be split. */
export function safeCut(text: string, index: number): number {
  return index > 0 && isLowSurrogate(text, index) ? index - 1 : index;
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
