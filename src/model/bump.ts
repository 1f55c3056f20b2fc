import type { LocalisedText } from './text.ts';
import type { Status } from './verdict.ts';

/** A version that a project installs from a registry. */
export interface KnownVersion {
  package: string;
  version: string;
  /** As the lock file has it: `sha512-…`. */
  integrity?: string;
}

/**
 * Why nobody can say which build a project installs:
 * - `no-lock`: a range or tag, and no lock file resolves it.
 * - `stale-lock`: the lock file holds a version that package.json does not allow.
 * - `unread-lock`: a lock file of a kind that is not read resolves it.
 * - `git`, `file`, `url`: it does not come from a registry.
 * - `patched`: the project changes the package after it was fetched.
 * - `elsewhere`: a wrapper is installed without the editor, which it loads from somewhere else.
 */
export type UnknownReason = 'no-lock' | 'stale-lock' | 'unread-lock' | 'git' | 'file' | 'url' | 'patched' | 'elsewhere';

/** An editor that is used in a version that cannot be known. */
export interface UnknownVersion {
  package: string;
  version: null;
  why: UnknownReason;
  /** What package.json or the lock file says of it, without secrets. */
  asked: string;
}

export type FoundVersion = KnownVersion | UnknownVersion;

/**
 * - `replaced`: another package of the same editor.
 * - `republished`: the same version with another content.
 * - `unknown`: at least one of the two versions cannot be known.
 * - `added`, `removed`: there is nothing to compare with.
 */
export type BumpKind = 'upgrade' | 'downgrade' | 'replaced' | 'republished' | 'unknown' | 'added' | 'removed';

/** Where a bump was seen. */
export interface SeenIn {
  /** Lock file or, without one, package.json; from the top of the repository. */
  file: string;
  /** Folders of package.json files (`.` = that of the lock file) and packages that depend on it. */
  by: string[];
}

/** A package that is not the same at two revisions. */
export interface Bump {
  /** Id of the editor, such as `tinymce`. */
  editor: string;
  kind: BumpKind;
  old: FoundVersion | null;
  new: FoundVersion | null;
  seenIn: SeenIn[];
}

/** What changed of known editors between two revisions. */
export interface Bumps {
  /** Of the editors themselves. */
  editors: Bump[];
  /** Of packages that embed an editor in a framework. What counts is the editor that the lock file resolves. */
  wrappers: Bump[];
}

/** Which packages are an editor, and which embed it. */
export interface EditorPackages {
  editor: string;
  packages: readonly string[];
  wrappers: readonly string[];
}

/**
 * What became of a bump in CI; beside the statuses of a verdict:
 * - `nothing-to-compare`: it was added or removed.
 * - `bad-input`: something kept the run from being made.
 */
export type BumpStatus = Status | 'nothing-to-compare' | 'bad-input';

export interface BumpResult {
  bump: Bump;
  status: BumpStatus;
  /** Run folder, where one was made. */
  run?: string;
  /** Why, unless the verdict of the run says it. */
  why: LocalisedText[];
}
