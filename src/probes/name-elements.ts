import type { Box, NamedBox } from '../model/recording.ts';
import type { AriaNode } from './read-aria-tree.ts';

const MAX_ELEMENTS = 400;
const LONGEST_NAME = 80;
const NAMELESS = new Set(['generic', 'none', 'presentation', 'text', 'paragraph', 'rowgroup', 'list', 'document']);

/** Elements a person can point at, outermost first: on screen, named or of a telling role. */
export function listElements(nodes: readonly AriaNode[], viewport: { width: number; height: number }): NamedBox[] {
  const found: NamedBox[] = [];
  const visit = (node: AriaNode): void => {
    if (found.length >= MAX_ELEMENTS) return;
    const name = String(node.name ?? '').slice(0, LONGEST_NAME);
    const { box } = node;
    const told = name !== '' || !NAMELESS.has(node.role);
    if (box && told && touches(box, { x: 0, y: 0, ...viewport })) {
      found.push({ role: node.role, name, x: box.x, y: box.y, width: box.width, height: box.height });
    }
    node.children?.forEach(visit);
  };
  nodes.forEach(visit);
  return found;
}

export function touches(one: Box, other: Box): boolean {
  return overlap(one, other) > 0;
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

const sizeOf = ({ width, height }: Box): number => width * height;

/** An element so much larger than an area says no longer where it is. */
const TOO_LARGE = 4;

/**
 * The element that says best where an area is: the smallest that holds most of it, unless that is nameless or far larger
 * and a named one lies within; else the one with the largest share of it.
 */
export function elementUnder(area: Box, elements: readonly NamedBox[]): NamedBox | null {
  const touching = elements.filter((element) => overlap(area, element) > 0);
  const holding = touching.filter((element) => overlap(area, element) / sizeOf(area) >= 0.8);
  const smallest = least(holding, sizeOf);
  if (smallest?.name && sizeOf(smallest) <= TOO_LARGE * sizeOf(area)) return smallest;
  const within = touching.filter((element) => element.name !== '' && overlap(area, element) / sizeOf(element) >= 0.6);
  const named = least(
    holding.filter((element) => element.name !== ''),
    sizeOf,
  );
  return (
    least(within, (element) => -sizeOf(element)) ??
    named ??
    smallest ??
    least(touching, (element) => -overlap(area, element))
  );
}

function least<Value>(values: readonly Value[], measure: (value: Value) => number): Value | null {
  return values.length > 0 ? values.reduce((best, one) => (measure(one) <= measure(best) ? one : best)) : null;
}
