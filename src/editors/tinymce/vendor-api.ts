/** What we use of TinyMCE's public API; the same from version 5 to 8. */
export interface TinyMceEditor {
  id: string;
  initialized: boolean;
  removed: boolean;
  inline: boolean;
  dom: { select(selector: string): HTMLElement[] };
  selection: {
    select(node: Node, content?: boolean): void;
    collapse(toStart?: boolean): void;
    setRng(range: Range): void;
  };
  undoManager: { undo(): unknown; redo(): unknown; reset?(): void; clear(): void; add(): unknown };
  windowManager: { close(): void };
  /** `insertTable` in 5 only. */
  plugins: Record<string, { insertTable?(columns: number, rows: number): unknown } | undefined>;
  getBody(): HTMLElement;
  getContainer(): HTMLElement | null;
  getDoc(): Document;
  getContent(): string;
  setContent(html: string): unknown;
  /** Since 5.3. */
  resetContent?(html: string): void;
  isDirty(): boolean;
  setDirty(state: boolean): void;
  focus(): void;
  hasFocus(): boolean;
  nodeChanged(): void;
  execCommand(command: string, ui?: boolean, value?: unknown, options?: unknown): boolean | undefined;
  queryCommandSupported(command: string): boolean;
  queryCommandState(command: string): boolean;
  on(events: string, listener: (event: { message?: string }) => void): void;
  remove(): void;
}

export interface TinyMce {
  majorVersion: string;
  minorVersion: string;
  activeEditor: TinyMceEditor | null;
  get(): TinyMceEditor[];
  get(id: string): TinyMceEditor | null;
  init(options: Record<string, unknown>): Promise<TinyMceEditor[]>;
}

export interface TinyMceWindow {
  tinymce?: TinyMce;
}
