import { compare } from 'semver';
import type { Bump, BumpKind, Bumps, EditorPackages, SeenIn } from '../../model/bump.ts';
import { groupBy } from '../group-by.ts';
import { BadInput, type Problem } from '../problem.ts';
import { collectUses, type RevisionFiles, type Use } from './collect-uses.ts';
import { pairVersions, type Pair } from './pair-versions.ts';
import { parseJsonFile } from './parse-json-file.ts';
import { isPassedOver, MANIFEST, readLock } from './read-lock.ts';

/** A package.json or lock file as it was at one revision. */
export interface RevisionFile {
  /** From the top of the repository, with `/`. */
  path: string;
  /** As people should read it: `main:package.json`. */
  shown: string;
  text: string;
}

/**
 * What changed of known editors between two revisions, transitive dependencies included. Pure.
 * @throws BadInput with every file that cannot be read; one that is the same at both revisions says nothing of a change
 */
export function findBumps(
  old: readonly RevisionFile[],
  next: readonly RevisionFile[],
  known: readonly EditorPackages[],
): Bumps {
  const problems: Problem[] = [];
  const oldUses = collectUses(readFiles(old, next, problems), known);
  const newUses = collectUses(readFiles(next, old, problems), known);
  if (problems.length > 0) throw new BadInput(problems);
  const pairsOf = (wanted: (use: Use) => boolean): Pair[] =>
    pairVersions(oldUses.filter(wanted), newUses.filter(wanted));
  return {
    editors: known.flatMap(({ editor }) =>
      pairsOf((use) => !use.isWrapper && use.editor === editor).map((pair) => bumpOf(editor, pair)),
    ),
    wrappers: known.flatMap(({ editor, wrappers }) =>
      wrappers.flatMap((name) =>
        pairsOf((use) => use.isWrapper && use.found.package === name).map((pair) => bumpOf(editor, pair)),
      ),
    ),
  };
}

function readFiles(
  files: readonly RevisionFile[],
  others: readonly RevisionFile[],
  problems: Problem[],
): RevisionFiles {
  const elsewhere = new Map(others.map(({ path, text }) => [path, text]));
  const paths = new Set(files.map(({ path }) => path));
  const read: RevisionFiles = { manifests: new Map(), locks: new Map() };
  for (const { path, shown, text } of files) {
    if (isPassedOver(path, paths)) continue;
    try {
      if (path === MANIFEST || path.endsWith(`/${MANIFEST}`)) {
        read.manifests.set(path, parseJsonFile(text, shown, 'it must be valid JSON'));
      } else read.locks.set(path, readLock(text, path, shown));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      if (elsewhere.get(path) !== text) problems.push(...error.problems);
    }
  }
  return read;
}

function bumpOf(editor: string, pair: Pair): Bump {
  return { editor, kind: kindOf(pair), old: pair.old, new: pair.new, seenIn: placesOf(pair.uses) };
}

function kindOf({ old, new: next }: Pair): BumpKind {
  if (!old) return 'added';
  if (!next) return 'removed';
  if (old.version === null || next.version === null) return 'unknown';
  if (old.package !== next.package) return 'replaced';
  const step = compare(next.version, old.version);
  // Build metadata makes another version, too.
  if (step === 0) return old.version === next.version ? 'republished' : 'upgrade';
  return step > 0 ? 'upgrade' : 'downgrade';
}

function placesOf(uses: readonly Use[]): SeenIn[] {
  return [...groupBy(uses, ({ file }) => file)].map(([file, those]) => ({
    file,
    by: [...new Set(those.map(({ by }) => by).filter(Boolean))],
  }));
}
