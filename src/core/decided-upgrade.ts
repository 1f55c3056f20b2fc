import type { DecidedUpgrade } from '../model/decision.ts';
import type { Side } from '../model/target.ts';
import type { BuildFingerprint, RunDescription } from '../model/verdict.ts';

/** The upgrade that decisions about a run are bound to; a version that nobody knows is ''. */
export function decidedUpgradeOf(
  run: Pick<RunDescription, 'editor' | Side>,
  fingerprints: Record<Side, Pick<BuildFingerprint, 'versions'>>,
): DecidedUpgrade {
  const versionOf = (side: Side): string => run[side].version || (fingerprints[side].versions[0] ?? '');
  return { editor: run.editor, old: versionOf('baseline'), new: versionOf('candidate') };
}
