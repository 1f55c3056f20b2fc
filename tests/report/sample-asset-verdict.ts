import {
  canariesSurvive,
  exactlyTheNamed,
  fourNumbersAgree,
  type Law,
  nothingHappens,
} from '../../src/core/asset-invariants.ts';
import type { FourNumbers } from '../../src/model/asset.ts';
import type { Evidence } from '../../src/model/difference.ts';
import type { PlannedItem } from '../../src/model/plan.ts';
import type { LocalisedText } from '../../src/model/text.ts';
import type { Finding, FindingKind, Verdict } from '../../src/model/verdict.ts';
import { sampleVerdict } from './sample-verdict.ts';

const ITEMS: [id: string, title: LocalisedText, severity: PlannedItem['severity'], trials: string[]][] = [
  [
    'ast-101',
    {
      en: 'Select all over 3 pages: the number in the delete dialog is the number that is deleted',
      ja: '3ページ分を全選択→削除確認の件数が実際の削除件数と一致すること',
    },
    'blocker',
    ['three-pages', 'two-pages', 'ten-pages'],
  ],
  [
    'ast-103',
    {
      en: 'Select all under search, filter and both takes only what is shown',
      ja: '検索・絞り込み・併用時の全選択が表示対象だけに効くこと',
    },
    'blocker',
    ['search', 'filter', 'both'],
  ],
  [
    'ast-104',
    {
      en: 'Hidden, other-type and other-folder canaries survive',
      ja: '非表示・対象外種別・別フォルダのファイルが巻き込まれないこと',
    },
    'blocker',
    ['select-all'],
  ],
  [
    'ast-110',
    {
      en: 'Cancel, Esc, × and a click outside delete nothing',
      ja: 'キャンセル・Esc・×・枠外クリックで何も削除されないこと',
    },
    'blocker',
    ['cancel', 'escape'],
  ],
  [
    'ast-121',
    {
      en: 'Restored from the trash: the same file at the same address',
      ja: 'ゴミ箱からの復元で、同じ内容・同じURLに戻ること',
    },
    'major',
    ['one', 'all'],
  ],
  [
    'ast-127',
    { en: 'Wording of every destructive dialog', ja: '削除・置換・移動の確認文言の新旧比較' },
    'minor',
    ['all'],
  ],
];

const asset = (name: string) => ({ id: name, name, sha256: '' });
const page = (number: number) =>
  Array.from({ length: 20 }, (_, index) => asset(`p${number}-${String(index + 1).padStart(2, '0')}.png`));

/** Evidence as an invariant leaves it, from what each build did. */
export function lawEvidence(old: Law, next: Law): Extract<Evidence, { kind: 'invariant' }> {
  const side = ([, actual, expected]: Law) => ({
    holds: JSON.stringify(actual) === JSON.stringify(expected),
    actual,
    expected,
  });
  const [{ en, ja, name }] = next;
  return { kind: 'invariant', sentence: { en, ja }, name, old: side(old), new: side(next) };
}

/** The four numbers of both builds as evidence. */
export const numbersEvidence = (old: FourNumbers, next: FourNumbers) =>
  lawEvidence(fourNumbersAgree(old), fourNumbersAgree(next));

const agreed = (count: number): FourNumbers => ({ dialog: count, ticked: count, requested: count, gone: count });

/** The incident: the dialog counts one page, the server deletes all of them. */
export const INCIDENT = numbersEvidence(agreed(61), { dialog: 20, ticked: 61, requested: 'all=true', gone: 61 });

/** An image library whose new build has the incident in it, among forty findings. */
export function sampleAssetVerdict(): Verdict {
  const base = sampleVerdict();
  const items = ITEMS.map(([id, title, severity, trials]): PlannedItem => ({
    id,
    checklist: 'sekisho/asset-library',
    title,
    viewpoint: { en: 'Image library', ja: '画像ライブラリ' },
    severity,
    trials: trials.map((trial) => `${id}/${trial}`),
  }));
  const findings = sampleFindings(items);
  const ids = (...kinds: FindingKind[]) => findings.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const broken = ids('broken-invariant').length;
  return {
    ...base,
    findings,
    reasons: [
      {
        rule: 'broken-invariant',
        yields: 'block',
        text: {
          en: `${broken} promises that hold on the old build are broken on the new one`,
          ja: `旧版で守られ、新版で破られた約束が ${broken} 件あります`,
        },
        items: ['ast-101', 'ast-103', 'ast-104', 'ast-110'],
        findings: ids('broken-invariant'),
      },
      {
        rule: 'difference',
        yields: 'review',
        text: { en: '30 differences need a decision', ja: '判断が必要な差分が 30 件あります' },
        items: items.map(({ id }) => id),
        findings: ids('regression'),
      },
    ],
    run: {
      ...base.run,
      id: '2026-11-23-2140-fude',
      folder: 'reports/2026-11-23-2140-fude',
      editor: 'fude',
      command: 'sekisho verify --config demo/playwright.config.ts',
      baseline: { ...base.run.baseline, version: '4.8.0' },
      candidate: { ...base.run.candidate, version: '5.0.0' },
      plan: { ...base.run.plan, items, trials: [], manualNotPlanned: [] },
    },
  };
}

function sampleFindings(items: readonly PlannedItem[]): Finding[] {
  const all = [...page(1), ...page(2), ...page(3)];
  const quiet = nothingHappens({ requests: [], gone: [], ticked: [], listed: [] }, { ticked: [], listed: [] });
  const held = {
    pattern: 'delete',
    method: 'POST',
    route: '/api/assets/delete',
    ids: null,
    scope: 'all=true',
    released: true,
  };
  const broken: [trial: string, evidence: Evidence][] = [
    [
      'ast-110/cancel',
      lawEvidence(
        quiet,
        nothingHappens({ requests: [held], gone: all, ticked: [], listed: [] }, { ticked: [], listed: [] }),
      ),
    ],
    [
      'ast-104/select-all',
      lawEvidence(canariesSurvive([]), canariesSurvive([asset('別フォルダ.png'), asset('hidden.png')])),
    ],
    ['ast-103/search', lawEvidence(exactlyTheNamed(page(1), page(1)), exactlyTheNamed(all, page(1)))],
    ['ast-103/search', numbersEvidence(agreed(7), { dialog: 7, ticked: 7, requested: 'all=true', gone: 61 })],
    ['ast-101/three-pages', INCIDENT],
    ['ast-101/two-pages', numbersEvidence(agreed(40), { dialog: 20, ticked: 40, requested: 'all=true', gone: 40 })],
    ['ast-101/ten-pages', INCIDENT],
  ];
  const differences = Array.from({ length: 30 }, (_, index): [string, FindingKind, Evidence, LocalisedText] => [
    items[index % items.length]!.trials[0]!,
    'regression',
    { kind: 'changes', changes: [{ path: `button ${index}`, old: '削除', new: 'ごみ箱へ移動' }] },
    { en: `button ${index} renamed`, ja: `ボタン ${index} の名前が変化` },
  ]);
  const inapplicable = ['ast-121/one', 'ast-121/all', 'ast-127/all'].map(
    (trial): [string, FindingKind, Evidence, LocalisedText] => {
      const reason = trial.startsWith('ast-121') ? 'The library has no trash.' : 'The question has no Cancel.';
      const side = { outcome: 'inapplicable', reason } as const;
      return [trial, 'inapplicable', { kind: 'outcome', old: side, new: side }, { en: reason, ja: reason }];
    },
  );
  const told = [
    ...broken.map(([trial, evidence]): [string, FindingKind, Evidence, LocalisedText] => [
      trial,
      'broken-invariant',
      evidence,
      evidence.kind === 'invariant' ? evidence.sentence : { en: '', ja: '' },
    ]),
    ...differences,
    ...inapplicable,
  ];
  return told.map(([trial, kind, evidence, summary], index) => {
    const item = items.find(({ trials }) => trials.includes(trial))!;
    return {
      id: `${trial}#${index}`,
      kind,
      severity: item.severity,
      item: item.id,
      place: {
        trial,
        checkpoint: '',
        aspect: evidence.kind === 'invariant' ? 'invariant' : 'toolbar',
        part: evidence.kind === 'invariant' ? (evidence.name ?? '') : '',
      },
      summary,
      evidence,
      fingerprint: JSON.stringify([summary.en, evidence.kind === 'invariant' ? evidence.new.actual : '']),
      newMutatingRequest: false,
      repetition: { baseline: { recordings: 2, values: 1 }, candidate: { recordings: 2, values: 1 } },
      traces: { baseline: 'traces/baseline/a.2.zip', candidate: 'traces/candidate/a.2.zip' },
    };
  });
}
