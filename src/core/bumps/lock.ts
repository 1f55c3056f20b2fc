import { textsOf } from './record-of.ts';

/** Where a locked package comes from. */
export type Source = 'registry' | 'git' | 'file' | 'url' | 'patched' | 'unread-lock';

/** A package as a lock file resolves it. */
export interface Locked {
  /** Its real name, behind any alias. */
  name: string;
  version: string;
  source: Source;
  /** Where exactly it comes from, unless that is a registry. */
  from?: string;
  integrity?: string;
}

/** One locked package depends on another. */
export interface Edge {
  by: string;
  /** What it asks for; '' where the lock file does not say. */
  asked: string;
  locked: Locked;
}

/** What all kinds of lock file tell. */
export interface Lock {
  /** Everything that is installed. */
  packages: Locked[];
  edges: Edge[];
  /** What it says of versions that are forced upon all who depend on a package. */
  overrides?: string;
  /**
   * What a dependency of a package.json resolves to.
   * @param workspace folder of the package.json below that of the lock file; '' = the same
   * @returns `null` when this lock file does not say
   */
  resolve(workspace: string, name: string, asked: string): Locked | null;
}

/** A lock file that lists what is installed by the place where it is. */
interface PlacedLock {
  lockedAt(place: string): Locked | null;
  /** Where something at a place looks for a package. */
  find(from: string, name: string): Locked | null;
  /** The entry of a place that names its dependencies, by kind. */
  describe(place: string): Map<string, unknown> | undefined;
}

/** Who depends on whom, of these kinds. */
export function edgesOf(places: string[], kinds: string[], { lockedAt, find, describe }: PlacedLock): Edge[] {
  return places.flatMap((place): Edge[] => {
    const by = lockedAt(place)?.name ?? place;
    const wanted = kinds.flatMap((kind) => [...textsOf(describe(place)?.get(kind))]);
    return wanted.flatMap(([name, asked]) => {
      const locked = find(place, name);
      return locked ? [{ by, asked, locked }] : [];
    });
  });
}

/** Said of every lock file that cannot be read. */
export const LOCK_HINT = 'resolve conflicts in it, or let the package manager write it again';

/** Where something comes from by what is written of it: `git+ssh://…`, `file:…`, `workspace:*`. */
export function sourceOf(written: string): Source {
  if (/^(?:git[+:@]|github:|gitlab:|bitbucket:|gist:)/.test(written)) return 'git';
  if (/\.git(?:[#?]|$)/.test(written)) return 'git';
  // `owner/repository`; a scope begins with @.
  if (/^[\w.-]+\/[\w.-]+(?:#.*)?$/.test(written)) return 'git';
  if (/^(?:file|link|portal|workspace|exec):|^[.~]{0,2}\//.test(written)) return 'file';
  if (written.startsWith('patch:')) return 'patched';
  return /^https?:/.test(written) ? 'url' : 'registry';
}
