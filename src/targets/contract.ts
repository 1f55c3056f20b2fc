import type { ServedTarget, Target, TargetSpec } from '../model/target.ts';
import type { Side } from '../model/target.ts';

export interface OpenOptions {
  side: Side;
  editor: string;
  disposable: boolean;
  /** The editor's host page for a vendor package of this version. */
  hostPage(version: string): { html: string; needs: string[] };
  /** Told what takes time: fetching a package, starting a command. */
  progress(message: string): void;
}

/** A target that answers. */
export interface OpenedTarget {
  target: Target;
  served: ServedTarget;
  close(): Promise<void>;
}

/** Reaches a target: fetches, serves, starts. @throws BadInput when it cannot be reached, with what to do next */
export type OpenTarget = (spec: TargetSpec, options: OpenOptions) => Promise<OpenedTarget>;
