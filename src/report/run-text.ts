import type { BuildFingerprint, RunDescription } from '../model/verdict.ts';
import type { Target } from '../model/target.ts';

/** The version to call a build by: what its spec names, else what the editor said, else what the user typed. */
export function versionText(target: Target, fingerprint: BuildFingerprint): string {
  return target.version || fingerprint.versions.join(' / ') || target.label;
}

/** `2026-11-23 21:40 UTC`; anything that is no such time stays as it is. */
export function timeText(iso: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]+)?Z$/.exec(iso);
  return match ? `${match[1]} ${match[2]} UTC` : iso;
}

/** Where the run lies, as a person types it. */
export function runFolder(run: RunDescription): string {
  return `reports/${run.id}`;
}
