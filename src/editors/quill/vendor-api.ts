/** What we use of Quill's public API; the same in 1 and 2. */
export interface QuillEditor {
  root: HTMLElement;
  container: HTMLElement;
  /** Since 1.1; before, `pasteHTML`. */
  clipboard: { dangerouslyPasteHTML?(html: string): void };
  pasteHTML?(html: string): void;
  /** `cutoff` is missing in 1.0. */
  history: { clear(): void; cutoff?(): void; undo(): void; redo(): void };
  theme: { tooltip?: { root: HTMLElement; edit(mode: string, preview?: string | null): void; hide(): void } };
  focus(): void;
  getFormat(): Record<string, unknown>;
  getLength(): number;
  getText(): string;
  on(event: string, listener: (...payload: unknown[]) => void): void;
  getModule(name: string): unknown;
  getSelection(focus?: boolean): { index: number; length: number } | null;
  setContents(delta: { insert: string }[]): void;
  setSelection(index: number, length: number, source?: string): void;
  format(name: string, value: unknown, source: string): unknown;
  removeFormat(index: number, length: number, source: string): unknown;
  insertText(index: number, text: string, formats: Record<string, unknown>, source: string): unknown;
}

export interface QuillTableModule {
  insertTable(rows: number, columns: number): void;
}

export interface QuillConstructor {
  new (element: HTMLElement, options: Record<string, unknown>): QuillEditor;
  version: string;
  /** Since 1.2. */
  find?(element: Element): QuillEditor | null;
}

export interface QuillWindow {
  Quill?: QuillConstructor;
}

/** Later releases of version 1 leave the editor on its container, and so does our host page. */
export interface QuillContainer extends HTMLElement {
  __quill?: QuillEditor;
}
