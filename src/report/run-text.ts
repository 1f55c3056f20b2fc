import type { BuildFingerprint, RunDescription, RunOrigin } from '../model/verdict.ts';
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

/** `2026-11-24 06:40 UTC+9`: the same on the clock of this machine. */
export function localTimeText(iso: string): string {
  const moment = new Date(iso);
  if (timeText(iso) === iso || Number.isNaN(moment.getTime())) return iso;
  const ahead = -moment.getTimezoneOffset();
  if (ahead === 0) return timeText(iso);
  const shown = timeText(new Date(moment.getTime() + ahead * 60_000).toISOString());
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  return `${shown}${ahead < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}

/** The page of the CI job that made a run, where it is one of the web. */
export function originLink(origin: RunOrigin | undefined): string | null {
  return origin?.link !== undefined && /^https?:\/\//.test(origin.link) ? origin.link : null;
}

/** Who made a run and where, as far as that is known: `Aoki Aiko · build-07`. */
export function originText(origin: RunOrigin | undefined): string {
  return [origin?.by, origin?.where].filter(Boolean).join(' · ');
}

/** How to name the run on the command line: its id where the default folder of runs holds it, else its folder. */
export function runName({ id, folder }: RunDescription): string {
  return folder === `reports/${id}` ? id : folder;
}
