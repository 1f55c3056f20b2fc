import type { Locator, Page } from '@playwright/test';
import type { LocalisedText } from '../model/text.ts';
import type { Confirmation } from './asset-library.ts';
import { Inapplicable } from './contract.ts';
import { within } from './within.ts';

/** A dialog that does not go away on an answer stays: that is for the scenario to see. */
const LEAVE_MS = 1500;
/** Pixels between the dialog and where a click counts as outside. */
const OUTSIDE_PX = 16;

/** Where the parts of a vendor's dialog are. */
export interface DialogParts {
  dialog: Locator;
  /** The button that does it. */
  accept: Locator;
  /** `null`: the dialog has no such button. */
  cancel: Locator | null;
  /** The ×. */
  close: Locator | null;
  /** What the dialog lies upon; a click outside lands within. Default: the whole page. */
  backdrop?: Locator;
}

/**
 * A dialog drawn by the page itself, in whichever frame, as a question to answer. It must be visible already.
 */
export async function inPageConfirmation(
  page: Page,
  { dialog, accept, cancel, close, backdrop }: DialogParts,
): Promise<Confirmation> {
  const { text, buttons, defaultFocus } = await dialog.evaluate(readDialogParts);
  const gone = (): Promise<void | undefined> => within(LEAVE_MS, dialog.waitFor({ state: 'hidden' }));
  const press = async (button: Locator | null, name: LocalisedText): Promise<void> => {
    if (!button || (await button.count()) === 0)
      throw new Inapplicable({ en: `The question has no ${name.en}.`, ja: `確認画面に${name.ja}がありません。` });
    await button.click();
    await gone();
  };
  const key = async (name: string): Promise<void> => {
    await page.keyboard.press(name);
    await gone();
  };
  return {
    kind: 'in-page',
    text,
    buttons,
    defaultFocus,
    accept: () => press(accept, { en: 'button that accepts', ja: '実行ボタン' }),
    async acceptTwice() {
      const { x, y } = centreOf(await boxOf(accept));
      await page.mouse.dblclick(x, y);
      await gone();
    },
    cancel: () => press(cancel, { en: 'button that cancels', ja: 'キャンセルボタン' }),
    escape: () => key('Escape'),
    close: () => press(close, { en: '× to close it', ja: '閉じるための×' }),
    async clickOutside() {
      const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
      const area = backdrop ? await boxOf(backdrop) : { x: 0, y: 0, width, height };
      const { x, y } = outside(await boxOf(dialog), area);
      await page.mouse.click(x, y);
      await gone();
    },
    enter: () => key('Enter'),
  };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (!box)
    throw new Inapplicable({
      en: 'A part of the question is not visible.',
      ja: '確認画面の一部が表示されていません。',
    });
  return box;
}

const centreOf = ({ x, y, width, height }: Box): { x: number; y: number } => ({ x: x + width / 2, y: y + height / 2 });

/** The first side of the dialog that leaves room within the area. */
function outside(dialog: Box, area: Box): { x: number; y: number } {
  const middle = centreOf(dialog);
  const candidates = [
    { x: dialog.x - OUTSIDE_PX, y: middle.y },
    { x: dialog.x + dialog.width + OUTSIDE_PX, y: middle.y },
    { x: middle.x, y: dialog.y - OUTSIDE_PX },
    { x: middle.x, y: dialog.y + dialog.height + OUTSIDE_PX },
  ];
  const point = candidates.find(
    ({ x, y }) => x > area.x && x < area.x + area.width && y > area.y && y < area.y + area.height,
  );
  if (!point)
    throw new Inapplicable({
      en: 'The question fills the page: there is no outside to click on.',
      ja: '確認画面がページ全体を占めており、クリックできる枠外がありません。',
    });
  return point;
}

/** Runs in the page: visible words but for those on controls, names of the buttons, and of what has the focus. */
function readDialogParts(dialog: Element): { text: string; buttons: string[]; defaultFocus: string } {
  const CONTROLS = 'button, [role="button"], input[type="button"], input[type="submit"]';
  const UNSEEN = 'script, style, template, noscript, select, option';
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element: Element): string =>
    oneLine(
      element.getAttribute('aria-label') ||
        element.textContent ||
        element.getAttribute('title') ||
        (element as HTMLInputElement).value ||
        '',
    );
  const words: string[] = [];
  const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent && !parent.closest(`${CONTROLS}, ${UNSEEN}`) && shown(parent)) words.push(node.nodeValue ?? '');
  }
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  const within = focus && focus !== dialog && dialog.contains(focus);
  return {
    text: oneLine(words.join(' ')),
    buttons: [...dialog.querySelectorAll(CONTROLS)].filter(shown).map(nameOf),
    defaultFocus: within ? nameOf(focus as Element) : '',
  };
}
