import { shortHash, shortenText } from './shorten-text.ts';
import { showInvisible } from './name-character.ts';
import type { ValueChange } from '../model/difference.ts';
import type { LocalisedText } from '../model/text.ts';

/** One thing that changed, small enough to be said in a line. */
export interface Edit {
  /** What kind of change it is, e.g. `<iframe> gains sandbox=""`. Edits with the same kind are one difference. */
  kind: LocalisedText;
  /** The kind as people read it, where it holds more than that to tell two kinds apart. */
  shown?: LocalisedText;
  change: ValueChange;
  /**
   * What a decision about this edit is bound to besides its kind: by default the old and the new value. Nothing that
   * comes out otherwise when the same build is recorded again.
   */
  exactly?: string;
}

const LONGEST_IN_KIND = 60;

/** A value within the sentence that names a change: visible, in quotes, short, yet different for different values. */
export function quote(value: string): string {
  return `"${cut(value)}"`;
}

/** As {@link quote}, without quotes. */
export function cut(value: string): string {
  const shown = showInvisible(value);
  return shown.length <= LONGEST_IN_KIND ? shown : `${shown.slice(0, LONGEST_IN_KIND)}…#${shortHash(value)}`;
}

/** A value as evidence: whole where that is sensible. */
export function asEvidence(value: string): string {
  return shortenText(value, 400);
}
