import type { ListedKind } from '../model/changelog.ts';
import type { Severity } from '../model/checklist.ts';
import type { Aspect, PictureComparison } from '../model/difference.ts';
import type { Outcome } from '../model/recording.ts';
import type { Side, Target } from '../model/target.ts';
import type { Language, LocalisedText } from '../model/text.ts';
import type { FindingKind, Status } from '../model/verdict.ts';
import { PAGE_WORDS } from './page-words.ts';

/**
 * Every word the reports say of their own accord. `{n}` is a slot; `{n:place|places}` is one of two English words,
 * chosen by the number in slot `n`.
 */
export const WORDS = {
  ...PAGE_WORDS,
  comparedWhat: { en: '{editor}  {old} → {new}', ja: '{editor}  {old} → {new}' },
  when: { en: 'When', ja: '日時' },
  product: { en: 'Product', ja: '製品' },
  madeBy: { en: 'By', ja: '実行者' },
  where: { en: 'Where', ja: '実行場所' },
  browser: { en: 'Browser', ja: 'ブラウザ' },
  run: { en: 'Run', ja: '実行' },
  notKnown: { en: 'not known', ja: '不明' },
  why: { en: 'Why', ja: '理由' },
  nothingAgainst: { en: 'No rule speaks against it; nothing is open.', ja: '反対する規則も、未解決の点もありません。' },
  noReasons: {
    en: 'The verdict gives no reason. Treat it as inconclusive.',
    ja: '判定に理由がありません。判定不能として扱ってください。',
  },
  itemCount: { en: '{n} {n:item|items}', ja: '{n} 項目' },
  andMore: { en: 'and {n} more', ja: '他 {n} 件' },
  andMoreAfter: { en: '{told}, and {n} more', ja: '{told}、他 {n} 件' },
  andMoreVerbose: { en: 'and {n} more: --verbose lists them', ja: '他 {n} 件（--verbose で一覧）' },
  inPlaces: { en: '{summary} — in {n} places', ja: '{summary} — {n} か所' },

  beforeShip: { en: 'Before this can ship', ja: '出荷までに必要なこと' },
  seeReasons: {
    en: 'No single finding is open; the reasons above say what to do.',
    ja: '個別の指摘はありません。上の理由に従ってください。',
  },

  rollback: { en: 'Can we go back?', ja: '切り戻しできるか' },
  rollbackHint: {
    en: 'Documents were sent through the new build and opened in the old one again, and held against the same way without the new build.',
    ja: '文書を新版で保存し、再び旧版で開いて、新版を通さない場合と比べました。',
  },
  rollbackFree: {
    en: 'Yes, at no cost: all {tried} {tried:document comes|documents come} back as {tried:it was|they were}.',
    ja: 'できます。{tried} 件の文書すべてが元のまま旧版で開けます。',
  },
  rollbackAltered: {
    en: 'Yes, nothing is lost: {altered} of {tried} documents come back altered.',
    ja: 'できます。失われるものはありませんが、{tried} 件中 {altered} 件の文書は変化したまま戻ります。',
  },
  rollbackLossy: {
    en: 'At a price: {lossy} of {tried} {tried:document|documents} {lossy:loses|lose} something for good ({losses}).',
    ja: '代償があります。{tried} 件中 {lossy} 件の文書で失われるものがあります（{losses}）。',
  },
  rollbackAlteredToo: { en: '{altered} more come back altered.', ja: 'ほかに {altered} 件が変化したまま戻ります。' },
  rollbackUnknown: {
    en: 'Not known: {unknown} of {tried} {tried:document|documents} could not be tried to the end.',
    ja: '不明です。{tried} 件中 {unknown} 件の文書を最後まで試せませんでした。',
  },
  rollbackUnknownToo: {
    en: '{unknown} more could not be tried to the end.',
    ja: 'ほかに {unknown} 件は最後まで試せませんでした。',
  },
  lostText: { en: '{n} {n:passage|passages} of text', ja: '本文 {n} か所' },
  lostMergeTags: { en: '{n} merge {n:tag|tags}', ja: '差し込みタグ {n} 件' },
  lostLinks: { en: '{n} {n:link|links}', ja: 'リンク {n} 件' },
  lostImages: { en: '{n} {n:image|images}', ja: '画像 {n} 件' },
  lostComments: { en: '{n} {n:comment|comments}', ja: 'コメント {n} 件' },
  lostTags: { en: '{n} kinds of {n:tag|tags}', ja: 'タグ {n} 種類' },
  lostAttributes: { en: '{n} kinds of {n:attribute|attributes}', ja: '属性 {n} 種類' },
  rollbackDocument: { en: 'document', ja: '文書' },
  rollbackDocuments: { en: 'Documents that do not come back as they were', ja: '元のままでは戻らない文書' },
  comesBackLossy: { en: 'loses', ja: '失われる' },
  comesBackAltered: { en: 'comes back altered', ja: '変化して戻る' },
  comesBackUnknown: { en: 'not known', ja: '不明' },

  proven: { en: 'What was proven', ja: '確認した範囲' },
  provenShort: {
    en: '{recorded} of {planned} recorded, {compared} compared',
    ja: '記録 {recorded}/{planned}、比較 {compared}',
  },
  relaxed: { en: 'Relaxed', ja: '緩和' },
  relaxedNothing: { en: 'nothing', ja: 'なし' },
  relaxedCount: { en: '{n} {n:rule is|rules are} less strict', ja: '{n} 件の規則を緩和' },
  planned: { en: 'planned', ja: '計画' },
  plannedHint: { en: 'trials, counted on each build', ja: '試行（両版の合計）' },
  recorded: { en: 'recorded', ja: '記録' },
  recordedHint: { en: 'trials that left a recording', ja: '記録が残った試行' },
  compared: { en: 'compared', ja: '比較' },
  comparedHint: { en: 'trials held side against side', ja: '両版を突き合わせた試行' },
  confirmed: { en: 'confirmed', ja: '再確認' },
  confirmedHint: { en: 'trials repeated to tell noise from change', ja: '揺らぎと変化を分けるため再実行した試行' },
  inapplicable: { en: 'inapplicable', ja: '対象外' },
  inapplicableHint: { en: 'trials of things the editor does not have', ja: 'エディタにない機能の試行' },
  observations: { en: 'observations', ja: '観測' },
  observationsHint: { en: 'checkpoint × probe pairs compared', ja: '比較したチェックポイント × プローブ' },
  proofLine: {
    en: 'planned {planned} · recorded {recorded} · compared {compared} · confirmed {confirmed} · inapplicable {inapplicable} · observations {observations}',
    ja: '計画 {planned} · 記録 {recorded} · 比較 {compared} · 再確認 {confirmed} · 対象外 {inapplicable} · 観測 {observations}',
  },
  recordingsMissing: {
    en: '{n} planned {n:recording is|recordings are} missing.',
    ja: '計画した記録のうち {n} 件が欠けています。',
  },
  manualLeftOut: {
    en: '{n} manual {n:item is|items are} not part of this run: {list}',
    ja: '手動項目 {n} 件はこの実行に含まれていません: {list}',
  },
  alreadyBrokenCount: {
    en: '{n} already broken on the old build',
    ja: '旧版で既に壊れているもの {n} 件',
  },
  noiseCount: { en: '{n} noise', ja: '揺らぎ {n} 件' },

  acceptedCount: { en: 'Accepted: {n} {n:finding|findings}', ja: '承認済み: 指摘 {n} 件' },
  signedCount: { en: 'Signed: {n} {n:manual item|manual items}', ja: '署名済み: 手動項目 {n} 件' },
  otherUpgrade: {
    en: '{n} {n:decision|decisions} about {old} → {new} {n:stands|stand} beside the same checklists; here {n:it does|they do} not count',
    ja: '同じチェックリストにある {old} → {new} についての決定 {n} 件は、この判定では数えません',
  },
  otherUpgrades: {
    en: '{n} {n:decision|decisions} about {m} other upgrades stand beside the same checklists; here they do not count',
    ja: '同じチェックリストにある他の更新（{m} 組）についての決定 {n} 件は、この判定では数えません',
  },
  acceptedSection: { en: 'Accepted and signed by people', ja: '人が承認・署名したもの' },
  acceptedSectionHint: {
    en: 'These stand no longer against the upgrade, because somebody answers for them.',
    ja: '責任者が承認したため、更新を妨げません。',
  },
  relaxedGate: {
    en: 'Less strict than the default, by what was asked for and by the gate policy',
    ja: '対象の絞り込みやゲート方針で既定より緩めた点',
  },
  reportedSection: { en: 'Only told, by the gate policy', ja: 'ゲート方針により報告のみとしたもの' },
  reportedSectionHint: {
    en: 'Minor points that the gate policy of this project does not want to stop the upgrade.',
    ja: 'このプロジェクトのゲート方針では更新を止めない、軽微な指摘です。',
  },
  approvedBy: { en: 'Approved by {by}, {on}', ja: '承認: {by}（{on}）' },
  contradicted: {
    en: '{told} — contradicted ({other}); the rejection holds',
    ja: '{told} — 矛盾する決定あり（{other}）。却下が有効です',
  },
  waivedBy: { en: 'Waived by {by}, {on}', ja: '例外承認: {by}（{on}）' },
  signedBy: { en: 'Signed by {by}, {on}', ja: '署名: {by}（{on}）' },
  holdsUntil: { en: 'until {until}', ja: '{until} まで' },
  andPerson: { en: ' and ', ja: '・' },
  inapplicableCount: {
    en: 'Inapplicable: {n} {n:item|items}, {trials} {trials:trial|trials}',
    ja: '対象外: {n} 項目、試行 {trials} 件',
  },

  report: { en: 'Report', ja: 'レポート' },
  next: { en: 'Next', ja: '次の手順' },
  openReport: { en: 'read the evidence', ja: '証拠を見る' },
  watchTrace: { en: 'watch the new build do it', ja: '新版の操作を再生する' },
  approveOne: { en: 'accept this difference; add the reason', ja: 'この差分を承認する（末尾に理由を書く）' },
  approveAll: {
    en: 'accept this difference in all {n} places; add the reason',
    ja: 'この差分を {n} か所まとめて承認する（末尾に理由を書く）',
  },
  signOne: { en: 'sign this manual item; add what shows it', ja: 'この手動項目に署名する（末尾に証拠を書く）' },
  tidyDecisions: { en: 'take back the decisions that do not hold', ja: '無効になった決定を取り消す' },
  reviewIt: { en: 'read the evidence and decide, in the browser', ja: '証拠を見て決定する（ブラウザ）' },
  gateBuild: { en: 'before it ships: is this the build?', ja: '出荷前に: このビルドで間違いないか' },
  tryOnly: { en: 'try only this item again', ja: 'この項目だけ再実行する' },
  judgeAgain: { en: 'judge the same recordings again', ja: '同じ記録で再判定する' },
  runAgain: { en: 'run all of it again', ja: 'すべて再実行する' },
  resume: { en: 'record what is missing', ja: '欠けている記録を取る' },
  doctor: { en: 'check this machine', ja: 'この環境を点検する' },

  againstRun: { en: 'Since {run} ({status})', ja: '{run}（{status}）以降' },
  againstNothing: {
    en: 'No open point then or now.',
    ja: '前回も今回も未解決点はありません。',
  },

  checklist: { en: 'Checklist by viewpoint', ja: '観点別チェックリスト' },
  openItems: { en: '{n} open', ja: '未解決 {n}' },
  because: { en: 'Because', ja: '背景' },
  repetition: {
    en: 'Repeated: old {oldRecordings}×, {oldValues} {oldValues:value|values} · new {newRecordings}×, {newValues} {newValues:value|values}',
    ja: '繰り返し: 旧 {oldRecordings} 回・値 {oldValues} 種、新 {newRecordings} 回・値 {newValues} 種',
  },
  newMutatingKind: { en: 'New changing request', ja: '新しい変更系リクエスト' },
  newMutatingRequest: {
    en: 'The new build sends a changing request that the old build does not send.',
    ja: '旧版にはない、データを変更するリクエストを新版が送っています。',
  },
  trace: { en: 'Trace', ja: 'トレース' },
  noPicture: {
    en: 'The picture cannot be shown: its name is not a content hash.',
    ja: '画像名が不正なため表示できません。',
  },
  old: { en: 'Old', ja: '旧' },
  new: { en: 'New', ja: '新' },
  difference: { en: 'Difference', ja: '差分' },
  slider: { en: 'Slider', ja: 'スライダー' },
  blink: { en: 'Blink', ja: '点滅' },
  sliderLabel: { en: 'How much of the old picture is shown', ja: '旧画像を表示する割合' },
  pixelsDiffer: {
    en: '{n} {n:pixel differs|pixels differ}, by at most {delta} of 255 in one colour',
    ja: '{n} 画素が相違、色の差は最大 {delta}/255',
  },
  sizesDiffer: { en: 'Size {old} → {new}', ja: '大きさ {old} → {new}' },
  rowsInserted: {
    en: '{inserted} {inserted:row|rows} of pixels inserted, {removed} removed',
    ja: '画素行 {inserted} 行が挿入、{removed} 行が削除',
  },
  areasOver: { en: 'Changed: {list}', ja: '変化した場所: {list}' },
  areas: { en: '{n} changed {n:area|areas} outlined', ja: '変化した領域 {n} か所を枠で表示' },
  what: { en: 'What', ja: '対象' },
  emptyText: { en: 'empty text', ja: '空文字' },
  equalBefore: { en: '… {n} equal characters …', ja: '… 同一の {n} 文字 …' },
  moreCharacters: { en: '… {n} more characters in verdict.json', ja: '… 残り {n} 文字は verdict.json にあります' },
  foldedChanges: { en: '{n} more {n:change|changes}', ja: '他 {n} 件の変化' },
  moreChanges: { en: '{n} more {n:change|changes} in verdict.json', ja: '残り {n} 件の変化は verdict.json にあります' },
  wholeText: { en: 'From the first unequal character', ja: '最初の相違箇所から' },
  holds: { en: 'holds', ja: '成立' },
  broken: { en: 'broken', ja: '不成立' },
  notReached: { en: 'not reached', ja: '未到達' },
  actual: { en: 'Actual', ja: '実際' },
  expected: { en: 'Expected', ja: '期待' },
  missingOn: { en: 'Missing on {side}: {what}', ja: '{side}で欠落: {what}' },
  bothBuilds: { en: 'both builds', ja: '両版' },
  oldBuild: { en: 'the old build', ja: '旧版' },
  newBuild: { en: 'the new build', ja: '新版' },

  dialog: { en: 'dialog', ja: '確認画面' },
  ticked: { en: 'ticked', ja: '選択' },
  requested: { en: 'requested', ja: 'リクエスト' },
  gone: { en: 'gone', ja: '消えた' },
  dialogHint: { en: 'what the dialog says', ja: '確認画面の件数' },
  tickedHint: { en: 'ticked on all pages', ja: '全ページの選択件数' },
  requestedHint: { en: 'what the request carries', ja: 'リクエストの対象件数' },
  goneHint: { en: 'gone from the server', ja: 'サーバーから消えた件数' },
  numbersDisagree: { en: 'disagrees', ja: '不一致' },
  numberAll: { en: 'all', ja: 'すべて' },
  numberScope: { en: '{scope} (no ids)', ja: '{scope}（ID指定なし）' },
  numberUnsaid: { en: 'no number', ja: '件数なし' },
  numberNone: { en: 'none', ja: 'なし' },
  numberUnsent: { en: 'not sent', ja: '未送信' },
  moreGone: { en: '{n} more {n:is|are} gone than the dialog said', ja: '確認画面より{n}件多く消えました' },
  fewerGone: { en: '{n} fewer {n:is|are} gone than the dialog said', ja: '確認画面より{n}件少なく消えました' },
  goneUnsaid: { en: '{n} {n:is|are} gone; the dialog said no number', ja: '確認画面に件数がないまま{n}件消えました' },
  goneSaid: { en: '{n} {n:is|are} gone; the dialog said “{said}”', ja: '確認画面は「{said}」、消えたのは{n}件です' },
  tickedUnsaid: {
    en: 'the dialog says no number; {n} {n:is|are} ticked',
    ja: '選択は{n}件、確認画面に件数がありません',
  },
  tickedSaid: { en: 'the dialog says “{said}”; {n} {n:is|are} ticked', ja: '選択は{n}件、確認画面は「{said}」です' },
  moreRequested: {
    en: 'the request asks for {n} more than the dialog said',
    ja: 'リクエストの対象が確認画面より{n}件多くなっています',
  },
  fewerRequested: {
    en: 'the request asks for {n} fewer than the dialog said',
    ja: 'リクエストの対象が確認画面より{n}件少なくなっています',
  },
  moreSaid: { en: 'the dialog says {n} more than are ticked', ja: '確認画面が選択より{n}件多く示しています' },
  fewerSaid: {
    en: 'the dialog says {n} fewer than are ticked',
    ja: '確認画面が選択より{n}件少なく示しています',
  },
  moreAsked: {
    en: 'the request asks for {n} more than are ticked',
    ja: 'リクエストの対象が選択より{n}件多くなっています',
  },
  fewerAsked: {
    en: 'the request asks for {n} fewer than are ticked',
    ja: 'リクエストの対象が選択より{n}件少なくなっています',
  },

  alreadyBroken: { en: 'Already broken on the old build', ja: '旧版で既に壊れているもの' },
  alreadyBrokenHint: {
    en: 'The new build is no worse. It does not stop the upgrade, but people should know.',
    ja: '新版で悪化してはいません。更新は止めませんが、知っておくべき点です。',
  },
  noise: { en: 'Noise', ja: '揺らぎ' },
  noiseHint: {
    en: 'The old build does not even repeat this by itself, so it says nothing about the upgrade.',
    ja: '旧版自身でも再現しないため、更新の影響とは言えません。',
  },
  inapplicableSection: { en: 'Inapplicable', ja: '対象外' },
  inapplicableSectionHint: {
    en: 'The editor has no such thing on either build; nothing was checked here.',
    ja: 'どちらの版にもこの機能がないため、確認していません。',
  },
  someTrials: { en: '{n} of {of} trials', ja: '試行 {of} 件中 {n} 件' },
  steps: { en: 'What to do', ja: '手順' },
  evidenceExpected: { en: 'What to keep', ja: '残すもの' },
  expiresAfter: { en: 'A sign-off holds for {n} {n:day|days}.', ja: '署名の有効期間は {n} 日です。' },
  manualSection: { en: 'Manual items left out', ja: '含まれていない手動項目' },

  environment: { en: 'What was compared', ja: '比較の対象と環境' },
  asked: { en: 'Asked for', ja: '指定' },
  reported: { en: 'The editor says', ja: 'エディタの自己申告' },
  kind: { en: 'Kind', ja: '種類' },
  integrity: { en: 'Package integrity', ja: 'パッケージの整合性値' },
  alongside: { en: 'Packages beside it', ja: '併せて読み込むパッケージ' },
  loadedFiles: { en: 'Loaded scripts and styles', ja: '読み込まれたスクリプトとスタイル' },
  fingerprint: { en: 'Fingerprint', ja: 'フィンガープリント' },
  disposable: { en: 'Disposable data', ja: '破棄可能なデータ' },
  yes: { en: 'yes', ja: 'はい' },
  no: { en: 'no', ja: 'いいえ' },
  command: { en: 'Type it again', ja: '再実行コマンド' },
  startedAt: { en: 'Run started', ja: '実行開始' },
  judgedAt: { en: 'Judged', ja: '判定日時' },

  tableFinding: { en: 'Finding', ja: '指摘' },
  tableSeverity: { en: 'Severity', ja: '重大度' },
  tableItems: { en: 'Items', ja: '項目' },
  tablePlaces: { en: 'Places', ja: 'か所' },
  moreFindings: {
    en: '{n} more different {n:finding|findings} in the report.',
    ja: '他の指摘 {n} 種はレポートにあります。',
  },
  pictures: { en: 'On the screen', ja: '画面' },
  picturesBeside: {
    en: 'The pictures are seen where this file lies beside `images/`, or with `--report-url` wherever it is read.',
    ja: '画像は、このファイルが `images/` と並ぶ場所で表示されます。`--report-url` を付ければどこでも表示されます。',
  },
  picturesInReport: {
    en: '{n} {n:place looks|places look} different: the pictures are in the report.',
    ja: '{n} か所で画面が異なります。画像はレポートにあります。',
  },
  fullReport: { en: 'Full report', ja: 'レポート全体' },
  machineReadable: { en: 'machine-readable', ja: '機械可読' },

  progressFirst: { en: 'Recording', ja: '記録中' },
  progressConfirm: { en: 'Confirming', ja: '再確認中' },
  progressCompare: { en: 'Comparing', ja: '比較中' },
  progressFailures: { en: '{n} failed', ja: '失敗 {n}' },
  progressTimes: { en: '{elapsed} gone, about {remaining} left', ja: '経過 {elapsed}、残り約 {remaining}' },
  progressElapsed: { en: '{elapsed} gone', ja: '経過 {elapsed}' },

  vendorWords: { en: "The vendor's own words", ja: 'ベンダーの告知' },
  vendorWordsHint: {
    en: 'What the changelog of {name} says between {old} and {new}, and which items touch it. "Covered" says that an item looks there, not that all is well: its findings say that.',
    ja: '{name} の変更履歴（{old} → {new}）と、それに触れる項目。「対象項目あり」は見ている項目があるという意味で、結果は各項目の指摘を参照。',
  },
  vendorShare: {
    en: "The vendor's changelog: {covered} of {listed} {listed:entry|entries} covered by items ({percent} %), {open} {open:needs|need} a human",
    ja: 'ベンダーの変更履歴: {listed} 件中 {covered} 件は対象項目あり（{percent} %）、人の確認が必要 {open} 件',
  },
  vendorNothing: {
    en: "The vendor's changelog lists nothing breaking, removed, changed, deprecated or about security between the two versions.",
    ja: 'ベンダーの変更履歴には、両版の間に破壊的変更・削除・変更・非推奨化・セキュリティの項目はありません。',
  },
  vendorNoChangelog: {
    en: 'The package {name} ships no changelog; read {where}',
    ja: 'パッケージ {name} に変更履歴は含まれません。{where} を読んでください',
  },
  vendorBeginsLater: {
    en: 'The changelog begins at {oldest}, later than {old}; for what came before read {where}',
    ja: '変更履歴は {oldest} からで、{old} より後です。それ以前は {where} を読んでください',
  },
  vendorNewMissing: {
    en: 'The changelog does not mention {new}; read {where}',
    ja: '変更履歴に {new} の記載がありません。{where} を読んでください',
  },
  vendorNoVersions: {
    en: 'No versions were found in the changelog ({file}); read {where}',
    ja: '変更履歴（{file}）から版を読み取れません。{where} を読んでください',
  },
  vendorNoUpgrade: {
    en: 'The new build is not newer than the old one: there is no changelog between them.',
    ja: '新版が旧版より新しくないため、間の変更履歴はありません。',
  },
  vendorNotListed: {
    en: 'Not listed: {fixed} fixed, {added} added, {other} other.',
    ja: '一覧にないもの: 修正 {fixed}、追加 {added}、その他 {other}。',
  },
  coveredBy: { en: 'covered by', ja: '対象項目' },
  byWords: { en: 'by: {words}', ja: '一致: {words}' },
  notCovered: { en: 'not covered: needs a human', ja: '対象項目なし: 人の確認が必要' },
  untriedHere: { en: 'not tried in this run', ja: 'この実行では未試行' },
} as const satisfies Record<string, LocalisedText>;

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

export type WordKey = keyof typeof WORDS;

type SlotName<Slot extends string> = Slot extends `${infer Name}:${string}` ? Name : Slot;
type SlotsIn<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? SlotName<Slot> | SlotsIn<Rest>
  : never;
type SlotsOf<Key extends WordKey> = SlotsIn<(typeof WORDS)[Key][Language]>;

export type SlotValue = string | number | LocalisedText;

/** The words for `key` in both languages, its slots filled. Numbers get thousands separators. A slot left out is a compile error. */
export function say<Key extends WordKey>(
  key: Key,
  ...values: [SlotsOf<Key>] extends [never] ? [] : [Record<SlotsOf<Key>, SlotValue>]
): LocalisedText {
  return fillWords(WORDS[key], values[0] ?? {});
}

/** The same for words that stand elsewhere; a slot left out stays empty. */
export function fillWords(words: LocalisedText, slots: Record<string, SlotValue>): LocalisedText {
  return { en: fillSlots(words.en, slots, 'en'), ja: fillSlots(words.ja, slots, 'ja') };
}

function fillSlots(text: string, slots: Record<string, SlotValue>, language: Language): string {
  return text.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = slots[name] ?? '';
    if (one !== undefined) return value === 1 ? one : (many ?? '');
    if (typeof value === 'number') return formatNumber(value);
    return typeof value === 'string' ? value : value[language];
  });
}

// Made once: a page of a thousand items says thousands of numbers.
const NUMBERS = new Intl.NumberFormat('en-US');

/** `12,345` in both languages, whatever the machine's locale. */
export const formatNumber = (value: number): string => NUMBERS.format(value);
