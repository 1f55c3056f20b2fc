import type { InvariantResult } from '../model/recording.ts';
import type { Json } from '../model/text.ts';
import { namesAllAndMore } from './named-losses.ts';

/** What an invariant, or a part of it, came to. */
type Part = Pick<InvariantResult, 'actual' | 'expected'>;

/** Whether the new build breaks more of an invariant that both break. What cannot be weighed is not worse: people look. */
export function isWorse(before: InvariantResult, after: InvariantResult): boolean {
  return breaksMore(before, after) || (after.name === 'four-numbers' && misleadsMore(before.actual, after.actual));
}

/** Whether a part is broken that was kept, or a list of what breaks it names all it named, and more. */
function breaksMore(was: Part, is: Part): boolean {
  if (holds(is)) return false;
  if (holds(was)) return true;
  if (isNone(was.expected) && isNone(is.expected)) return namesAllAndMore(was.actual, is.actual);
  const [before, after] = [partsOf(was), partsOf(is)];
  return Object.entries(after).some(([name, part]) => before[name] !== undefined && breaksMore(before[name], part));
}

/** An object is its fields; a list of names what it lacks and what it has too many. Anything else is whole. */
function partsOf({ actual, expected }: Part): Record<string, Part> {
  if (isNames(actual) && isNames(expected)) {
    return {
      missing: { actual: without(expected, actual), expected: [] },
      extra: { actual: without(actual, expected), expected: [] },
    };
  }
  if (!isRecord(actual) || !isRecord(expected)) return {};
  return Object.fromEntries(
    Object.entries(expected).map(([name, wanted]) => [name, { actual: actual[name] ?? null, expected: wanted }]),
  );
}

const holds = ({ actual, expected }: Part): boolean => JSON.stringify(actual) === JSON.stringify(expected);
const isNone = (expected: Json): boolean => Array.isArray(expected) && expected.length === 0;
const isNames = (value: Json): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');
const isRecord = (value: Json): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each entry as often as it stands in one list more than in the other. */
function without(list: string[], other: string[]): string[] {
  const left = [...other];
  return list.filter((entry) => {
    const at = left.indexOf(entry);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * Of two sets of the four numbers. A dialog that names too few is worse than one without a number, which promises nothing;
 * a deletion of more than was ticked is worse than one of exactly that.
 */
function misleadsMore(was: Json, is: Json): boolean {
  const [before, after] = [beyond(was), beyond(is)];
  return after.said > before.said || after.ticked > before.ticked;
}

/** How many more are deleted than the dialog said, and than were ticked; 0 where one of the numbers is none. */
function beyond(numbers: Json): { said: number; ticked: number } {
  const { dialog, ticked, requested, gone } = (numbers ?? {}) as Record<string, Json>;
  const deleted = gone ?? requested;
  const over = (than: Json | undefined): number =>
    typeof deleted === 'number' && typeof than === 'number' ? Math.max(0, deleted - than) : 0;
  return { said: over(dialog), ticked: over(ticked) };
}
