import type { Finding } from '../model/verdict.ts';

/** What it takes to lift a finding: one person's approval, two people's waiver, or what no decision can give. */
export type Needed = 'approval' | 'waiver' | 'nothing' | 'evidence' | 'sign-off' | 'tidying';

/** What a finding needs to speak no longer, by its kind and severity. */
export function neededFor({ kind, severity, newMutatingRequest }: Omit<Finding, 'decision'>): Needed {
  switch (kind) {
    case 'broken-invariant':
    case 'failed':
      return severity === 'blocker' ? 'waiver' : 'approval';
    case 'regression':
    case 'unstable':
      return severity === 'blocker' && newMutatingRequest ? 'waiver' : 'approval';
    case 'unchecked':
      return 'evidence';
    case 'unsigned':
      return 'sign-off';
    case 'stale-decision':
      return 'tidying';
    case 'already-broken':
      // A request that changes data speaks whatever the kind is.
      return newMutatingRequest ? (severity === 'blocker' ? 'waiver' : 'approval') : 'nothing';
    case 'noise':
    case 'inapplicable':
    case 'approved':
    case 'reported':
      return 'nothing';
  }
}

/** Why a finding is not for `sekisho approve`, or `null` when it is. */
export function whyNotApprovable(finding: Finding): { message: string; hint: string } | null {
  const needed = neededFor(finding);
  switch (needed) {
    case 'approval':
      return null;
    case 'waiver':
      return {
        message: 'a blocker is never let through by one person',
        hint: `two people can: npx sekisho waive '${finding.id}' --by <name> --by <name> --reason <text>`,
      };
    case 'evidence':
      return { message: 'evidence is missing, and no decision replaces it', hint: 'record it: verify --resume' };
    case 'sign-off':
      return {
        message: 'it is a manual item',
        hint: `sign it: npx sekisho sign ${finding.item} --evidence <file or URL>`,
      };
    case 'tidying':
      return { message: 'it is a decision that does not hold', hint: 'remove it: npx sekisho revoke --stale' };
    case 'nothing':
      return { message: `it is ${finding.kind}: there is nothing to decide`, hint: 'see it in the report' };
  }
}
