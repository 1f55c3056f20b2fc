import type { Place } from '../model/difference.ts';
import type { Language } from '../model/text.ts';
import { withoutMarks } from './without-marks.ts';
import { ASPECT_WORDS } from './terms.ts';

/** `rte-101/nested-tables › after-load › toolbar › Bold`, parts that are empty left out. */
export function placeText(place: Place, language: Language): string {
  return [place.trial, place.checkpoint, ASPECT_WORDS[place.aspect][language], withoutMarks(place.part)]
    .filter(Boolean)
    .join(' › ');
}
