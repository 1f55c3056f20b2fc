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

/** How to name the run on the command line: its id where the default folder of runs holds it, else its folder. */
export function runName({ id, folder }: RunDescription): string {
  return folder === `reports/${id}` ? id : folder;
}
