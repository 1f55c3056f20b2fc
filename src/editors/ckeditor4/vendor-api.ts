/** How a style is applied to the selection. */
type Style = object;

/** What we use of CKEditor 4's public API. */
export interface CkEditor4 {
  status: 'unloaded' | 'loaded' | 'ready' | 'destroyed';
  getData(): string;
  /** Comes to an end later: the document is made anew. */
  setData(html: string, options: { callback: () => void }): void;
  execCommand(command: string): unknown;
  getCommand(command: string): object | undefined;
  applyStyle(style: Style): void;
  resetUndo(): void;
  resetDirty(): void;
  checkDirty(): boolean;
  focus(): void;
  selectionChange(now: boolean): void;
  destroy(noUpdate?: boolean): void;
  on(event: string, listener: (event: { data?: unknown }) => void): void;
  /** The editable element; none while the source is shown. */
  editable(): { $: HTMLElement } | null;
  container?: { $: HTMLElement };
}

export interface CkEditor4Window {
  /** (CKEditor 5 has the same global, with other things in it.) */
  CKEDITOR?: {
    version?: string;
    instances?: Record<string, CkEditor4>;
    replace?(id: string, options: Record<string, unknown>): CkEditor4;
    style?: new (definition: { element: string; attributes?: Record<string, string>; type?: number }) => Style & {
      type: number;
    };
    STYLE_INLINE?: number;
  };
}
