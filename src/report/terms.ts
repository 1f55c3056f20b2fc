import type { ListedKind } from '../model/changelog.ts';
import type { Severity } from '../model/checklist.ts';
import type { Aspect, PictureComparison } from '../model/difference.ts';
import type { Outcome } from '../model/recording.ts';
import type { Side, Target } from '../model/target.ts';
import type { LocalisedText } from '../model/text.ts';
import type { FindingKind, Status } from '../model/verdict.ts';
import { WORDS } from './words.ts';

export interface StatusWords {
  word: LocalisedText;
  sentence: LocalisedText;
  /** One character, as on the seal of a travel permit. */
  seal: string;
}

export const STATUS_WORDS: Record<Status, StatusWords> = {
  go: {
    word: { en: 'GO', ja: '出荷可' },
    sentence: {
      en: 'Every planned item was held side against side; nothing stands against this upgrade.',
      ja: '計画した項目はすべて比較済みです。この更新を妨げるものはありません。',
    },
    seal: '可',
  },
  review: {
    word: { en: 'REVIEW', ja: '要確認' },
    sentence: {
      en: 'Points are open that a person must decide or sign before this upgrade ships.',
      ja: '出荷前に人が判断または署名すべき点が残っています。',
    },
    seal: '検',
  },
  block: {
    word: { en: 'BLOCK', ja: '出荷不可' },
    sentence: {
      en: 'The new build breaks what must hold. Do not ship this upgrade.',
      ja: '守るべきことが新版で破られています。この更新を出荷しないでください。',
    },
    seal: '止',
  },
  inconclusive: {
    word: { en: 'INCONCLUSIVE', ja: '判定不能' },
    sentence: {
      en: 'Evidence is missing. This run does not prove that the upgrade is safe.',
      ja: '証拠が足りません。この実行では更新の安全性を示せません。',
    },
    seal: '未',
  },
};

export const KIND_WORDS: Record<FindingKind, LocalisedText> = {
  'broken-invariant': { en: 'Broken on the new build', ja: '新版で不成立' },
  failed: { en: 'Failed on the new build', ja: '新版で失敗' },
  regression: { en: 'The builds differ', ja: '新旧の差分' },
  unstable: { en: 'Unstable on the new build', ja: '新版で不安定' },
  unchecked: { en: 'Not checked', ja: '未確認' },
  'already-broken': { en: 'Already broken', ja: '既に不成立' },
  noise: { en: 'Noise', ja: '揺らぎ' },
  inapplicable: { en: 'Inapplicable', ja: '対象外' },
  reported: { en: 'Only told', ja: '報告のみ' },
  approved: { en: 'Accepted', ja: '承認済み' },
  unsigned: { en: 'Not signed', ja: '未署名' },
  'stale-decision': { en: 'Decision does not hold', ja: '無効な決定' },
};

export const SEVERITY_WORDS: Record<Severity, LocalisedText> = {
  blocker: { en: 'blocker', ja: '致命' },
  major: { en: 'major', ja: '重大' },
  minor: { en: 'minor', ja: '軽微' },
};

export const ASPECT_WORDS: Record<Aspect, LocalisedText> = {
  screenshot: { en: 'picture', ja: '画面' },
  content: { en: 'content', ja: '内容' },
  dialogs: { en: 'dialogs', ja: 'ダイアログ' },
  console: { en: 'console', ja: 'コンソール' },
  network: { en: 'network', ja: '通信' },
  accessibility: { en: 'accessibility', ja: 'アクセシビリティ' },
  toolbar: { en: 'toolbar', ja: 'ツールバー' },
  observed: { en: 'observed value', ja: '観測値' },
  invariant: { en: 'invariant', ja: '不変条件' },
  outcome: { en: 'outcome', ja: '結末' },
};

export const ENTRY_WORDS: Record<ListedKind, LocalisedText> = {
  breaking: { en: 'Breaking', ja: '破壊的変更' },
  removed: { en: 'Removed', ja: '削除' },
  security: { en: 'Security', ja: 'セキュリティ' },
  changed: { en: 'Changed', ja: '変更' },
  deprecated: { en: 'Deprecated', ja: '非推奨' },
};

export const OUTCOME_WORDS: Record<Outcome, LocalisedText> = {
  completed: { en: 'completed', ja: '完了' },
  failed: { en: 'failed', ja: '失敗' },
  'timed-out': { en: 'timed out', ja: '時間切れ' },
  crashed: { en: 'crashed', ja: '異常終了' },
  inapplicable: { en: 'inapplicable', ja: '対象外' },
};

export const MANNER_WORDS: Record<PictureComparison['manner'], LocalisedText> = {
  'anti-aliasing': { en: 'only edge pixels', ja: '縁の画素のみ' },
  faint: { en: 'faint', ja: 'わずかな差' },
  plain: { en: 'plain to see', ja: '明らかな差' },
};

export const TARGET_WORDS: Record<Target['kind'], LocalisedText> = {
  npm: { en: 'npm package', ja: 'npm パッケージ' },
  folder: { en: 'folder', ja: 'フォルダ' },
  url: { en: 'URL', ja: 'URL' },
  command: { en: 'started by a command', ja: 'コマンドで起動' },
};

export const SIDE_WORDS: Record<Side, LocalisedText> = { baseline: WORDS.old, candidate: WORDS.new };
