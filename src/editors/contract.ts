import type { Frame, Locator, Page } from '@playwright/test';
import type { ToolbarValue } from '../model/recording.ts';
import type { Json, LocalisedText } from '../model/text.ts';
import type { AssetLibrary } from './asset-library.ts';
import type { HostBackend } from './host-backend.ts';
import type { Mailing } from './mailing.ts';

/** What a command does, not what a vendor calls it. */
export const COMMANDS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'bullet-list',
  'numbered-list',
  'indent',
  'outdent',
  'align-left',
  'align-center',
  'align-right',
  'heading-2',
  'blockquote',
  'code-block',
  'clear-formatting',
  'insert-link',
  'insert-table',
  'horizontal-rule',
] as const;

export type Command = (typeof COMMANDS)[number];

/** Dialogs and panels a user opens by meaning. */
export const PANELS = ['link', 'image', 'table', 'source', 'find', 'special-characters', 'help', 'media'] as const;

export type Panel = (typeof PANELS)[number];

/**
 * The vendor has no such thing. Not a failure: the trial becomes *inapplicable*, with this sentence as the reason,
 * and is counted.
 */
export class Inapplicable extends Error {
  readonly reason: LocalisedText;

  /** @param reason a string is shown in every language */
  constructor(reason: string | LocalisedText) {
    const text = typeof reason === 'string' ? { en: reason, ja: reason } : reason;
    super(text.en);
    this.name = 'Inapplicable';
    this.reason = text;
  }
}

/** The page is there but the editor never became ready (or is not on it). */
export class EditorNotReady extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EditorNotReady';
  }
}

/** What a host page can be asked to mount. Only host pages of ours (npm and vendor-folder targets) can. */
export interface MountOptions {
  /** Initial HTML. */
  content?: string;
  readOnly?: boolean;
  /** `stock`: every feature on, as Sekisho embeds it (default). `vendor-default`: nothing configured. `legacy`: the option names of old versions. */
  preset?: 'stock' | 'vendor-default' | 'legacy';
  /** Pixels. What the vendor takes them for is its own affair. */
  height?: number;
  /** Text of an empty document. */
  placeholder?: string;
  /** One button in place of the preset's toolbar. */
  toolbar?: 'bold-only';
  /** Without the key that says under which licence it is used. */
  licence?: 'none';
}

/** A package that the vendor cannot do without, such as jQuery; its files are served below `/alongside/<name>/`. */
export interface PackageAlongside {
  name: string;
  /**
   * Exact. Of somebody else's package the same for every version of the editor: a difference is to be the editor's doing.
   * Only a plugin of the vendor's own that goes with its releases belongs to the version: nobody upgrades one without the
   * other, and the one of another release may not even load. What differs is then the doing of both, as it is for customers.
   */
  version: string;
}

/** A page of ours that embeds a vendor's package. */
export interface HostPage {
  html: string;
  /** Files of the package the page cannot do without, relative to the package root, e.g. `tinymce.min.js`. */
  needs: string[];
  alongside?: PackageAlongside[];
  /** What the vendor's scripts talk to below `/api/`, for editors with an image library of their own. */
  backend?: HostBackend;
}

export interface EditorAdapter {
  /** `tinymce`; also what `--editor` takes. */
  id: string;
  title: string;
  /** npm packages that are this editor; the first is the one a bare spec names. */
  packages: string[];
  /** npm packages that embed it in a framework. A bump of one is shown; what counts is the editor they come with. */
  wrappers?: string[];
  /**
   * The page that embeds the package, whose files are served below `/vendor/`.
   * @param version exact version where known, '' otherwise
   * @param name which of `packages` it is, where known
   */
  hostPage(version: string, name?: string): HostPage;
  /**
   * Finds the editor on a page that has been navigated and waits until it can be used.
   * Looks into every frame; cross-origin frames included.
   * @param holder where several editors are on a page: only one in the frames of this element counts
   * @throws {EditorNotReady} with one sentence that says what was waited for, after `timeoutMs`
   */
  attach(page: Page, timeoutMs: number, holder?: Locator): Promise<Editor>;
}

/** The intents of a user in front of an editor. A missing one throws {@link Inapplicable}. */
export interface Editor {
  /** Frame that holds the vendor's script (the top frame for a host page of ours). */
  readonly frame: Frame;
  /** The vendor's image library, where it has one. */
  readonly assets?: AssetLibrary;
  /** How the application around it sends what it exports, where the adapter drives such an application. */
  readonly mailing?: Mailing;
  /** The version the running editor reports of itself. */
  version(): Promise<string>;
  /** The whole editor: toolbar, surface, status bar. */
  root(): Locator;
  /** The editable element, wherever the vendor keeps it. */
  surface(): Locator;

  /** Replaces the document through the vendor's public API, as an application does on open; not undoable where the vendor allows. */
  load(html: string): Promise<void>;
  /** What the application would save, through the vendor's public API, once it has stopped changing. */
  content(): Promise<string>;
  /** Visible text of the surface. */
  text(): Promise<string>;
  /**
   * What an application keeps of a builder beside the HTML, to open it again: the design, once it has stopped changing. Ids
   * drawn by lot are numbered as they occur. Editors whose HTML is all there is have no such thing.
   */
  design?(): Promise<Json>;
  /** Replaces the document by a stored design, as an application does on open; one of an older version, too. */
  loadDesign?(design: Json): Promise<void>;
  /**
   * Gives the first picture that matches another address, as a user does in the dialog that a builder of mails has for that.
   * Absent where there is none.
   */
  replaceImage?(selector: string, url: string): Promise<void>;

  focus(where: 'start' | 'end' | 'all'): Promise<void>;
  /** Puts the caret into (or, with `select`, selects) the first element that matches inside the surface. */
  focusOn(selector: string, options?: { select?: boolean }): Promise<void>;
  type(text: string): Promise<void>;
  /** A key or chord in the driver's notation, e.g. `Enter`, `Control+z`. */
  press(key: string): Promise<void>;
  /**
   * An IME composition: each step replaces the unconverted text; `null` as commit cancels it.
   * @param pace waited for after each step: a user is slower than what an editor does with a key a moment later
   */
  compose(steps: string[], commit: string | null, pace?: () => Promise<unknown>): Promise<void>;
  /**
   * Pastes as a user would: the vendor's own clipboard handling runs. Answers a vendor's paste question with "keep".
   * @returns what the vendor asked, where it did
   */
  paste(payload: { html?: string; text: string }): Promise<string | void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** @returns whether the document changed or the command reported success */
  command(meaning: Command): Promise<boolean>;
  /** Opens a vendor dialog or panel; it stays open. */
  openPanel(panel: Panel): Promise<void>;
  closePanel(): Promise<void>;
  /** Replaces the document in the source view and leaves it, as a user does; absent where there is none. */
  writeSource?(html: string): Promise<void>;
  /** The vendor's own idea of "has unsaved changes". */
  isDirty(): Promise<boolean>;

  /** Controls of toolbar and menu bar by accessible name, in visual order. Sub-menus are opened and closed again. */
  inventory(): Promise<ToolbarValue[]>;
  /** In-page dialogs that are open now: the dialogs probe reads them. */
  openDialogs(): Locator;

  /** Destroys the editor and mounts it again on the same page. */
  remount(options?: MountOptions): Promise<void>;
  destroy(): Promise<void>;
}
