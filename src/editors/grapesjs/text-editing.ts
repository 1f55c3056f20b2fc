import type { Component, GrapesJs } from './vendor-api.ts';

/** Why nobody can type where it was asked for; '' when the caret is there. */
export type NoCaret = '' | 'no-match' | 'no-text' | 'several-texts';

/** What a user does with the texts on the canvas; it lives in the page. */
export interface TextEditing {
  focus(where: 'start' | 'end' | 'all'): Promise<NoCaret>;
  focusOn(selector: string, select: boolean): Promise<NoCaret>;
  /** Leaves the text that is being edited: the vendor takes over what was typed. */
  leave(): Promise<void>;
  /** Leaves it and remembers where the caret stood; `comeBack` puts it there again. */
  pause(): Promise<void>;
  comeBack(): Promise<void>;
  /** Presses a button of the toolbar over the text. @returns whether the document changed; `null` without such a button */
  press(action: string): Promise<boolean | null>;
  /** Makes a link of the selection and fills in its address, which the vendor leaves empty. */
  link(href: string): Promise<boolean | null>;
  /** As the style manager does. */
  style(properties: Record<string, string>): Promise<boolean>;
}

/**
 * Runs in the page; self-contained.
 *
 * One text component is edited at a time, and while it is, only the canvas has what is typed. To read the document it has to
 * be left, as everybody who saves leaves it. (The vendor's own way to read without leaving moves the caret and ruins a
 * composition.)
 */
export function lendTextEditing(editor: GrapesJs): TextEditing {
  interface Place {
    text: Component;
    start: number;
    end: number;
  }
  const page = (): Document => editor.Canvas.getDocument();
  const all = (): Component[] => {
    const wrapper = editor.getWrapper();
    return wrapper ? wrapper.find('*') : [];
  };
  const isText = (component: Component): boolean =>
    component.getView()?.disableEditing !== undefined && Boolean(component.get('editable'));
  /** A text within a text is a part of it. */
  const textOf = (component: Component | undefined): Component | undefined => {
    let outermost: Component | undefined;
    for (let at = component; at; at = at.parent()) if (isText(at)) outermost = at;
    return outermost;
  };
  const componentOf = (element: Element): Component | undefined => {
    const components = all();
    for (let at: Element | null = element; at; at = at.parentElement) {
      const found = components.find((component) => component.getEl() === at);
      if (found) return found;
    }
    return undefined;
  };
  const edited = (): Component | undefined => all().find((component) => component.getView()?.rteEnabled);
  const until = async (done: () => boolean): Promise<void> => {
    for (let look = 0; look < 25 && !done(); look++) await new Promise((resolve) => setTimeout(resolve));
  };

  const leave = async (): Promise<void> => {
    await edited()?.getView()?.disableEditing?.();
  };
  const edit = async (text: Component): Promise<HTMLElement> => {
    if (!text.getView()?.rteEnabled) {
      await leave();
      editor.select(text);
      text.trigger('focus');
      await until(() => Boolean(text.getView()?.rteEnabled));
    }
    const element = text.getEl();
    if (!element?.isContentEditable) throw new Error('GrapesJS does not let this text be edited.');
    element.focus();
    return element;
  };
  const select = (range: Range): void => {
    const selection = page().getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  };
  const isVoid = (node: Node): boolean => /^(?:BR|IMG|HR)$/.test(node.nodeName);

  /** Characters, line breaks and pictures before a point. */
  const countTo = (element: HTMLElement, node: Node, offset: number): number => {
    const range = page().createRange();
    range.setStart(element, 0);
    range.setEnd(node, offset);
    const before = range.cloneContents();
    return (before.textContent ?? '').length + before.querySelectorAll('br, img, hr').length;
  };
  /** Where so many of them are passed; after a line break that is below it. */
  const pointAt = (element: HTMLElement, count: number): [Node, number] => {
    let left = count;
    let point: [Node, number] = [element, 0];
    const walker = page().createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        const { length } = node.textContent ?? '';
        if (left <= length && (left > 0 || count === 0)) return [node, left];
        left -= Math.min(left, length);
        point = [node, length];
      } else if (isVoid(node) && left > 0) {
        left -= 1;
        const parent = node.parentNode ?? element;
        point = [parent, [...parent.childNodes].indexOf(node as ChildNode) + 1];
        if (left === 0) return point;
      }
    }
    return point;
  };

  let paused: Place | undefined;
  /** What application and user can see of the document. */
  const exported = (): string => editor.getHtml() + editor.getCss();

  const press = async (action: string): Promise<boolean | null> => {
    const { btn } = editor.RichTextEditor.get(action) ?? {};
    if (!btn) return null;
    const element = edited()?.getEl();
    if (!element) return false;
    const before = element.innerHTML;
    btn.click();
    return element.innerHTML !== before;
  };

  return {
    async focus(where) {
      const texts = all().filter((component) => textOf(component) === component);
      const text = where === 'end' ? texts.at(-1) : texts[0];
      if (!text) return 'no-text';
      if (where === 'all' && texts.length > 1) return 'several-texts';
      const element = await edit(text);
      const range = page().createRange();
      range.selectNodeContents(element);
      if (where !== 'all') range.collapse(where === 'start');
      select(range);
      return '';
    },
    async focusOn(selector, wanted) {
      const element = () => editor.getWrapper()?.getEl()?.querySelector(selector);
      const found = element();
      if (!found) return 'no-match';
      const component = componentOf(found);
      const text = textOf(component);
      if (!text) {
        if (!wanted || !component || component.getEl() !== found) return 'no-text';
        await leave();
        editor.select(component);
        page().defaultView?.focus();
        return '';
      }
      await edit(text);
      // Leaving another text may have drawn this one anew.
      const target = element() ?? found;
      const range = page().createRange();
      if (isVoid(target)) range.selectNode(target);
      else range.selectNodeContents(target);
      if (!wanted) range.collapse(false);
      select(range);
      return '';
    },
    leave,
    async pause() {
      const text = edited();
      const element = text?.getEl();
      const selection = page().getSelection();
      paused = undefined;
      if (text && element && selection && selection.rangeCount > 0) {
        const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
        if (element.contains(startContainer) && element.contains(endContainer)) {
          const start = countTo(element, startContainer, startOffset);
          paused = { text, start, end: countTo(element, endContainer, endOffset) };
        }
      }
      await leave();
    },
    async comeBack() {
      const place = paused;
      paused = undefined;
      if (!place?.text.getEl()?.isConnected) return;
      const element = await edit(place.text);
      const range = page().createRange();
      range.setStart(...pointAt(element, place.start));
      range.setEnd(...pointAt(element, place.end));
      select(range);
    },
    press,
    async link(href) {
      const addressless = (): Component | undefined =>
        all().find((component) => component.is('link') && !component.getAttributes()['href']);
      const pressed = await press('link');
      if (!pressed) return pressed;
      // Since 0.18 the text is left by itself, a little later.
      await until(() => edited() === undefined);
      await leave();
      addressless()?.addAttributes({ href });
      return true;
    },
    async style(properties) {
      const text = edited() ?? editor.getSelected();
      if (!text) return false;
      await leave();
      const before = exported();
      text.addStyle(properties);
      return exported() !== before;
    },
  };
}
