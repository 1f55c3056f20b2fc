import type { Frame, Locator, Page } from '@playwright/test';
import { shortenText } from '../core/shorten-text.ts';
import type { AccessibilityNode, Box } from '../model/recording.ts';
import type { Json } from '../model/text.ts';
import type { Scene } from './contract.ts';

/** A node as the driver gives it; `box` in CSS pixels of the viewport of the page. */
export interface AriaNode {
  role: string;
  name?: string;
  text?: string;
  box?: Box;
  children?: AriaNode[];
  [state: string]: Json | AriaNode[] | Box | undefined;
}

const READ_TIMEOUT_MS = 5000;

/**
 * The accessibility tree of a page with the trees of its visible frames below their `iframe` nodes, cross-origin frames
 * included: the driver alone stops at frames. Rejects when a frame that is on screen cannot be read.
 */
export async function readAriaTree(page: Page): Promise<AriaNode[]> {
  return readFrame(page.mainFrame());
}

/** The tree of a scene, read once a checkpoint where the recorder remembers it. */
export async function ariaTreeOf({ page, ariaSnapshot }: Scene): Promise<AriaNode[]> {
  return ariaSnapshot ? toNodes(await ariaSnapshot()) : readAriaTree(page);
}

async function readFrame(frame: Frame): Promise<AriaNode[]> {
  const root = frame.parentFrame() === null ? frame.page() : frame.locator('html');
  const [nodes, inner] = await Promise.all([readAriaNodes(root), Promise.all(frame.childFrames().map(readChild))]);
  for (const found of inner) if (found) attach(nodes, found);
  return nodes;
}

/** What the driver alone shows of a page or an element. */
export async function readAriaNodes(root: Page | Locator): Promise<AriaNode[]> {
  return toNodes(await root.ariaSnapshotJSON({ boxes: true, timeout: READ_TIMEOUT_MS }));
}

/** The driver writes a text between elements as a bare string. */
function toNodes(written: unknown): AriaNode[] {
  if (!Array.isArray(written)) return [];
  return (written as (string | AriaNode)[]).map((node) => {
    if (typeof node === 'string') return { role: 'text', text: node };
    return node.children ? { ...node, children: toNodes(node.children) } : node;
  });
}

interface InnerTree {
  /** Box of the `iframe` element in the viewport of its parent frame. */
  box: Box;
  title: string;
  nodes: AriaNode[];
}

/** `null` for a frame nobody sees, or one that went away meanwhile. */
async function readChild(frame: Frame): Promise<InnerTree | null> {
  const reading = readFrame(frame);
  // Awaited below, unless nobody sees the frame.
  reading.catch(() => undefined);
  try {
    const place = await placeOf(frame);
    if (!place.visible) return null;
    const { box, inset, title } = place;
    const offset = { x: box.x + inset.x, y: box.y + inset.y };
    return { box, title, nodes: (await reading).map((node) => moveBy(node, offset)) };
  } catch (error) {
    if (frame.isDetached()) return null;
    throw error;
  }
}

interface FramePlace {
  box: Box;
  /** From the corner of the element to the corner of what it shows. */
  inset: { x: number; y: number };
  title: string;
  visible: boolean;
}

async function placeOf(frame: Frame): Promise<FramePlace> {
  const element = await frame.frameElement();
  return element.evaluate((node) => {
    const iframe = node as HTMLIFrameElement;
    const rect = iframe.getBoundingClientRect();
    const style = getComputedStyle(iframe);
    return {
      box: { x: rect.x, y: rect.y, width: rect.width, height: rect.height },
      inset: {
        x: iframe.clientLeft + (Number.parseFloat(style.paddingLeft) || 0),
        y: iframe.clientTop + (Number.parseFloat(style.paddingTop) || 0),
      },
      title: iframe.title,
      visible: iframe.checkVisibility({ visibilityProperty: true }) && rect.width > 1 && rect.height > 1,
    };
  });
}

function moveBy(node: AriaNode, { x, y }: { x: number; y: number }): AriaNode {
  const children = node.children?.map((child) => moveBy(child, { x, y }));
  return {
    ...node,
    ...(node.box ? { box: { ...node.box, x: node.box.x + x, y: node.box.y + y } } : {}),
    ...(children ? { children } : {}),
  };
}

/** Hangs a frame's tree below its `iframe` node; where the driver shows none (hidden from assistive technology), nowhere. */
function attach(nodes: AriaNode[], { box, title, nodes: inner }: InnerTree): boolean {
  for (const node of nodes) {
    if (node.role === 'iframe' && !node.children && isAt(node.box, box)) {
      node.children = inner;
      if (title && !node.name) node.name = title;
      return true;
    }
    if (node.children && attach(node.children, { box, title, nodes: inner })) return true;
  }
  return false;
}

/** The driver rounds its boxes. */
const isAt = (one: Box | undefined, other: Box): boolean =>
  one !== undefined &&
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(one[side] - other[side]) <= 1.5);

/** Longest name or text kept of one node, in characters. */
const LONGEST_TEXT = 2000;

const OF_THE_DRIVER = new Set(['box', 'ref', 'cursor', 'children']);

/** The tree as it is recorded: without boxes and references, every string through `clean`. */
export function withoutBoxes(nodes: readonly AriaNode[], clean: (text: string) => string): AccessibilityNode[] {
  return nodes.map((node) => {
    const kept = Object.entries(node).filter(([key, value]) => !OF_THE_DRIVER.has(key) && value !== undefined);
    const cleaned = kept.map(([key, value]) => [
      key,
      typeof value === 'string' ? shortenText(clean(value), LONGEST_TEXT) : value,
    ]);
    return {
      ...(Object.fromEntries(cleaned) as AccessibilityNode),
      ...(node.children?.length ? { children: withoutBoxes(node.children, clean) } : {}),
    };
  });
}
