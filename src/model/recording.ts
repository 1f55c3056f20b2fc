import type { ProbeName } from './checklist.ts';
import type { LoadedFile, Side } from './target.ts';
import type { Json } from './text.ts';

export type Outcome = 'completed' | 'failed' | 'timed-out' | 'crashed' | 'inapplicable';

/** A stored picture: `images/<hash>.png`. Width and height in device pixels. */
export interface ImageRef {
  hash: string;
  width: number;
  height: number;
  bytes: number;
}

/** CSS pixels, relative to the viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something a person can name on the screen, and where it was. */
export interface NamedBox extends Box {
  role: string;
  name: string;
}

export interface ScreenshotValue {
  image: ImageRef;
  /** The editor's own box on the page; `null` when it is not on screen. */
  editor: Box | null;
  /** Elements of the accessibility snapshot, outermost first: they name changed areas. */
  elements: NamedBox[];
  /** Device pixels of the picture for one CSS pixel of the boxes; absent = 1. */
  pixelRatio?: number;
}

export interface ContentValue {
  /** Exported HTML, byte for byte but for the target's own origin. */
  html: string;
}

export interface DialogValue {
  kind: 'alert' | 'confirm' | 'prompt' | 'beforeunload' | 'in-page';
  title: string;
  text: string;
  /** Numbers read out of the text, in order. */
  numbers: number[];
  buttons: string[];
  /** Accessible name of the element that has the focus when the dialog opens; '' when none inside has. */
  defaultFocus: string;
}

export interface ConsoleValue {
  kind: 'error' | 'warning' | 'page-error';
  text: string;
  count: number;
}

export interface RequestValue {
  method: string;
  /** Path below the target, or the full URL without secrets for another host. Volatile parts are `{…}`. */
  route: string;
  count: number;
  /** Status codes seen, sorted; 0 = failed or refused. */
  statuses: number[];
  /** Names and types of a body's fields, never its values; '' without a body. */
  bodyShape: string;
  mutating: boolean;
}

/** A node of the accessibility tree, as the browser driver gives it, without boxes. */
export interface AccessibilityNode {
  role: string;
  name?: string;
  text?: string;
  children?: AccessibilityNode[];
  [state: string]: Json | AccessibilityNode[] | undefined;
}

export interface ToolbarValue {
  /** `toolbar`, `menu` and so on: where the control stands. */
  area: string;
  role: string;
  name: string;
  disabled: boolean;
  pressed: boolean | null;
}

/** What each probe leaves at a checkpoint. */
export interface ProbeValues {
  screenshot: ScreenshotValue;
  content: ContentValue;
  dialogs: DialogValue[];
  console: ConsoleValue[];
  network: RequestValue[];
  accessibility: AccessibilityNode[];
  toolbar: ToolbarValue[];
}

export type Observation = {
  [Name in ProbeName]:
    | { probe: Name; value: ProbeValues[Name] }
    /** The probe could not look. This is missing evidence, never "no difference". */
    | { probe: Name; error: string };
}[ProbeName];

/** A named moment of a trial: all it showed. */
export interface Capture {
  checkpoint: string;
  observations: Observation[];
}

export interface InvariantResult {
  /** The English sentence; it identifies the invariant within its trial. */
  sentence: string;
  sentenceJa?: string;
  /** `four-numbers`, `exactly-the-named` …: an invariant with a name of its own. */
  name?: string;
  holds: boolean;
  actual: Json;
  expected: Json;
}

/**
 * How measurements that no build repeats exactly are held against the other build's: as a ratio, and only where the two
 * ranges do not overlap.
 */
export interface Spread {
  /** The smallest measurements must differ by this factor. */
  factor: number;
  /** And by so much: a factor of next to nothing is nothing. */
  least: number;
}

export interface ObservedValue {
  /** In English; it identifies the value within its trial. */
  name: string;
  nameJa?: string;
  value: Json;
  /** The value is a list of measurements of the same; absent = values are compared as they are. */
  spread?: Spread;
}

export interface Recording {
  format: 1;
  trial: string;
  side: Side;
  /** 1 = first pass; 2 and above = confirm passes. */
  attempt: number;
  outcome: Outcome;
  /** Why it is not `completed`; for people. */
  reason?: string;
  /** The same in Japanese, where whoever says it knows Japanese. */
  reasonJa?: string;
  captures: Capture[];
  invariants: InvariantResult[];
  /** Values a scenario observed by name, compared between the builds. */
  observed: ObservedValue[];
  loaded: LoadedFile[];
  /** What the editor says of itself; '' when it was never ready. */
  editorVersion: string;
  /** Name and version of the browser binary. Recordings of different binaries are never compared. */
  browser: string;
  /** Path of the trace below the run folder, when one was made. */
  trace?: string;
  startedAt: string;
  durationMs: number;
  /** From asking for the page to an editor that answers; absent where the trial went on with a page of another. */
  readyMs?: number;
}
