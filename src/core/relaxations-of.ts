import type { GatePolicy } from '../model/gate-policy.ts';
import type { Plan } from '../model/plan.ts';
import type { LocalisedText } from '../model/text.ts';
import type { Finding } from '../model/verdict.ts';
import { consequenceOf } from './gate-policy.ts';

/** In what a run is less strict than the default, a sentence each: every report says them. */
export function relaxationsOf(policy: GatePolicy, plan: Plan, findings: readonly Finding[]): LocalisedText[] {
  const reported = findings.filter(({ kind }) => kind === 'reported').length;
  const unsigned = policy.signed === undefined ? [] : plan.manualNotPlanned;
  const leftOut = plan.notAskedFor?.length ?? 0;
  return [
    ...said(leftOut > 0, {
      en: `--only: this run tries a part; ${leftOut} more items or data rows of its checklists were not asked for, and \`sekisho gate\` lets no part through`,
      ja: `--only：一部のみの実行です。チェックリストの残り ${leftOut} 件は対象外で、\`sekisho gate\` は部分実行を通しません`,
    }),
    ...said(consequenceOf(policy, 'major') === 'review', {
      en: 'major: what a major item breaks or fails asks for a review; by default it blocks',
      ja: 'major：重大項目の不成立・失敗は要確認（既定では出荷不可）',
    }),
    ...said(consequenceOf(policy, 'minor') === 'report', {
      en: `minor: differences and broken promises of minor items are only told (${reported} here); by default they ask for a review`,
      ja: `minor：軽微項目の差分・不成立は報告のみ（今回 ${reported} 件、既定では要確認）`,
    }),
    ...said(unsigned.length > 0, {
      en: `signed: only ${listed(policy.signed ?? [])} must be signed; no signature is asked for ${listed(unsigned)}`,
      ja: `signed：署名が必要なのは ${listed(policy.signed ?? [])} のみ。署名不要とした項目：${listed(unsigned)}`,
    }),
    ...said(policy.failOn === 'block', {
      en: 'failOn: a review ends with exit code 0; by default with 2',
      ja: 'failOn：要確認でも終了コードは 0（既定では 2）',
    }),
  ];
}

const said = (holds: boolean, text: LocalisedText): LocalisedText[] => (holds ? [text] : []);
const listed = (names: readonly string[]): string => names.join(', ');
