import { step, type Steps } from './steps.ts';

const SET_HTML = step('Set `html` as the content.', '`html` を内容として設定する。');
const SET_EMPTY = step('Set an empty content and click into it.', '空の内容を設定し、クリックする。');
const SET_TEXT = step(
  'Set a content with a line of text and click to its end.',
  '1行の本文を設定し、末尾をクリックする。',
);
const READ = step('Read the content as your API returns it for saving.', '保存用のAPIで内容を読み出す。');
const PASTE = step('Paste `html` and `text` from the clipboard.', '`html` と `text` をクリップボードから貼り付ける。');
const REPEAT = step(
  'In `html` put what stands between `<!-- block -->` and `<!-- /block -->` there `blocks` times, `{n}` being its number.',
  '`html` の `<!-- block -->` と `<!-- /block -->` の間を `blocks` 回繰り返す（`{n}` は番号）。',
  'blocks',
);
const OPEN_AND_READ: Steps = [REPEAT, SET_HTML, READ];

/** What stock scenarios about documents do. */
export const DOCUMENT_STEPS: Readonly<Record<string, Steps>> = {
  'accessible-names': [
    step('Read the role and the accessible name of every control.', '各項目のロールと読み上げ名を読む。'),
  ],
  autoformat: [
    SET_EMPTY,
    step('Type each part of `typed`; `Enter` is the key.', '`typed` を順に入力する（`Enter` はキー）。'),
  ],
  compose: [
    step(
      'Set `document` as the content and click into `into`, or to the end.',
      '`document` を設定し、`into` または末尾をクリックする。',
    ),
    step(
      'Compose `steps` with an IME and commit `commit`; without it, cancel.',
      'IMEで `steps` を変換し、`commit` で確定する（なければ取り消す）。',
    ),
  ],
  'confirm-with-enter': [
    SET_TEXT,
    step('Compose a word with an IME and confirm it with Enter.', 'IMEで単語を変換し、Enterで確定する。'),
  ],
  'cut-and-undo-image': [
    step('Set a content with an image, select all and cut.', '画像を含む内容を設定し、全選択して切り取る。'),
    step('Undo. Then delete the image with the Delete key.', '元に戻す。次にDeleteキーで画像を消す。'),
  ],
  'dirty-on-first-key': [SET_TEXT, step('Type one letter.', '1文字入力する。')],
  'keep-characters': [
    REPEAT,
    step(
      'Set a content with the characters `text` (or `html`).',
      '`text`（または `html`）の文字を含む内容を設定する。',
    ),
    READ,
  ],
  'keep-comments': OPEN_AND_READ,
  'keep-markup': OPEN_AND_READ,
  'keep-merge-tags': [
    step(
      'Set `template` as the content, once for each of `tags` in place of `{tag}`.',
      '`template` の `{tag}` を `tags` の各値にして設定する。',
      'template',
    ),
    step(SET_HTML.en, SET_HTML.ja, 'html'),
    READ,
  ],
  'leave-and-return': [
    SET_TEXT,
    step(
      'Click into a text field beside the editor, type there, and come back.',
      'エディタ外の入力欄に入力し、エディタに戻る。',
    ),
  ],
  'interrupt-composition': [
    step('Set a content of one paragraph and click to its end.', '1段落の内容を設定し、末尾をクリックする。'),
    step(
      'Begin to convert with a Japanese IME and, before confirming, interrupt it by what `by` says.',
      '日本語入力で変換を始め、確定前に `by` の操作で中断する。',
    ),
    step('Confirm where it can still be confirmed, and type one character.', '確定できる場合は確定し、1文字入力する。'),
  ],
  'mount-preset': [
    step('Create the editor with the configuration of `preset`.', '`preset` の設定でエディタを作成する。'),
    step(
      'Make a bullet list, type two lines, type a hyphen and a word.',
      '箇条書きにする、2行入力する、ハイフンと単語を入力する。',
    ),
  ],
  'narrow-width': [step('Make the window `width` pixels wide and type.', 'ウィンドウの幅を `width` にして入力する。')],
  'neutralise-script': [
    step('Set an empty content and paste `html`.', '空の内容を設定し、`html` を貼り付ける。'),
    step(
      'Look whether the script in it ran (it sets a global variable), and read the content.',
      '中のスクリプトが動いたか（グローバル変数を設定する）を調べ、内容を読み出す。',
    ),
    step('Set `html` as the content and look again.', '`html` を内容として設定し、同じことを調べる。'),
  ],
  'no-editor-internals': [
    SET_HTML,
    step('Type into a paragraph and click into a table cell.', '段落に入力し、表のセルをクリックする。'),
    READ,
  ],
  'open-and-save': OPEN_AND_READ,
  'open-legacy-document': OPEN_AND_READ,
  'open-panel': [
    SET_TEXT,
    step('Select all, open the dialog `panel`, and close it again.', '全選択し、ダイアログ `panel` を開いて閉じる。'),
  ],
  'paste-clipboard': [SET_EMPTY, PASTE],
  'paste-keeps-text': [
    step(
      'Set a content of two paragraphs and click to the end of the first.',
      '2段落の内容を設定し、1段落目の末尾をクリックする。',
    ),
    PASTE,
  ],
  'paste-large': [SET_EMPTY, step('Paste `lines` paragraphs of text.', '`lines` 段落の文章を貼り付ける。')],
  'public-api': [
    step(
      'List the global names of your script and their members.',
      'スクリプトが公開する名前とそのメンバーを一覧にする。',
    ),
  ],
  'read-only': [
    step('Create the editor read-only.', '読み取り専用でエディタを作成する。'),
    step(
      'Try to type, delete, format, cut, paste, compose and undo.',
      '入力・削除・書式・切り取り・貼り付け・変換・元に戻すを試す。',
    ),
  ],
  'read-in-old-build': [
    SET_HTML,
    step('Read the content.', '内容を読み出す。'),
    step('Set it as the content of the old version and read it there.', '旧版の内容として設定し、旧版で読み出す。'),
  ],
  'readable-labels': [step('Read the labels of all controls.', '全項目の表示名を読む。')],
  'remount-keeps-newest': [
    SET_TEXT,
    step(
      'Type, destroy the editor, and create it again with a newer content.',
      '入力してエディタを破棄し、新しい内容で作り直す。',
    ),
  ],
  'run-command': [
    step(
      'Set a content of two paragraphs (or `document`) and select the first (or `on`).',
      '2段落（または `document`）を設定し、1段落目（または `on`）を選択する。',
    ),
    step('Run the command `command`.', 'コマンド `command` を実行する。'),
  ],
  'save-three-times': [
    SET_HTML,
    step('Read the content and set it again, three times.', '内容を読み出して再び設定することを3回繰り返す。'),
  ],
  shortcut: [
    step('Set a content of two paragraphs and select the first.', '2段落の内容を設定し、1段落目を選択する。'),
    step('Press `keys`.', '`keys` を押す。'),
  ],
  'show-document': [SET_HTML],
  'show-to-recipients': [
    SET_HTML,
    step(
      'Read the content and open it in a browser as a page of its own, 800 and 375 pixels wide.',
      '内容を読み出し、それだけを幅800と375ピクセルのブラウザで開く。',
    ),
  ],
  'source-round-trip': [
    SET_HTML,
    step('Open the source view and leave it again.', 'ソース表示を開き、元に戻る。'),
    READ,
  ],
  toolbar: [step('Look at the toolbar and the menus.', 'ツールバーとメニューを見る。')],
  'type-characters': [
    step(
      'Select all and type `text`. Read the content and set it again.',
      '全選択して `text` を入力する。内容を読み出して再び設定する。',
    ),
  ],
  'undo-and-redo': [
    SET_HTML,
    step(
      'Type three new lines. Undo until nothing changes, then redo.',
      '3行を追加入力する。変化しなくなるまで元に戻し、次にやり直す。',
    ),
  ],
  'undo-past-loaded': [
    SET_HTML,
    step(
      'Press Control+Z ten times; type a word; press it ten times again.',
      'Control+Zを10回押し、単語を入力し、再び10回押す。',
    ),
  ],
  'upgrade-and-roll-back': [
    step('In the old version set `html` as the content and read it.', '旧版で `html` を設定し、内容を読み出す。'),
    step('Set that as the content of the new version and read it.', 'それを新版の内容として設定し、読み出す。'),
    step(
      'Set that as the content of the old version again and read it.',
      'それを再び旧版の内容として設定し、読み出す。',
    ),
  ],
};
