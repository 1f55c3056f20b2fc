import type { InvariantResult } from '../model/recording.ts';
import type { Json } from '../model/text.ts';
import { namesAllAndMore } from './named-losses.ts';

/** Whether the new build breaks more of an invariant that both break. What cannot be weighed is not worse: people look. */
export function isWorse(before: InvariantResult, after: InvariantResult): boolean {
  if (after.name === 'four-numbers') return misleadsMore(before.actual, after.actual);
  // An invariant that expects an empty list is given a list of all that breaks it.
  return JSON.stringify(after.expected) === '[]' && namesAllAndMore(before.actual, after.actual);
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
