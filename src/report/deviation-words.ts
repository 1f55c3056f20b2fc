import type { LocalisedText } from '../model/text.ts';

/** How any list or fact can deviate. Slots as in the words of the reports. */
export const DEVIATION_WORDS = {
  extra: { en: '{n} too many', ja: '余分 {n} 件' },
  missing: { en: '{n} missing', ja: '不足 {n} 件' },
  changed: { en: '{n} changed', ja: '内容が異なるもの {n} 件' },
  instead: { en: '{n} where none should be', ja: '本来ないはずのもの {n} 件' },
  order: { en: 'another order', ja: '並び順が異なります' },
  value: { en: '{actual}, expected {expected}', ja: '{actual}（期待 {expected}）' },
  rest: { en: ' and {n} more', ja: ' 他 {n} 件' },
} as const satisfies Record<string, LocalisedText>;

/** Facts that several invariants speak of. */
export const FACT_WORDS: Record<string, LocalisedText> = {
  assets: { en: 'assets', ja: 'ファイル' },
  dialog: { en: 'dialog', ja: '確認画面' },
  drawn: { en: 'drawn as selected', ja: '選択状態の表示' },
  listed: { en: 'listed', ja: '一覧' },
  named: { en: 'named', ja: '表示された名前' },
  page: { en: 'page', ja: 'ページ' },
  pages: { en: 'pages', ja: 'ページ数' },
  said: { en: 'counted by the library', ja: '選択件数の表示' },
  ticked: { en: 'ticked', ja: '選択' },
  total: { en: 'total', ja: '総数' },
};

interface OwnWords {
  extra?: LocalisedText;
  missing?: LocalisedText;
  changed?: LocalisedText;
  /** For a fact with two values any but the expected one; for a list whatever is none. */
  wrong?: LocalisedText;
}

/** What a deviation means for an invariant with a name of its own, by `name` or `name.fact`. */
export const NAMED_DEVIATIONS: Record<string, OwnWords> = {
  'exactly-the-named': {
    extra: { en: '{n} gone that {n:was|were} not named', ja: '指定していないのに消えたもの {n} 件' },
    missing: { en: '{n} named and still there', ja: '指定したのに残っているもの {n} 件' },
  },
  'request-names-the-ticked': {
    extra: { en: '{n} requested and not ticked', ja: '選択していないのに要求されたもの {n} 件' },
    missing: { en: '{n} ticked and not requested', ja: '選択したのに要求されていないもの {n} 件' },
    wrong: { en: 'the request names no ids: {actual}', ja: 'リクエストにIDの指定がありません: {actual}' },
  },
  'nothing-happens.requests': {
    extra: { en: '{n} {n:request|requests} sent all the same', ja: 'それでも送信されたリクエスト {n} 件' },
  },
  'nothing-happens.gone': { extra: { en: '{n} gone all the same', ja: 'それでも消えたもの {n} 件' } },
  'nothing-happens.ticked': {
    extra: { en: '{n} newly ticked', ja: '新たに選択されたもの {n} 件' },
    missing: { en: '{n} no longer ticked', ja: '選択が外れたもの {n} 件' },
  },
  'nothing-happens.listed': {
    extra: { en: '{n} newly listed', ja: '一覧に増えたもの {n} 件' },
    missing: { en: '{n} no longer listed', ja: '一覧から消えたもの {n} 件' },
  },
  'one-request-each': { extra: { en: '{n} requested more than once', ja: '2回以上要求されたもの {n} 件' } },
  'drawn-is-selected.dialog': {
    wrong: {
      en: 'the dialog asks about {actual}, and {expected} are drawn as selected',
      ja: '選択表示は {expected} 件、確認画面は {actual} 件です',
    },
  },
  'drawn-is-selected.said': {
    wrong: {
      en: 'the library counts {actual}, and {expected} are drawn as selected',
      ja: '選択表示は {expected} 件、一覧の件数表示は {actual} 件です',
    },
  },
  'dialog-says-enough.number': {
    wrong: { en: 'the dialog says no number', ja: '確認画面に件数がありません' },
  },
  'dialog-says-enough.defaultDeletes': {
    wrong: { en: 'the default button of the dialog deletes', ja: '確認画面の既定のボタンが削除です' },
  },
  'canaries-survive': {
    extra: { en: '{n} {n:canary|canaries} gone or changed', ja: '巻き込まれて消えた・変わったもの {n} 件' },
  },
  'failures-are-told.named': {
    missing: { en: '{n} {n:failure|failures} not told', ja: '失敗が示されていないもの {n} 件' },
  },
  'restored-is-the-same': {
    extra: { en: '{n} there that {n:was|were} not deleted', ja: '削除していないのに現れたもの {n} 件' },
    missing: { en: '{n} not restored', ja: '復元されていないもの {n} 件' },
    changed: { en: '{n} restored with other bytes or another address', ja: '内容またはURLが変わったもの {n} 件' },
  },
  'audit-is-complete.assets': {
    extra: { en: '{n} logged that {n:was|were} not deleted', ja: '削除していないのに記録されたもの {n} 件' },
    missing: { en: '{n} deleted and not logged', ja: '削除したのに記録がないもの {n} 件' },
  },
  'audit-is-complete.complete': {
    wrong: { en: 'an entry of the log does not say who or when', ja: '操作者または日時のない記録があります' },
  },
  'deletions-are-declared': {
    extra: {
      en: '{n} {n:deletion|deletions} by a request that is not declared',
      ja: '宣言されていないリクエストによる削除 {n} 件',
    },
  },
  'server-holds-the-same': { extra: { en: '{n} gone or changed', ja: '消えた・変わったもの {n} 件' } },
  'deleted-is-in-trash': { extra: { en: '{n} not in the trash', ja: 'ゴミ箱にないもの {n} 件' } },
  'failure-stays-listed': { extra: { en: '{n} no longer listed', ja: '一覧から消えたもの {n} 件' } },
  'retry-only-what-failed': {
    extra: { en: '{n} requested again although gone', ja: '失敗していないのに再要求されたもの {n} 件' },
  },
  'all-shown-is-gone': { extra: { en: '{n} still there', ja: '残っているもの {n} 件' } },
  'list-is-true': {
    extra: { en: '{n} listed that {n:is|are} not there', ja: '実際にはないのに一覧にあるもの {n} 件' },
    missing: { en: '{n} there and not listed', ja: '実際にはあるのに一覧にないもの {n} 件' },
  },
};
