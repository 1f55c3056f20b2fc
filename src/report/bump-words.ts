import type { BumpKind, BumpStatus, UnknownReason } from '../model/bump.ts';
import type { LocalisedText } from '../model/text.ts';
import { STATUS_WORDS } from './terms.ts';

export const BUMP_WORDS: Record<BumpKind, LocalisedText> = {
  upgrade: { en: 'upgrade', ja: '更新' },
  downgrade: { en: 'downgrade', ja: 'ダウングレード' },
  replaced: { en: 'another package of the same editor', ja: '同じエディタの別パッケージへの置き換え' },
  republished: {
    en: 'the same version with another content: nobody can say which of the two npm would give',
    ja: '同じ版で内容が異なります。npm からどちらが得られるか分かりません',
  },
  unknown: { en: 'a version cannot be known', ja: '版を特定できません' },
  added: { en: 'added; there is no old version to compare it with', ja: '追加。比較する旧版がありません' },
  removed: { en: 'removed', ja: '削除' },
};

/** Why a version cannot be known, and what to do about it. */
export const UNKNOWN_WORDS: Record<UnknownReason, LocalisedText> = {
  'no-lock': {
    en: 'no lock file says which version {asked} is; commit one, or name an exact version',
    ja: '{asked} の版を定めるロックファイルがありません。ロックファイルをコミットするか、正確な版を指定してください',
  },
  'stale-lock': {
    en: 'the lock file holds another version than package.json allows ({asked}); write it again',
    ja: 'ロックファイルの版が package.json の指定（{asked}）に合いません。ロックファイルを作り直してください',
  },
  'unread-lock': {
    en: 'a lock file says it that is not read ({asked}); name an exact version, or with Bun write bun.lock: bun install --save-text-lockfile',
    ja: '読み取りに対応していないロックファイルです（{asked}）。正確な版を指定するか、Bun では bun install --save-text-lockfile で bun.lock を作成してください',
  },
  git: {
    en: 'it comes from git ({asked}); verify the builds as folders',
    ja: 'git から取得されています（{asked}）。ビルドをフォルダとして検証してください',
  },
  file: {
    en: 'it comes from a folder or file ({asked}); verify the builds as folders',
    ja: 'フォルダまたはファイルから取得されています（{asked}）。ビルドをフォルダとして検証してください',
  },
  url: {
    en: 'it comes from a URL ({asked}); verify the builds as folders',
    ja: 'URL から取得されています（{asked}）。ビルドをフォルダとして検証してください',
  },
  patched: {
    en: 'it is patched after it was fetched ({asked}); verify the builds as folders',
    ja: '取得後に修正されています（{asked}）。ビルドをフォルダとして検証してください',
  },
  elsewhere: {
    en: '{asked} is installed without the editor, which it loads from elsewhere; verify the pages by their URLs',
    ja: '{asked} はエディタ本体なしで入っており、別の場所から読み込みます。ページを URL で検証してください',
  },
};

export const BUMPS_WORDS = {
  heading: { en: 'Editors between {base} and {head}', ja: '{base} と {head} の間のエディタ' },
  workingTree: { en: 'the working tree', ja: '作業ツリー' },
  none: {
    en: 'No editor changed between {base} and {head}. Looked for: {known}.',
    ja: '{base} と {head} の間で変わったエディタはありません。対象: {known}。',
  },
  nothingToVerify: { en: 'Nothing to verify.', ja: '検証するものはありません。' },
  wrapper: { en: 'wrapper', ja: 'ラッパー' },
  nothing: { en: 'nothing', ja: 'なし' },
  unknownVersion: { en: 'unknown', ja: '不明' },
} as const satisfies Record<string, LocalisedText>;

export const BUMP_STATUS_WORDS: Record<BumpStatus, LocalisedText> = {
  go: STATUS_WORDS.go.word,
  review: STATUS_WORDS.review.word,
  block: STATUS_WORDS.block.word,
  inconclusive: STATUS_WORDS.inconclusive.word,
  'nothing-to-compare': { en: 'NOTHING TO COMPARE', ja: '比較対象なし' },
  'bad-input': { en: 'BAD INPUT', ja: '入力の誤り' },
};
