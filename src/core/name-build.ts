import type { Target } from '../model/target.ts';
import type { BuildFingerprint } from '../model/verdict.ts';

/** How a list calls a build: `tinymce@6.8.6`, `fude 5.0.0`; by its address only where nobody knows its version. */
export function nameBuild(target: Target, { versions }: Pick<BuildFingerprint, 'versions'>): string {
  const version = target.version || versions.join(' / ');
  return target.kind === 'npm' || version === '' ? target.label : `${target.editor} ${version}`;
}
