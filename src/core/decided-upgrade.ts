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

// A version that nobody knows is neither the same as another that nobody knows, nor surely a different one.
const isKnown = (one: DecidedUpgrade): boolean => one.old !== '' && one.new !== '';
const isSamePair = (one: DecidedUpgrade, other: DecidedUpgrade): boolean =>
  one.old === other.old && one.new === other.new;

/** Whether a decision is surely about this upgrade. */
export const isOfUpgrade = (made: DecidedUpgrade, upgrade: DecidedUpgrade): boolean =>
  made.editor === upgrade.editor && isKnown(upgrade) && isSamePair(made, upgrade);

/** Whether a decision is surely about another upgrade of the same editor. */
export const isOfOtherUpgrade = (made: DecidedUpgrade, upgrade: DecidedUpgrade): boolean =>
  made.editor === upgrade.editor && isKnown(made) && isKnown(upgrade) && !isSamePair(made, upgrade);
