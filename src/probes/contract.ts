import type { Page } from '@playwright/test';
import type { Editor } from '../editors/contract.ts';
import type { ProbeName } from '../model/checklist.ts';
import type { ObservedDifference, PictureComparison } from '../model/difference.ts';
import type { ImageRef, ProbeValues } from '../model/recording.ts';
import type { Json, LocalisedText } from '../model/text.ts';

export type { ObservedDifference } from '../model/difference.ts';

/** What a probe may look at when a checkpoint is taken. */
export interface Scene {
  page: Page;
  /** `null` before the editor is ready and after it was destroyed. */
  editor: Editor | null;
  /** Origin of the target, e.g. `http://127.0.0.1:4123`. */
  origin: string;
  /** Keeps a PNG and says where it lies. */
  keepImage(png: Buffer): Promise<ImageRef>;
  /** Tells apart hosts and tokens from what a build says: the target's own origin becomes `{origin}`, secrets `{secret}`. */
  clean(text: string): string;
  /**
   * What {@link readAriaTree} gives, read once a checkpoint because several probes need it. Absent: a probe that needs it
   * reads it itself.
   */
  ariaSnapshot?(): Promise<Json>;
}

/** Collects what happens between two checkpoints. One per page; it lives as long as the page. */
export interface Collector<Value> {
  /** Everything since the last call, then forgets it. May also look at what is there now, but waits for nothing to happen. */
  drain(scene: Scene): Value | Promise<Value>;
}

export interface CompareContext {
  /** How two stored pictures with unequal hashes differ; `null` = equal pixels in other bytes. */
  pictures(old: ImageRef, next: ImageRef): PictureComparison | null;
  params: Record<string, unknown>;
}

/** What looks at one aspect, and how its observations are held against each other. */
export interface Probe<Name extends ProbeName> {
  name: Name;
  title: LocalisedText;
  /**
   * For aspects that are events: starts listening when a page is made.
   * @param origins other origins that the target is served from
   */
  collect?(page: Page, origin: string, origins?: readonly string[]): Collector<ProbeValues[Name]>;
  /** For aspects that are states: looks now. Exactly one of `collect` and `look` is there. */
  look?(scene: Scene): Promise<ProbeValues[Name]>;
  /** Pure. Empty means equal. */
  compare(old: ProbeValues[Name], next: ProbeValues[Name], context: CompareContext): ObservedDifference[];
}
