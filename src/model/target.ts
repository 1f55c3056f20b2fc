import type { DestructivePattern } from './asset.ts';

export type Side = 'baseline' | 'candidate';

export const SIDES = ['baseline', 'candidate'] as const satisfies readonly Side[];

/** What a user names on the command line or in the config, parsed but not yet reached. */
export type TargetSpec =
  | { kind: 'npm'; name: string; version: string }
  | { kind: 'folder'; path: string }
  | { kind: 'url'; url: string; storageState?: string; headers?: Record<string, string> }
  | { kind: 'command'; command: string; url: string; cwd?: string };

/** A script or style the browser really loaded. `path` is the URL's path and query, without the origin. */
export interface LoadedFile {
  path: string;
  /** '' = it was loaded, but its bytes could not be read. */
  sha256: string;
  /** Size without compression; absent where its bytes could not be read, or before sizes were recorded. */
  bytes?: number;
}

/** A build to run against, as it stands in `run.json`. Holds no secret: headers and storage state stay out. */
export interface Target {
  side: Side;
  editor: string;
  /** What the user asked for: `tinymce@6.8.6`, `./builds/old`, `https://staging…` without credentials. */
  label: string;
  /** Exact version where the spec names one; otherwise what the editor reported, or '' before it was asked. */
  version: string;
  kind: TargetSpec['kind'];
  disposable: boolean;
  /** `sha512-…` of the npm package, when there is one. */
  integrity?: string;
  /** What the host page loads beside it, such as jQuery. */
  alongside?: FetchedAlongside[];
}

export interface FetchedAlongside {
  name: string;
  version: string;
  /** `sha512-…` */
  integrity: string;
}

/** Where a prepared target answers while its run is going on. Holds no secret. */
export interface ServedTarget {
  url: string;
  origin: string;
  /** Other origins it is served from, such as the one of an editor in a frame. */
  origins: string[];
  /** Base of its staging API, ending with `/`; absent when it has none. */
  staging?: string;
  destructive: DestructivePattern[];
}
