import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { redactSecrets } from '../core/clean-text.ts';
import { BadInput, type Problem } from '../core/problem.ts';
import { checkedUrl, parseTargetSpec } from '../core/parse-target.ts';
import { resolveGate } from '../core/gate-policy.ts';
import { normaliseStaging } from '../core/staging-schema.ts';
import type { FailOn, GatePolicy } from '../model/gate-policy.ts';
import { SIDES, type Side, type TargetSpec } from '../model/target.ts';
import type { StagingOptions, TargetOptions } from '../model/upgrade.ts';
import type { Access } from '../record/assignment.ts';
import { editorOfPackage, registerEditor, requireEditor } from '../record/known-editors.ts';
import { readRun } from '../store/run-folder.ts';
import { findConfig, loadConfig } from './load-config.ts';
import { DEFAULT_REPORTS, findRun } from './find-run.ts';
import { ownPackageName } from './own-package-name.ts';
import type { OutputOptions } from './show-verdict.ts';

export interface VerifyOptions extends OutputOptions {
  old?: string;
  new?: string;
  editor?: string;
  config?: string;
  checklist?: string[];
  scenarios?: string;
  only?: string[];
  storageState?: string;
  out?: string;
  resume?: string | true;
  firstPass?: boolean;
  lanes?: number;
  trialTimeout?: number;
  failOn?: FailOn;
}

/** An upgrade with nothing left to be guessed. */
export interface Upgrade {
  editor: string;
  product: string | undefined;
  targets: Record<Side, { spec: TargetSpec; staging: StagingOptions }>;
  access: Partial<Record<Side, Access>>;
  checklists: string[];
  /** Whether a config names the checklists, so that their manual items must be signed. */
  planManual: boolean;
  /** The config's own; absent = the default. */
  gate: GatePolicy | undefined;
  scenarios: string | undefined;
  reports: string;
  out: string | undefined;
  only: string[] | undefined;
  /** Folder of the run to go on with. */
  resume: string | undefined;
  firstPassOnly: boolean;
  lanes: number;
  /** Milliseconds. */
  trialTimeout: number;
  configFile: string | undefined;
  command: string;
}

export const DEFAULT_CHECKLISTS = ['sekisho/rich-text', 'sekisho/crossing'];
const DEFAULT_TRIAL_SECONDS = 30;

/**
 * Brings command line, config file and an interrupted run together; the command line goes first.
 * @throws BadInput with what is missing and how to say it
 */
export async function resolveUpgrade(
  old: string | undefined,
  next: string | undefined,
  options: VerifyOptions,
): Promise<Upgrade> {
  const resume = options.resume
    ? findRun(options.resume === true ? undefined : options.resume, options.reports)
    : undefined;
  const typed = { baseline: options.old ?? old, candidate: options.new ?? next };
  const configFile = options.config ?? (typed.baseline && typed.candidate ? undefined : findConfig());
  const config = configFile ? await loadConfig(configFile) : null;
  const recorded = resume && !config ? readRun(resume) : null;
  const given: Record<Side, TargetOptions | undefined> = {
    baseline: typed.baseline ?? config?.baseline ?? recorded?.baseline.label,
    candidate: typed.candidate ?? config?.candidate ?? recorded?.candidate.label,
  };
  const targets = readTargets(given);
  const configured = typeof config?.editor === 'object' ? registerEditor(config.editor) : config?.editor;
  const editor =
    options.editor ?? configured ?? recorded?.editor ?? inferEditor(SIDES.map((side) => targets[side].spec));
  requireEditor(editor);
  return {
    editor,
    product: config?.product ?? ownPackageName(),
    targets,
    access: accessOf(targets, options.storageState),
    checklists: options.checklist ?? config?.checklists ?? DEFAULT_CHECKLISTS,
    gate: config?.gate ? resolveGate(config.gate) : undefined,
    planManual: !options.checklist && config?.checklists !== undefined,
    scenarios: options.scenarios ?? config?.scenarios,
    reports:
      options.reports && options.reports !== DEFAULT_REPORTS ? options.reports : (config?.reports ?? DEFAULT_REPORTS),
    out: options.out,
    only: options.only,
    resume,
    firstPassOnly: Boolean(options.firstPass),
    lanes: options.lanes ?? config?.lanes ?? 1,
    trialTimeout: (options.trialTimeout ?? config?.trialTimeout ?? DEFAULT_TRIAL_SECONDS) * 1000,
    configFile: configFile ? path.resolve(configFile) : undefined,
    command: commandAgain(process.argv.slice(2)),
  };
}

function readTargets(given: Record<Side, TargetOptions | undefined>): Upgrade['targets'] {
  const problems: Problem[] = [];
  const read = (side: Side): Upgrade['targets'][Side] | null => {
    const target = given[side];
    if (!target) {
      const flag = side === 'baseline' ? '--old' : '--new';
      problems.push({
        message: `no ${side === 'baseline' ? 'old' : 'new'} build is named`,
        hint: `npx sekisho verify <old> <new>, or ${flag} <target>, or defineUpgrade in playwright.config.ts`,
      });
      return null;
    }
    try {
      return { spec: specOf(target), staging: typeof target === 'object' ? stagingOf(target) : {} };
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      problems.push(...error.problems);
      return null;
    }
  };
  const [baseline, candidate] = [read('baseline'), read('candidate')];
  if (!baseline || !candidate) throw new BadInput(problems);
  return { baseline, candidate };
}

function specOf(target: TargetOptions): TargetSpec {
  if (typeof target === 'string') return parseTargetSpec(target);
  if ('npm' in target) return parseTargetSpec(target.npm);
  if ('folder' in target) return { kind: 'folder', path: target.folder };
  if ('command' in target) {
    return {
      kind: 'command',
      command: target.command,
      url: checkedUrl(target.url),
      ...(target.cwd ? { cwd: target.cwd } : {}),
    };
  }
  const { storageState, headers } = target;
  return {
    kind: 'url',
    url: checkedUrl(target.url),
    ...(storageState ? { storageState } : {}),
    ...(headers ? { headers } : {}),
  };
}

/** The part of a target's options that says what may be done to it. */
function stagingOf({
  disposable,
  staging,
  stagingHeaders,
  origins,
  destructive,
}: Exclude<TargetOptions, string>): StagingOptions {
  return normaliseStaging({
    ...(disposable === undefined ? {} : { disposable }),
    ...(staging === undefined ? {} : { staging }),
    ...(stagingHeaders === undefined ? {} : { stagingHeaders }),
    ...(origins === undefined ? {} : { origins }),
    ...(destructive === undefined ? {} : { destructive }),
  });
}

function accessOf(targets: Upgrade['targets'], storageState: string | undefined): Upgrade['access'] {
  const access: Upgrade['access'] = {};
  for (const side of SIDES) {
    const { spec, staging } = targets[side];
    const { stagingHeaders } = staging;
    if (stagingHeaders) access[side] = { stagingHeaders };
    if (spec.kind !== 'url') continue;
    const state = spec.storageState ?? storageState;
    if (state) spec.storageState = state;
    access[side] = {
      ...access[side],
      ...(state ? { storageState: path.resolve(state) } : {}),
      ...(spec.headers ? { headers: spec.headers } : {}),
    };
  }
  return access;
}

/** @throws BadInput where neither target says which editor it is, or they say different ones */
function inferEditor(specs: TargetSpec[]): string {
  const named = [...new Set(specs.map(editorOfSpec).filter((editor) => editor !== null))];
  const [editor, other] = named;
  if (editor && other)
    throw new BadInput({
      message: `one target is ${editor}, the other ${other}`,
      hint: 'an upgrade is of one editor; say --editor if it is',
    });
  if (editor) return editor;
  throw new BadInput({ message: 'the targets do not say which editor it is', hint: 'say it: --editor tinymce' });
}

function editorOfSpec(spec: TargetSpec): string | null {
  if (spec.kind === 'npm') return editorOfPackage(spec.name);
  if (spec.kind !== 'folder') return null;
  const manifest = path.join(spec.path, 'package.json');
  if (!existsSync(manifest)) return null;
  try {
    return editorOfPackage((JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name ?? '');
  } catch {
    return null;
  }
}

/** What belongs to one run only, each with its value. */
const OF_ONE_RUN = /^--(?:out|resume)$/;

/** How to type the same upgrade again: without what belongs to this run, and without what opens a door. */
function commandAgain(words: string[]): string {
  const kept = words.filter((word, index) => !OF_ONE_RUN.test(word) && !OF_ONE_RUN.test(words[index - 1] ?? ''));
  return ['npx sekisho', ...kept.map((word) => shellWord(redactSecrets(word)))].join(' ');
}

export const shellWord = (word: string): string =>
  /^[\w@./:+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
