import path from 'node:path';
import { parseTargetSpec } from '../core/parse-target.ts';
import { BadInput } from '../core/problem.ts';
import { SIDES, type TargetSpec } from '../model/target.ts';
import { requireEditor } from '../record/known-editors.ts';
import { loadAdapter } from '../record/load-adapter.ts';
import type { AdapterCheckOptions, AdapterTarget } from './conduct-adapter-check.ts';
import { findConfig } from './load-config.ts';
import { resolveUpgrade } from './resolve-upgrade.ts';

/** What is typed. */
export interface AdapterCheckWords {
  version?: string[];
  target?: string[];
  config?: string;
  storageState?: string;
}

type Resolved = Omit<AdapterCheckOptions, 'limit' | 'progress'> & { title: string };

/**
 * Which adapter is tried, on which builds: what is typed goes first, then the config, then the latest release.
 * @throws BadInput with what is missing and how to say it
 */
export async function resolveAdapterCheck(subject: string | undefined, words: AdapterCheckWords): Promise<Resolved> {
  const configFile = words.config ?? (subject === undefined ? requireConfig() : undefined);
  const config = configFile ? await builds(configFile, words.storageState) : undefined;
  const adapterFile = subject !== undefined && isFile(subject) ? subject : undefined;
  const { id, title, packages } = adapterFile
    ? await loadAdapter(adapterFile)
    : requireEditor(subject ?? config?.editor ?? '');
  const packageOf = (version: string): TargetSpec => {
    const [name] = packages;
    if (name !== undefined) return parseTargetSpec(`${name}@${version}`);
    throw new BadInput({
      message: `${title} names no npm package`,
      hint: 'say on which build: --target <folder or URL>',
    });
  };
  const typed = [...(words.version ?? []).map(packageOf), ...(words.target ?? []).map(parseTargetSpec)];
  const targets = typed.length > 0 ? typed.map((spec) => typedTarget(spec, words.storageState)) : config?.targets;
  return {
    editor: id,
    title,
    adapterFile,
    configFile,
    targets: targets ?? [typedTarget(packageOf('latest'), undefined)],
  };
}

function requireConfig(): string {
  const found = findConfig();
  if (found) return found;
  throw new BadInput({
    message: 'no adapter is named',
    hint: 'npx sekisho adapter check <file or id>, or defineUpgrade with `editor` in playwright.config.ts',
  });
}

/** The editor of a config and its two builds; one where both are the same. */
async function builds(
  configFile: string,
  storageState: string | undefined,
): Promise<{ editor: string; targets: AdapterTarget[] }> {
  const { editor, targets, access } = await resolveUpgrade(undefined, undefined, {
    config: configFile,
    reports: '',
    ...(storageState ? { storageState } : {}),
  });
  const both = SIDES.map((side) => ({ side, ofConfig: true, ...targets[side], access: access[side] }));
  const [old, next] = both.map(({ spec }) => JSON.stringify(spec));
  return { editor, targets: old === next ? both.slice(1) : both };
}

function typedTarget(spec: TargetSpec, storageState: string | undefined): AdapterTarget {
  const access = spec.kind === 'url' && storageState ? { storageState: path.resolve(storageState) } : undefined;
  return { side: 'candidate', ofConfig: false, spec, staging: {}, access };
}

const isFile = (subject: string): boolean => /[/\\]|\.[cm]?[jt]s$/.test(subject);
