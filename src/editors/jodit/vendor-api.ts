/** What we use of Jodit; the same in 3 and 4. */
export interface JoditEditor {
  id: string;
  value: string;
  isReady: boolean;
  isInDestruct: boolean;
  /** The editable element. */
  editor: HTMLElement;
  container: HTMLElement;
  s: { focus(): void; selectRange(range: Range): void };
  history: {
    clear(): void;
    snapshot: { __block(enable: boolean): void };
    __processChanges(): void;
  };
  __plugins?: Record<string, { walker?: { workNodes: unknown }; calcPathImd?(): void } | null>;
  execCommand(command: string, showUI?: boolean, value?: unknown): unknown;
  getVersion(): string;
  /** 1: the document, 2: its source. */
  setMode(mode: 1 | 2): void;
  waitForReady(): Promise<JoditEditor>;
  destruct(): void;
}

export interface JoditWindow {
  Jodit?: {
    instances?: Record<string, JoditEditor>;
    make(element: HTMLElement, options: Record<string, unknown>): JoditEditor;
  };
}

/** An editor is left on its own container. */
export interface JoditContainer extends HTMLElement {
  component?: JoditEditor;
}
