/** What we use of GrapesJS's API, from 0.16 on. */
export interface GrapesJs {
  getModel(): GrapesModel;
  getHtml(): string;
  getCss(): string;
  /** The page's components, as HTML or as the vendor's own description of them. */
  setComponents(components: string): unknown;
  getWrapper(): Component | undefined;
  getSelected(): Component | undefined;
  select(component: Component | null): unknown;
  runCommand(id: string, options?: { sender?: Button }): unknown;
  /** Changes that were not stored yet. */
  getDirtyCount(): number;
  /** Since 0.18. */
  clearDirtyCount?(): unknown;
  /** The whole design; since 0.18. */
  getProjectData?(): object;
  loadProjectData?(design: object): unknown;
  destroy(): void;
  on(event: string, listener: () => void): unknown;
  readonly Canvas: { getBody(): HTMLElement | null; getDocument(): Document };
  readonly Commands: { has(id: string): boolean };
  readonly Modal: { close(): unknown };
  readonly Panels: { getPanels(): Collection<Panel> };
  readonly BlockManager: { getAll(): Collection<Block> };
  readonly RichTextEditor: { get(name: string): { btn?: HTMLElement } | undefined };
  readonly UndoManager: { undo(): unknown; redo(): unknown; clear(): unknown };
  readonly DomComponents: DesignPart;
  readonly CssComposer: DesignPart;
  readonly AssetManager: Omit<DesignPart, 'clear'>;
}

/** A module that keeps a part of the design, each under keys of its own. */
interface DesignPart {
  clear(): unknown;
  /** With `true` it hands the part over instead of storing it. */
  store(handOver: true): Record<string, unknown> | undefined;
  load(design: Record<string, unknown>): unknown;
}

interface Collection<Item> {
  readonly models: Item[];
}

interface GrapesModel {
  /** `ready` since 0.18. */
  get(name: 'ready' | 'changesCount'): unknown;
  set(name: 'changesCount', value: number): unknown;
}

export interface Component {
  get(name: 'editable'): unknown;
  /** Is the component of this type? */
  is(type: string): boolean;
  find(selector: string): Component[];
  parent(): Component | undefined;
  getEl(): HTMLElement | undefined;
  getView(): ComponentView | undefined;
  getAttributes(): Record<string, unknown>;
  addAttributes(attributes: Record<string, string>): unknown;
  addStyle(style: Record<string, string>): unknown;
  trigger(event: string): unknown;
}

interface ComponentView {
  /** Whether somebody types into it. */
  rteEnabled?: boolean;
  /** Takes over what was typed; comes to an end later since 0.18. */
  disableEditing?(): unknown;
}

interface Panel {
  get(name: 'id'): string;
  get(name: 'buttons'): Collection<Button> | undefined;
}

interface Button {
  get(name: 'id'): string;
  get(name: 'attributes'): { title?: string } | undefined;
  get(name: 'active' | 'disable'): unknown;
}

interface Block {
  get(name: 'id'): string;
  get(name: 'label'): string;
}

export interface GrapesJsWindow {
  grapesjs?: {
    version?: string;
    editors?: GrapesJs[];
    init?(options: Record<string, unknown>): GrapesJs;
  };
}
