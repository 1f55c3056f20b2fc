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

/** The smallest element that holds most of an area, else the one with the largest share of it. */
export function elementUnder(area: Box, elements: readonly NamedBox[]): NamedBox | null {
  const touching = elements
    .map((element) => ({ element, share: overlap(area, element) / sizeOf(area) }))
    .filter(({ share }) => share > 0);
  const holding = touching.filter(({ share }) => share >= 0.8);
  if (holding.length > 0)
    return holding.reduce((best, one) => (sizeOf(one.element) <= sizeOf(best.element) ? one : best)).element;
  return touching.length > 0 ? touching.reduce((best, one) => (one.share > best.share ? one : best)).element : null;
}
