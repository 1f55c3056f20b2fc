/** A place or stretch of a document; what it is made of stays with the vendor. */
type Opaque = object;

/** Subscribes to an event; what is handed over with it follows the event itself. */
type Listen = (event: string, listener: (event: unknown, ...payload: unknown[]) => void) => void;

/** What we use of CKEditor 5's public API; the same from 41 to 48. */
export interface CkEditor5 {
  state: 'initializing' | 'ready' | 'destroyed';
  getData(): string;
  setData(html: string): void;
  /** What is disabled does nothing. */
  execute(command: string, ...parameters: unknown[]): unknown;
  enableReadOnlyMode(lock: string): void;
  destroy(): Promise<unknown>;
  on: Listen;
  data: { on: Listen };
  commands: { get(name: string): { value?: unknown } | undefined };
  config: { get(path: string): unknown };
  plugins: {
    has(name: string): boolean;
    get(name: 'SourceEditing'): { isSourceEditingMode: boolean };
  };
  locale: { t(message: string): string };
  model: {
    change(
      act: (writer: { setSelection(selectable: Opaque, placeOrOffset?: 'in' | 'on' | 'end' | 0): void }) => void,
    ): void;
    document: { getRoot(): Opaque; on: Listen };
  };
  editing: {
    view: {
      focus(): void;
      document: { on: Listen };
      domConverter: {
        domRangeToView(range: Range): Opaque | null;
        mapDomToView(element: Element): Opaque | undefined;
      };
    };
    mapper: {
      toModelElement(element: Opaque): Opaque | undefined;
      toModelRange(range: Opaque): Opaque;
    };
  };
  ui: {
    getEditableElement(): HTMLElement | undefined;
    view: { element: HTMLElement | null };
  };
}

export interface CkEditor5Class {
  create(element: HTMLElement, options: Record<string, unknown>): Promise<CkEditor5>;
}

type CkEditor5Classes = { ClassicEditor?: CkEditor5Class } & Record<string, unknown>;

/** Globals of the builds a page loads with a script tag. */
export interface CkEditor5Window {
  /** Every release says so, bundled or not. */
  CKEDITOR_VERSION?: string;
  /** The browser build: classes by name. (CKEditor 4 has the same global, with other things in it.) */
  CKEDITOR?: CkEditor5Classes;
  /** The same in the first release of the browser build, 42.0.0. */
  ckeditor5?: CkEditor5Classes;
  /** The classic build. */
  ClassicEditor?: CkEditor5Class;
}

/** An editor is left on its own editable. */
export interface CkEditor5Editable extends HTMLElement {
  ckeditorInstance?: CkEditor5;
}
