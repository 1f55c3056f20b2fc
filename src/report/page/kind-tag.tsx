import type { FindingKind } from '../../model/verdict.ts';
import { type FindingGroup, isOpen } from '../group-findings.ts';
import { say } from '../say.ts';
import { KIND_WORDS } from '../terms.ts';
import { useText } from './page-context.ts';

export type Tone = 'go' | 'block' | 'review' | 'inconclusive' | 'muted';

/** The colour of a kind; the word always stands beside it. */
export const KIND_TONE: Record<FindingKind, Exclude<Tone, 'go'>> = {
  'broken-invariant': 'block',
  failed: 'block',
  regression: 'review',
  unstable: 'review',
  unchecked: 'inconclusive',
  'already-broken': 'muted',
  noise: 'muted',
  inapplicable: 'muted',
  approved: 'muted',
  reported: 'muted',
  unsigned: 'review',
  'stale-decision': 'review',
};

/** A new request that changes data weighs more than its kind says. */
export function KindTag({ group: { kind, newMutatingRequest } }: { group: FindingGroup }) {
  const t = useText();
  const isNewRequest = newMutatingRequest && isOpen(kind);
  return (
    <span class={`kind tone-${isNewRequest ? 'block' : KIND_TONE[kind]}`}>
      {t(isNewRequest ? say('newMutatingKind') : KIND_WORDS[kind])}
    </span>
  );
}
