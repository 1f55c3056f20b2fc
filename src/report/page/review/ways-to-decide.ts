import type { FindingGroup } from '../../group-findings.ts';

export type Way = 'approve' | 'reject' | 'waive' | 'sign' | 'revoke';

/** What can be decided about a group. The server has the last word; this only keeps useless buttons away. */
export function waysToDecide({ kind, severity, newMutatingRequest, findings: [first] }: FindingGroup): Way[] {
  if (first.decision?.kind === ('rejection' as string)) return ['revoke'];
  const accept: Way = severity === 'blocker' ? 'waive' : 'approve';
  switch (kind) {
    case 'broken-invariant':
    case 'failed':
      return [accept, 'reject'];
    case 'regression':
    case 'unstable':
      return [newMutatingRequest ? accept : 'approve', 'reject'];
    case 'already-broken':
      return newMutatingRequest ? [accept, 'reject'] : [];
    case 'unsigned':
      return ['sign', 'reject'];
    case 'approved':
      return ['revoke', 'reject'];
    case 'stale-decision':
      return ['revoke'];
    case 'reported':
      return ['reject'];
    case 'unchecked':
    case 'noise':
    case 'inapplicable':
      return [];
  }
}
