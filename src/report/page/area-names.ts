import type { Box, NamedBox } from '../../model/recording.ts';
import { shorten } from '../cut-text.ts';

const MOST_NAMES = 12;
const MOST_OF_ONE = 3;

/** `button “Bold”` */
function nameOf({ role, name }: NamedBox): string {
  return name ? `${role} “${shorten(name, 80)}”` : role;
}

/** Elements that changed areas lie on, each once. */
export function nameList(elements: readonly NamedBox[]): string {
  const names = [...new Set(elements.map(nameOf))];
  const hidden = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (hidden > 0 ? ` +${hidden}` : '');
}

/** What lies under each area; '' where nobody can say. */
export function areaNames(areas: readonly Box[], elements: readonly NamedBox[]): string[] {
  return areas.map((area) => {
    const under = elements.filter((element) => overlaps(area, element));
    return [...new Set(under.map(nameOf))].slice(0, MOST_OF_ONE).join(', ');
  });
}

const overlaps = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
