import { step, type Steps } from './steps.ts';

const CREATE = step('Create the editor on an empty page.', '空のページにエディタを作成する。');

/** What stock scenarios about the embedding contract do. */
export const EMBEDDING_STEPS: Readonly<Record<string, Steps>> = {
  'call-out-of-season': [
    step(
      'Call your API when `season` says: before the editor is ready, after it was destroyed, or while it is created again.',
      '`season` の時点（準備完了前・破棄後・再作成中）でAPIを呼び出す。',
    ),
    step('Create the editor again and type.', 'エディタを作り直して入力する。'),
  ],
  'console-over-a-session': [
    CREATE,
    step('Load, type, press Bold, paste, undo, redo.', '読み込み・入力・太字・貼り付け・元に戻す・やり直しを行う。'),
    step('Destroy the editor. Read the console after each step.', 'エディタを破棄する。各操作後のコンソールを読む。'),
  ],
  'content-security-policy': [
    step(
      'Serve the page with the content security policy `policy` and create the editor on it.',
      'コンテンツセキュリティポリシー `policy` を付けてページを配信し、エディタを作成する。',
    ),
    step('Load, type, paste and open the dialogs.', '読み込み・入力・貼り付けを行い、ダイアログを開く。'),
  ],
  'event-trace': [
    CREATE,
    step(
      'Listen to all your public events and to messages of the page. Focus, type, paste, undo, leave.',
      '公開イベントとページのメッセージをすべて購読し、フォーカス・入力・貼り付け・元に戻す・離脱を行う。',
    ),
  ],
  'globals-and-prototypes': [
    CREATE,
    step(
      'Compare the global names and the built-in prototypes of the page with those of an empty one.',
      'グローバル変数と標準オブジェクトを空のページと比べる。',
    ),
  ],
  'hosts-contacted': [
    step(
      'Create the editor with the configuration of `preset`; use every button and dialog.',
      '`preset` の設定でエディタを作成し、全ボタンとダイアログを使う。',
    ),
    step('List the hosts that are asked for anything.', '通信先のホストを一覧にする。'),
  ],
  'in-a-foreign-frame': [
    step(
      'Put the page into a frame of another site, with the attribute sandbox="`sandbox`" where the input has it.',
      '別サイトのフレームにページを入れる（入力に `sandbox` があればその属性を付ける）。',
    ),
    step('Type, and read the content.', '入力し、内容を読み出す。'),
  ],
  'init-option': [
    step('Create the editor with the option `option`.', 'オプション `option` を指定してエディタを作成する。'),
    step('Look whether it has its effect.', '効果があるか確かめる。'),
  ],
  'licence-notices': [
    step(
      'Create the editor as `mount` says, on a page at `host`, with a clock `years` ahead.',
      '`mount` の設定で、`host` のページに、時計を `years` 年進めてエディタを作成する。',
    ),
    step(
      'Read the notices on the page and in the console, and try to type.',
      '画面とコンソールの表示を読み、入力を試みる。',
    ),
  ],
  'neutralise-at-every-entrance': [
    step(
      'Bring `html` in as the initial content, by loading, by pasting, by the source view and by undo.',
      '`html` を初期値・読み込み・貼り付け・ソース表示・元に戻すの各経路で入れる。',
    ),
    step(
      'Look each time whether the script in it ran (it sets a global variable).',
      '毎回、中のスクリプトが動いたか（グローバル変数を設定する）を調べる。',
    ),
  ],
  'remount-leaks': [
    step(
      'Create and destroy the editor many times on one page; count nodes, listeners and memory.',
      '同じページでエディタの作成と破棄を繰り返し、ノード・リスナー・メモリを数える。',
    ),
  ],
  'runtime-version': [CREATE, step('Read the version the running editor reports.', '動作中のエディタが示す版を読む。')],
  'startup-cost': [
    step(
      'Load the page several times; measure until one can type, and what is loaded.',
      'ページを何度か読み込み、入力可能になるまでの負荷と転送量を測る。',
    ),
  ],
  'style-around-the-editor': [
    step(
      'Read the computed styles of elements around the editor before and after it is created.',
      'エディタの作成前後で、周囲の要素の計算済みスタイルを読む。',
    ),
  ],
  'style-inside-the-editor': [
    step('Add the rules `css` to the page, before all others.', 'ページの先頭に `css` の規則を加える。'),
    step('Read the computed styles of the editor and its content.', 'エディタと本文の計算済みスタイルを読む。'),
  ],
  'vendor-unavailable': [
    step(
      'Let your script be blocked, answered with 503 or slow, as the input says, and open the page.',
      '入力のとおりスクリプトを遮断・503・遅延させ、ページを開く。',
    ),
    step('Use the page around the editor.', 'エディタの周囲の画面を操作する。'),
  ],
};
