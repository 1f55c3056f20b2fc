import type { HostBackend } from '../core/host-backend.ts';
import type { ServedTarget, Side, Target, TargetSpec } from '../model/target.ts';
import type { StagingOptions } from '../model/upgrade.ts';

interface PageToServe {
  html: string;
  needs: string[];
  /** Packages it loads beside the vendor's, from `/alongside/<name>/`. */
  alongside?: { name: string; version: string }[];
  backend?: HostBackend;
}

export interface OpenOptions extends Pick<StagingOptions, 'staging' | 'origins' | 'destructive'> {
  side: Side;
  editor: string;
  disposable: boolean;
  /** The editor's host page for a vendor package of this version and name. */
  hostPage(version: string, name?: string): PageToServe;
  /** Told what takes time: fetching a package, starting a command. */
  progress(message: string): void;
}

/** A target that answers. */
export interface OpenedTarget {
  target: Target;
  served: ServedTarget;
  /** What its staging API asks for, when the target itself decides that. Secret. */
  stagingHeaders?: Record<string, string>;
  close(): Promise<void>;
}

/** Reaches a target: fetches, serves, starts. @throws BadInput when it cannot be reached, with what to do next */
export type OpenTarget = (spec: TargetSpec, options: OpenOptions) => Promise<OpenedTarget>;
