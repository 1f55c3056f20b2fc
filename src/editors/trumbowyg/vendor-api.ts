/** As much of jQuery as is needed here. */
interface JQueryElements {
  [index: number]: HTMLElement;
  data(name: 'trumbowyg'): Trumbowyg | undefined;
  on(event: string, listener: () => void): void;
  trumbowyg(options: Record<string, unknown>): unknown;
}

export interface JQuery {
  (elements: string | Element): JQueryElements;
  fx: { off: boolean };
  trumbowyg?: unknown;
}

/** What we use of Trumbowyg's API; the same in all of 2. */
export interface Trumbowyg {
  html(): string;
  html(html: string): unknown;
  /** `skipOwn`: the browser's own command, not the dialog of that name. */
  execCmd(command: string, value?: string, forceCss?: boolean, skipOwn?: boolean): void;
  setDisabled(disabled: boolean): void;
  closeModal(): void;
  /** Between the document and its source. */
  toggle(): void;
  destroy(): void;
  /** The whole editor, the editable element, and what the editor was made of. */
  $box: JQueryElements;
  $ed: JQueryElements;
}

export interface TrumbowygWindow {
  jQuery?: JQuery;
}
