import type { Place } from '../model/difference.ts';

/** Something that stands at a place: a finding, or a decision of an editor. */
interface Placed {
  item: string;
  place: Place;
  editor?: string;
}

/** Whether two things stand at the same place; those of different editors never do. */
export const isSamePlace = (one: Placed, other: Placed): boolean =>
  one.item === other.item &&
  one.place.trial === other.place.trial &&
  one.place.checkpoint === other.place.checkpoint &&
  one.place.aspect === other.place.aspect &&
  one.place.part === other.place.part &&
  (one.editor === undefined || other.editor === undefined || one.editor === other.editor);
