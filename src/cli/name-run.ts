import type { Side, Target } from '../model/target.ts';

const LONGEST_PART = 40;

/** `tinymce-6.8.6-7.9.3-20261123-214005`: sorts by time within a pair and is safe as a folder name. */
export function nameRun({ baseline, candidate }: Record<Side, Target>, at: Date): string {
  const stamp = at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const builds = [nameBuild(baseline, candidate), nameBuild(candidate, baseline)];
  return [baseline.editor, ...builds, stamp].join('-').replaceAll(/[^A-Za-z0-9.+-]/g, '_');
}

/** Its version; where nobody knows it yet, the first part of its address that tells it from the other build. */
function nameBuild(target: Target, other: Target): string {
  if (target.version) return target.version;
  const others = addressParts(other);
  const parts = addressParts(target);
  const telling = parts.find((part, position) => part !== others[position]) ?? parts[0] ?? target.kind;
  return telling.slice(0, LONGEST_PART);
}

/** Host, port and path of a page; of a folder its path, innermost first. A query may be long, or nobody's business. */
function addressParts({ label }: Target): string[] {
  const page = URL.canParse(label) ? new URL(label) : null;
  const parts = page?.host
    ? [page.hostname, page.port, ...page.pathname.split('/')]
    : label.split(/[\\/]/).toReversed();
  return parts.filter((part) => !/^\.{0,2}$/.test(part));
}
