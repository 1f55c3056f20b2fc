import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../core/problem.ts';
import { editorOfPackage } from '../record/known-editors.ts';

/** Builds to begin with, as `defineUpgrade` takes them. */
export interface GuessedBuilds {
  baseline: string;
  candidate: string;
  /** What was found: `tinymce 6.8.6 of package.json`; `null` = nothing, so that the builds are an example. */
  from: string | null;
  /** Whether Sekisho and its Playwright are dependencies already. */
  installed: boolean;
}

const EXAMPLE = { baseline: 'tinymce@6.8.6', candidate: 'tinymce@7.9.3', from: null };
const exampleOf = (editor: string) => ({ baseline: `${editor}@1.0.0`, candidate: `${editor}@2.0.0`, from: null });
const DEPENDENCIES = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;
const VERSION = /\d+\.\d+\.\d+(?:-[\w.-]+)?/;

/**
 * The editor a project has, from its package.json; the version that is installed goes before the one that is asked for.
 * @param own the id of an editor of the project's own: what else it has is not what is asked about
 * @throws BadInput when package.json cannot be read
 */
export function guessBuilds(folder: string, own?: string): GuessedBuilds {
  const wanted = dependenciesOf(path.join(folder, 'package.json'));
  const installed = ['sekisho', '@playwright/test'].every((name) => name in wanted);
  for (const [name, range] of Object.entries(wanted)) {
    if (own === undefined ? editorOfPackage(name) === null : name !== own) continue;
    const version = installedVersion(folder, name) ?? VERSION.exec(range)?.[0];
    if (version === undefined) continue;
    return {
      baseline: `${name}@${version}`,
      candidate: `${name}@latest`,
      from: `${name} ${version} of package.json`,
      installed,
    };
  }
  return { ...(own === undefined ? EXAMPLE : exampleOf(own)), installed };
}

function dependenciesOf(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const manifest = readJson(file);
  if (!isRecord(manifest)) {
    throw new BadInput({ file, message: 'it is no JSON of a package', hint: 'mend it, then try again' });
  }
  const groups = DEPENDENCIES.map((name) => manifest[name]).filter(isRecord);
  const entries = groups.flatMap((group) => Object.entries(group));
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function installedVersion(folder: string, name: string): string | undefined {
  const manifest = readJson(path.join(folder, 'node_modules', name, 'package.json'));
  const version = isRecord(manifest) ? manifest['version'] : undefined;
  return typeof version === 'string' ? VERSION.exec(version)?.[0] : undefined;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
