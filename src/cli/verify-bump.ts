import { parseTargetSpec } from '../core/parse-target.ts';
import { whyNotOfBump } from '../core/bumps/why-not-of-bump.ts';
import { BadInput, renderProblem } from '../core/problem.ts';
import type { Bump, BumpResult, KnownVersion } from '../model/bump.ts';
import type { Language } from '../model/text.ts';
import type { TargetOptions } from '../model/upgrade.ts';
import type { Verdict } from '../model/verdict.ts';
import { editorOfPackage } from '../record/known-editors.ts';
import { readDecisions } from '../store/decisions.ts';
import { conductRun } from './conduct-run.ts';
import type { FoundBumps } from './find-bumps-between.ts';
import { judgeRun } from './judge-run.ts';
import { resolveUpgrade, shellWord, type VerifyOptions } from './resolve-upgrade.ts';

/** A bump that was verified, and the verdict of its run where there is one. */
export interface VerifiedBump {
  result: BumpResult;
  verdict?: Verdict;
}

export type VerifyBumpOptions = Pick<
  VerifyOptions,
  'only' | 'checklist' | 'scenarios' | 'reports' | 'lanes' | 'trialTimeout'
> & { lang?: Language };

/** Verifies a bump as `verify` does, with the project's config where that is of the same editor. */
export async function verifyBump(
  bump: Bump,
  project: FoundBumps['project'],
  options: VerifyBumpOptions,
): Promise<VerifiedBump> {
  const { kind, old, new: next } = bump;
  if (kind === 'added' || kind === 'removed') return { result: { bump, status: 'nothing-to-compare', why: [] } };
  if (kind === 'republished' || !old || !next || old.version === null || next.version === null)
    return { result: { bump, status: 'inconclusive', why: [] } };
  try {
    const upgrade = await upgradeOfBump(bump.editor, old, next, project, options);
    readDecisions(upgrade.checklists);
    const run = await conductRun(upgrade, options);
    const verdict = await judgeRun(run);
    const why = whyNotOfBump(bump, verdict);
    const status = why.length > 0 && verdict.status !== 'block' ? 'inconclusive' : verdict.status;
    return { result: { bump, status, run, why }, verdict };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    const why = error.problems.map(renderProblem).map((text) => ({ en: text, ja: text }));
    return { result: { bump, status: 'bad-input', why } };
  }
}

async function upgradeOfBump(
  editor: string,
  old: KnownVersion,
  next: KnownVersion,
  project: FoundBumps['project'],
  options: VerifyBumpOptions,
) {
  const config = project && editorOfConfig(project.options) === editor ? project : null;
  const own = config ? { config: config.file } : {};
  // Pages of the project's own are what its users get: they are verified as they are deployed.
  const isDeployed = config && ![config.options.baseline, config.options.candidate].every(isNpm);
  const specs = isDeployed ? [] : [old, next].map(({ package: name, version }) => `${name}@${version}`);
  const upgrade = await resolveUpgrade(specs[0], specs[1], { ...options, ...own, ...(config ? {} : { editor }) });
  return { ...upgrade, command: commandOf(specs, config?.file, config ? undefined : editor, options) };
}

function editorOfConfig({ editor, baseline }: NonNullable<FoundBumps['project']>['options']): string | null {
  if (editor !== undefined) return typeof editor === 'object' ? editor.id : editor;
  const spec = npmSpecOf(baseline);
  return spec === null ? null : editorOfPackage(spec.name);
}

const isNpm = (target: TargetOptions): boolean => npmSpecOf(target) !== null;

function npmSpecOf(target: TargetOptions) {
  const text = typeof target === 'string' ? target : 'npm' in target ? target.npm : null;
  const spec = text === null ? null : parseTargetSpec(text);
  return spec?.kind === 'npm' ? spec : null;
}

/** How to type the same run with `verify`. */
function commandOf(
  specs: readonly string[],
  config: string | undefined,
  editor: string | undefined,
  { only, checklist, scenarios }: VerifyBumpOptions,
): string {
  const words = [
    ...specs,
    ...(config ? ['--config', config] : []),
    ...(editor ? ['--editor', editor] : []),
    ...(checklist ? ['--checklist', ...checklist] : []),
    ...(scenarios ? ['--scenarios', scenarios] : []),
    ...(only ? ['--only', ...only] : []),
  ];
  return ['npx sekisho verify', ...words.map(shellWord)].join(' ');
}
