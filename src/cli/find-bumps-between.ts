import type { Command } from 'commander';
import { findBumps } from '../core/bumps/find-bumps.ts';
import { tellsPackages } from '../core/bumps/read-lock.ts';
import type { Bumps, EditorPackages } from '../model/bump.ts';
import { knownPackages, registerEditor } from '../record/known-editors.ts';
import type { UpgradeOptions } from '../record/define-upgrade.ts';
import { findRepository, readCommit, readWorkingTree, resolveRevision } from '../store/read-revision.ts';
import { findConfig, loadConfig } from './load-config.ts';

export interface RevisionOptions {
  base: string;
  head?: string;
  config?: string;
}

/** A revision as it was named, and the commit it is; the working tree has neither. */
interface Revision {
  ref: string | null;
  commit: string | null;
}

export interface FoundBumps {
  base: Revision;
  head: Revision;
  bumps: Bumps;
  known: EditorPackages[];
  /** The project's own config, where it has one. */
  project: { file: string; options: UpgradeOptions } | null;
}

export function addRevisionOptions(command: Command): Command {
  return command
    .requiredOption('--base <ref>', 'git revision to compare with: origin/main, a tag or a commit')
    .option('--head <ref>', 'git revision that is looked at (default: the working tree)')
    .option('--config <file>', 'Playwright config that calls defineUpgrade (default: playwright.config.* if it does)');
}

/**
 * Reads package.json and lock files of two revisions and finds what changed of editors.
 * @throws BadInput when a revision is not there or a file cannot be read
 */
export async function findBumpsBetween(options: RevisionOptions): Promise<FoundBumps> {
  const repository = findRepository(process.cwd());
  const base = { ref: options.base, commit: resolveRevision(repository, options.base) };
  const head =
    options.head === undefined
      ? { ref: null, commit: null }
      : { ref: options.head, commit: resolveRevision(repository, options.head) };
  const file = options.config ?? findConfig();
  const project = file === undefined ? null : { file, options: await loadConfig(file) };
  // An adapter of the config's own says which packages are its editor.
  if (typeof project?.options.editor === 'object') registerEditor(project.options.editor);
  const known = knownPackages();
  const old = readCommit(repository, base.commit, base.ref, tellsPackages);
  const next =
    head.commit === null
      ? readWorkingTree(repository, tellsPackages)
      : readCommit(repository, head.commit, head.ref, tellsPackages);
  return { base, head, bumps: findBumps(old, next, known), known, project };
}
