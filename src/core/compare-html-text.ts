import { differingMiddle } from './compare-open-tags.ts';
import { diffSequence } from './diff-sequence.ts';
import { asEvidence, quote, type Edit } from './edit.ts';
import { decodeEntities } from './html-entities.ts';
import { areLookAlikes, nameCharacter, showInvisible } from './name-character.ts';

/** Longer texts are compared by their differing middle only. */
const LONGEST_BY_CHARACTER = 20_000;
/** Above this many scattered changes a text counts as rewritten. */
const MANY = 40;

const isBlank = (text: string): boolean => /^[ \t\r\n\f]*$/.test(text);

/**
 * What became of a piece of text, as written in HTML. Look-alike characters are named with their code points; at least
 * one edit when the two are not the same.
 * @param where readable place, e.g. `text` or `<style> › text`
 */
export function compareHtmlText(old: string, next: string, where = 'text'): Edit[] {
  if (old === next) return [];
  const [before, after] = [decodeEntities(old), decodeEntities(next)];
  const change = { path: where, ...excerpts(old, next) };
  if (before === after) return spellingEdits(old, next, change);
  if (isBlank(before) && isBlank(after)) {
    const told = `${quote(before)} → ${quote(after)}`;
    return [{ kind: { en: `white space between tags: ${told}`, ja: `タグの間の空白：${told}` }, change }];
  }
  const hunks = changedCharacters(before, after);
  const alike = hunks.filter(([from, to]) => areLookAlikes(from, to));
  const edits = alike.map(([from, to]): Edit => {
    const told = `${nameRun(from)} → ${nameRun(to)}`;
    return { kind: { en: `${where}: ${told}`, ja: `${where}：${told}` }, change };
  });
  if (alike.length < hunks.length || edits.length === 0) {
    const [from, to] = differingMiddle(before, after);
    const told = `${quote(from)} → ${quote(to)}`;
    edits.push({ kind: { en: `${where}: ${told}`, ja: `${where}：${told}` }, change });
  }
  return edits;
}

/** A run of one character is named once: how long it is differs from place to place. */
function nameRun(run: string): string {
  const characters = [...run];
  if (characters.length === 0) return 'nothing';
  const distinct = [...new Set(characters)];
  if (distinct.length === 1) return nameCharacter(distinct[0]!);
  return characters.length <= 4 ? characters.map(nameCharacter).join(', ') : quote(run);
}

function changedCharacters(old: string, next: string): [string, string][] {
  if (old.length > LONGEST_BY_CHARACTER || next.length > LONGEST_BY_CHARACTER) return [differingMiddle(old, next)];
  const [before, after] = [[...old], [...next]];
  const hunks = diffSequence(before, after);
  const runs = hunks.map(({ oldStart, oldEnd, newStart, newEnd }): [string, string] => [
    before.slice(oldStart, oldEnd).join(''),
    after.slice(newStart, newEnd).join(''),
  ]);
  const plain = runs.filter(([from, to]) => !areLookAlikes(from, to)).length;
  return plain > MANY ? [differingMiddle(old, next)] : runs;
}

/** The same characters, once as a character reference and once as themselves. */
function spellingEdits(old: string, next: string, change: Edit['change']): Edit[] {
  const [before, after] = [spellings(old), spellings(next)];
  const told = new Set(
    before.flatMap((one, index) =>
      one === after[index] ? [] : [`${showInvisible(one)} → ${showInvisible(after[index] ?? '')}`],
    ),
  );
  // Spelled in pieces that do not pair up, such as `&#55357;`: told as a whole.
  if (before.length !== after.length || told.size > MANY) {
    const [from, to] = differingMiddle(old, next);
    told.clear();
    told.add(`${quote(from)} → ${quote(to)}`);
  }
  return [...told].map((one) => ({
    kind: { en: `written differently: ${one}`, ja: `書き方が変わる：${one}` },
    change,
  }));
}

const spellings = (text: string): string[] => text.match(/&[#A-Za-z0-9]{1,32};|[^]/gu) ?? [];

const CONTEXT = 40;

/** The differing middle of both with some text around it. */
function excerpts(old: string, next: string): { old: string; new: string } {
  if (old.length <= 400 && next.length <= 400) return { old, new: next };
  let start = 0;
  while (start < old.length && old[start] === next[start]) start++;
  const around = (text: string, other: string): string => {
    const from = Math.max(0, start - CONTEXT);
    const [middle] = differingMiddle(text, other);
    return `${from > 0 ? '…' : ''}${asEvidence(text.slice(from, start + middle.length + CONTEXT))}`;
  };
  return { old: around(old, next), new: around(next, old) };
}
