import type { Locator } from '@playwright/test';
import { readNumbers } from '../core/read-numbers.ts';
import { shortenText } from '../core/shorten-text.ts';
import type { DialogValue } from '../model/recording.ts';
import { readAriaNodes, type AriaNode } from './read-aria-tree.ts';

const READ_TIMEOUT_MS = 3000;
export const LONGEST_DIALOG_TEXT = 4096;

/** What a dialog within a page says and offers, as a user sees it. */
export async function readDialog(dialog: Locator, clean: (text: string) => string): Promise<DialogValue> {
  const focused = dialog.locator(':focus');
  const [nodes, seen, focus] = await Promise.all([
    readAriaNodes(dialog),
    dialog.evaluate(readVisibleText, undefined, { timeout: READ_TIMEOUT_MS }),
    focused.count().then((count) => (count > 0 ? readAriaNodes(focused.first()) : [])),
  ]);
  const all = flatten(nodes);
  const nameOf = (node: AriaNode | undefined): string => clean(node?.name ?? node?.text ?? '').slice(0, 500);
  const text = clean(seen);
  const named =
    all.find(({ role, name }) => /^(?:alert)?dialog$/.test(role) && name) ?? all.find(({ role }) => role === 'heading');
  return {
    kind: 'in-page',
    title: nameOf(named),
    text: shortenText(text, LONGEST_DIALOG_TEXT),
    numbers: readNumbers(text),
    buttons: all.filter(({ role }) => role === 'button').map(nameOf),
    // An element without a name is still told from none at all.
    defaultFocus: nameOf(focus[0]) || (focus[0]?.role ?? ''),
  };
}

function flatten(nodes: readonly AriaNode[]): AriaNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children ?? [])]);
}

/** Runs in the page. The visible words of a dialog without those on its controls. */
function readVisibleText(dialog: Element): string {
  const controls = 'button, [role="button"], select, option, script, style, template, noscript';
  const words: string[] = [];
  const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.nodeValue ?? '';
    if (!parent || !text.trim() || parent.closest(controls)) continue;
    if (parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) words.push(text);
  }
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
