import type { JSHandle } from '@playwright/test';
import type { Editor } from './contract.ts';

/** What an editor lends for its caret to be placed; it lives in the page. */
export interface CaretHost {
  /** The editable element. */
  root: HTMLElement;
  focus: () => void;
  /** Makes the range the selection, for browser and vendor alike. */
  select: (range: Range) => void;
}

type Place = Parameters<Editor['focus']>[0];

/**
 * The caret at an edge of the document, or all of it selected.
 * @param lend runs in the page; self-contained
 */
export async function placeCaret<Vendor>(
  editor: JSHandle<Vendor>,
  lend: (editor: Vendor) => CaretHost,
  where: Place,
): Promise<void> {
  await onLoan(editor, lend, (host) =>
    host.evaluate(({ root, focus, select }, place) => {
      const range = document.createRange();
      const blocks = root.children;
      const edge = place === 'start' ? blocks[0] : blocks[blocks.length - 1];
      range.selectNodeContents(place === 'all' ? root : (edge ?? root));
      if (place !== 'all') range.collapse(place === 'start');
      focus();
      select(range);
    }, where),
  );
}

/**
 * The caret at the end of the first element that matches, or that element selected.
 * @param lend runs in the page; self-contained
 * @throws when nothing in the document matches
 */
export async function placeCaretOn<Vendor>(
  editor: JSHandle<Vendor>,
  lend: (editor: Vendor) => CaretHost,
  selector: string,
  options: Parameters<Editor['focusOn']>[1] = {},
): Promise<void> {
  await onLoan(editor, lend, (host) =>
    host.evaluate(
      ({ root, focus, select }, wanted) => {
        const element = root.querySelector(wanted.selector);
        if (!element) throw new Error(`Nothing in the document matches ${wanted.selector}`);
        const range = document.createRange();
        if (element.matches('img, hr, br, iframe, video')) range.selectNode(element);
        else range.selectNodeContents(element);
        if (!wanted.select) range.collapse(false);
        focus();
        select(range);
      },
      { selector, select: options.select ?? false },
    ),
  );
}

async function onLoan<Vendor>(
  editor: JSHandle<Vendor>,
  lend: (editor: Vendor) => CaretHost,
  use: (host: JSHandle<CaretHost>) => Promise<void>,
): Promise<void> {
  const host = await editor.evaluateHandle(lend);
  try {
    await use(host);
  } finally {
    await host.dispose();
  }
}
