import type { LocalisedText } from '../model/text.ts';
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

/** Why something cannot be decided as somebody wants to, and what can be typed instead. */
export interface Undecidable {
  text: LocalisedText;
  hint: string;
}

/** Why nobody may accept or sign a finding that somebody rejected, or `null`. */
export function whyRejected({ id, decision }: Pick<Finding, 'id' | 'decision'>): Undecidable | null {
  if (decision?.kind !== 'rejection') return null;
  const { by, on, reason } = decision;
  return {
    text: {
      en: `${by.join(' and ')} rejected it on ${on} (“${reason}”): that is taken back first`,
      ja: `${by.join('・')} が ${on} に却下しています（「${reason}」）。先に却下を取り消してください`,
    },
    hint: `npx sekisho revoke --finding '${id}'`,
  };
}

/** Why a finding is not for `sekisho reject`, or `null` when it is. */
export function whyNotRejectable(finding: Finding): Undecidable | null {
  // Another comment takes the place of the first; what was accepted or is only told was open without that.
  if (finding.decision || finding.kind === 'reported') return null;
  const needed = neededFor(finding);
  if (needed === 'approval' || needed === 'waiver' || needed === 'sign-off') return null;
  return whyNotApprovable(finding);
}

/** Why a finding is not for `sekisho approve`, or `null` when it is. */
export function whyNotApprovable(finding: Finding): Undecidable | null {
  const rejected = whyRejected(finding);
  if (rejected) return rejected;
  const needed = neededFor(finding);
  switch (needed) {
    case 'approval':
      return null;
    case 'waiver':
      return {
        text: { en: 'a blocker is never let through by one person', ja: '致命項目を一人の承認で通すことはできません' },
        hint: `two people can: npx sekisho waive '${finding.id}' --by <name> --by <name> --reason <text>`,
      };
    case 'evidence':
      return {
        text: {
          en: 'evidence is missing, and no decision replaces it',
          ja: '証拠が欠けており、決定で補うことはできません',
        },
        hint: 'record it: verify --resume',
      };
    case 'sign-off':
      return {
        text: { en: 'it is a manual item: it is signed', ja: '手動項目です。署名してください' },
        hint: `sign it: npx sekisho sign ${finding.item} --evidence <file or URL>`,
      };
    case 'tidying':
      return {
        text: { en: 'it is a decision that does not hold', ja: '無効になった決定です' },
        hint: 'remove it: npx sekisho revoke --stale',
      };
    case 'nothing':
      return {
        text: { en: `it is ${finding.kind}: there is nothing to decide`, ja: '決定の対象ではありません' },
        hint: 'see it in the report',
      };
  }
}
