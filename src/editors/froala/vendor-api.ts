/** What we use of Froala's public API; the same in 4 and 5. */
export interface FroalaEditor {
  id: number;
  /** The editable element. */
  el: HTMLElement;
  $box: ArrayLike<HTMLElement>;
  html: { get(): string; set(html: string): void };
  undo: { run(): void; redo(): void; reset(): void; saveStep(): void };
  events: { focus(): void };
  edit: { on(): void; off(): void };
  commands: { exec(command: string, parameters?: unknown[]): void };
  link?: { insert(href: string, text?: string): unknown };
  table?: { insert(rows: number, columns: number): unknown };
  destroy(): void;
}

export interface FroalaConstructor {
  new (selector: string, options: Record<string, unknown>, ready: () => void): FroalaEditor;
  VERSION?: string;
  INSTANCES?: FroalaEditor[];
}

export interface FroalaWindow {
  FroalaEditor?: FroalaConstructor;
}
