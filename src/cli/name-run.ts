import type { Side, Target } from '../model/target.ts';

/** `tinymce-6.8.6-7.9.3-20261123-214005`: sorts by time within a pair and is safe as a folder name. */
export function nameRun({ baseline, candidate }: Record<Side, Target>, at: Date): string {
  const stamp = at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const versions = [baseline, candidate].map((target) => target.version || target.kind);
  return [baseline.editor, ...versions, stamp].join('-').replaceAll(/[^A-Za-z0-9.+-]/g, '_');
}
