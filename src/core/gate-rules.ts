import type { ProbeName } from '../model/checklist.ts';
import type { GatePolicy } from '../model/gate-policy.ts';
import type { LocalisedText } from '../model/text.ts';
import type { BuildFingerprint, Finding, FindingKind, Proof, RunDescription, Status } from '../model/verdict.ts';
import { SIDES, type Side } from '../model/target.ts';
import { consequenceOf } from './gate-policy.ts';
import { isUnread } from './fingerprint-build.ts';

/** Everything the gate looks at. */
export interface GateEvidence {
  run: RunDescription;
  policy: GatePolicy;
  findings: readonly Finding[];
  damage: readonly string[];
  proof: Proof;
  fingerprints: Record<Side, BuildFingerprint>;
  changedPaths: readonly string[];
  browsers: readonly string[];
  /** Probes that compared something. */
  probes: ReadonlySet<ProbeName>;
  /** Number of items of which a trial got through on both sides. */
  comparedItems: number;
}

/** What speaks against *go*: findings, or sentences where it is about the run as a whole. */
export interface Violations {
  findings: Finding[];
  texts: LocalisedText[];
}

export interface GateRule {
  name: string;
  yields: Exclude<Status, 'go'>;
  says(findings: Finding[]): LocalisedText;
  violations(evidence: GateEvidence): Violations;
}

const byFinding =
  (matches: (finding: Finding, policy: GatePolicy) => boolean) =>
  ({ findings, policy }: GateEvidence): Violations => ({
    findings: findings.filter((finding) => matches(finding, policy)),
    texts: [],
  });

const byText =
  (texts: (evidence: GateEvidence) => LocalisedText[]) =>
  (evidence: GateEvidence): Violations => ({ findings: [], texts: texts(evidence) });

const isKind =
  (...kinds: FindingKind[]) =>
  (finding: Finding): boolean =>
    kinds.includes(finding.kind);
const blocks = ({ severity }: Finding, policy: GatePolicy): boolean => consequenceOf(policy, severity) === 'block';
const isRejected = ({ decision }: Finding): boolean => decision?.kind === 'rejection';
/** What somebody rejected is decided: it blocks by its own rule. */
const isUndecided =
  (...kinds: FindingKind[]) =>
  (finding: Finding): boolean =>
    isKind(...kinds)(finding) && !isRejected(finding);
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const verbatim = (text: string): LocalisedText => ({ en: text, ja: text });

function unknownParts(side: Side, { files }: BuildFingerprint): LocalisedText[] {
  if (files.length === 0) {
    return [{ en: `${side}: no script or style was seen`, ja: `${side}：スクリプトもスタイルも見つかりません` }];
  }
  return files
    .filter(isUnread)
    .slice(0, 5)
    .map(({ path }) => ({ en: `${side}: ${path} could not be read`, ja: `${side}：${path} を読み取れません` }));
}

/** A *go* needs every one of these to be silent. */
export const GATE_RULES: readonly GateRule[] = [
  {
    name: 'broken-invariant',
    yields: 'block',
    says: ({ length }) => ({
      en: `the new build breaks ${plural(length, 'promise that the old one keeps or breaks', 'promises that the old one keeps or breaks')} less`,
      ja: `旧版では守られた、または破れがより軽かった約束が、新版で ${length} 件破られています`,
    }),
    violations: byFinding((finding, policy) => isKind('broken-invariant')(finding) && blocks(finding, policy)),
  },
  {
    name: 'failed-on-candidate',
    yields: 'block',
    says: ({ length }) => ({
      en: `${plural(length, 'trial works', 'trials work')} on the old build and not on the new one`,
      ja: `旧版では動作し、新版では動作しない試行が ${length} 件あります`,
    }),
    violations: byFinding((finding, policy) => isKind('failed')(finding) && blocks(finding, policy)),
  },
  {
    name: 'new-mutating-request',
    yields: 'block',
    says: ({ length }) => ({
      en: `the new build sends ${plural(length, 'changing request', 'changing requests')} that the old one does not`,
      ja: `旧版が送らない変更系リクエストを新版が ${length} 件送っています`,
    }),
    violations: byFinding(
      (finding) => finding.newMutatingRequest && !isKind('noise', 'inapplicable', 'approved')(finding),
    ),
  },
  {
    name: 'rejected',
    yields: 'block',
    says: (findings) => {
      const contradicted = findings.filter(({ decision }) => decision?.contradicts).length;
      const [en, ja] =
        contradicted === 0
          ? ['', '']
          : [
              `; ${contradicted} of them ${contradicted === 1 ? 'was' : 'were'} accepted or signed as well, and the rejection holds until one of the two is taken back`,
              `（うち ${contradicted} 件は承認または署名もあり、どちらかを取り消すまで却下が有効です）`,
            ];
      return {
        en: `a person rejected ${plural(findings.length, 'finding', 'findings')}${en}`,
        ja: `人が却下した指摘が ${findings.length} 件あります${ja}`,
      };
    },
    violations: byFinding(isRejected),
  },
  {
    name: 'nothing-compared',
    yields: 'inconclusive',
    says: () => ({ en: 'nothing was compared', ja: '比較できたものがありません' }),
    violations: byText(({ proof }) =>
      proof.compared > 0
        ? []
        : [
            {
              en: `0 of ${proof.planned / SIDES.length} planned trials`,
              ja: `計画 ${proof.planned / SIDES.length} 件中 0 件`,
            },
          ],
    ),
  },
  {
    name: 'unchecked',
    yields: 'inconclusive',
    says: ({ length }) => ({
      en: `evidence is missing in ${plural(length, 'place', 'places')}`,
      ja: `証拠が揃っていない箇所が ${length} 件あります`,
    }),
    violations: byFinding(isKind('unchecked')),
  },
  {
    name: 'too-few-items',
    yields: 'inconclusive',
    says: () => ({
      en: 'the gate policy asks for more items than were compared',
      ja: '比較した項目数がゲート方針の最低数に足りません',
    }),
    violations: byText(({ policy: { minItems }, comparedItems }) =>
      comparedItems >= minItems
        ? []
        : [{ en: `${comparedItems} of ${minItems}`, ja: `${minItems} 項目中 ${comparedItems} 項目` }],
    ),
  },
  {
    name: 'required-probe',
    yields: 'inconclusive',
    says: () => ({
      en: 'a probe that the gate policy requires compared nothing',
      ja: 'ゲート方針が必須とするプローブで何も比較していません',
    }),
    violations: byText(({ policy, probes }) =>
      policy.requiredProbes.filter((probe) => !probes.has(probe)).map((probe) => verbatim(probe)),
    ),
  },
  {
    name: 'damaged-evidence',
    yields: 'inconclusive',
    says: () => ({ en: 'evidence of this run is damaged', ja: '記録の一部が壊れています' }),
    violations: byText(({ damage }) => damage.slice(0, 5).map(verbatim)),
  },
  {
    name: 'build-changed',
    yields: 'inconclusive',
    says: () => ({ en: 'a build changed while it was being recorded', ja: '記録中にビルドが変わりました' }),
    violations: byText(({ changedPaths, fingerprints }) => [
      ...changedPaths.map(verbatim),
      ...SIDES.filter((side) => fingerprints[side].versions.length > 1).map((side) =>
        verbatim(`${side} ${fingerprints[side].versions.join(' / ')}`),
      ),
    ]),
  },
  {
    name: 'unknown-build',
    yields: 'inconclusive',
    says: () => ({ en: 'it is not known which build was recorded', ja: 'どのビルドを記録したか特定できません' }),
    violations: byText(({ fingerprints, proof }) =>
      proof.compared === 0 ? [] : SIDES.flatMap((side) => unknownParts(side, fingerprints[side])),
    ),
  },
  {
    name: 'other-version',
    yields: 'inconclusive',
    says: () => ({
      en: 'the editor is not known to be the version that was asked for',
      ja: '指定した版のエディタであることを確認できません',
    }),
    violations: byText(({ run, fingerprints, proof }) =>
      SIDES.flatMap((side) => {
        const { version, label, kind } = run[side];
        const { versions, files } = fingerprints[side];
        const reported = versions[0] ?? '';
        if (kind !== 'npm' || reported === version) return [];
        if (reported !== '')
          return [{ en: `${label} says ${reported}`, ja: `${label} は ${reported} と名乗っています` }];
        // Where nothing was compared or loaded, other rules say so.
        return proof.compared > 0 && files.length > 0
          ? [{ en: `${label} does not say which version it is`, ja: `${label} が版を名乗りません` }]
          : [];
      }),
    ),
  },
  {
    name: 'several-browsers',
    yields: 'inconclusive',
    says: () => ({
      en: 'recordings of different browsers cannot be compared',
      ja: '異なるブラウザの記録は比較できません',
    }),
    violations: byText(({ browsers }) => (browsers.length > 1 ? browsers.map(verbatim) : [])),
  },
  {
    name: 'difference',
    yields: 'review',
    says: ({ length }) => ({
      en: `${plural(length, 'difference needs', 'differences need')} a decision`,
      ja: `判断が必要な差分が ${length} 件あります`,
    }),
    violations: byFinding(
      (finding, policy) =>
        isUndecided('regression')(finding) ||
        (isUndecided('broken-invariant', 'failed')(finding) && !blocks(finding, policy)),
    ),
  },
  {
    name: 'unstable',
    yields: 'review',
    says: ({ length }) => ({
      en: `the new build does not repeat itself in ${plural(length, 'place', 'places')}`,
      ja: `新版の動作が毎回同じにならない箇所が ${length} 件あります`,
    }),
    violations: byFinding(isUndecided('unstable')),
  },
  {
    name: 'unsigned',
    yields: 'review',
    says: ({ length }) => ({
      en: `${plural(length, 'manual item is', 'manual items are')} not signed`,
      ja: `署名されていない手動項目が ${length} 件あります`,
    }),
    violations: byFinding(isUndecided('unsigned')),
  },
  {
    name: 'stale-decision',
    yields: 'review',
    says: ({ length }) => ({
      en: `${plural(length, 'decision does', 'decisions do')} not hold for this run`,
      ja: `この実行に当てはまらない決定が ${length} 件あります`,
    }),
    violations: byFinding(isKind('stale-decision')),
  },
];
