import { step, type Steps } from './steps.ts';

const FILL = step(
  'Fill the image library with one image less than a page shows, and open it.',
  '画像ライブラリに1ページの表示数より1枚少ない画像を入れ、開く。',
);
const FILL_MORE = step(
  'Fill the image library with one image more than a page shows, and open it.',
  '画像ライブラリに1ページの表示数より1枚多い画像を入れ、開く。',
);
const TICK = step('Tick two images.', '画像を2枚選択する。');
const DELETE = step('Press Delete and agree.', '削除を押し、同意する。');

/** What stock scenarios about image libraries do. */
export const LIBRARY_STEPS: Readonly<Record<string, Steps>> = {
  'accept-twice': [
    FILL,
    TICK,
    step('Press Delete and agree twice, as a double click does.', '削除を押し、ダブルクリックのように2回同意する。'),
  ],
  'change-while-deleting': [
    FILL,
    TICK,
    DELETE,
    step('Before the server answers, tick another image.', 'サーバーの応答前に別の画像を選択する。'),
  ],
  'delete-folder': [
    step(
      'Delete a folder that holds other folders and files; answer `answer`.',
      'フォルダとファイルを含むフォルダを削除し、`answer` と答える。',
    ),
  ],
  'delete-key': [FILL, TICK, step('Press the key `key` in the `where`.', '`where` でキー `key` を押す。')],
  'delete-selection': [
    step(
      'Fill the image library with `size` images (P = as many as a page shows) and open it.',
      '画像ライブラリに `size` 枚（P＝1ページの表示数）の画像を入れ、開く。',
    ),
    step('Show the view `view`.', '`view` の表示にする。', 'view'),
    step(
      'Select `gesture` (everything = the box for all; page = the box of the page; range = with Shift; accumulate = on two pages).',
      '`gesture` のとおりに選択する（everything＝すべて選択、page＝ページの選択、range＝Shift、accumulate＝2ページ）。',
    ),
    step('Change `change`.', '`change` を変える。', 'change'),
    DELETE,
  ],
  'delete-used-asset': [
    FILL,
    step('Delete an image that a `used` mail shows.', '`used` のメールで使われている画像を削除する。'),
  ],
  'deleted-elsewhere': [
    FILL,
    step(
      'Tick three images; delete one of them in another window.',
      '画像を3枚選択し、そのうち1枚を別の画面で削除する。',
    ),
    DELETE,
  ],
  'destructive-wording': [
    FILL_MORE,
    step('Read every question that is asked before something is deleted.', '削除前に表示される確認をすべて読む。'),
  ],
  'lost-answer-and-retry': [
    FILL_MORE,
    TICK,
    DELETE,
    step('Let the network fail (`fault`), and try again.', '通信を失敗させ（`fault`）、もう一度試す。'),
  ],
  'other-tenant-and-audit': [FILL, TICK, DELETE],
  'pager-after-delete': [
    step(
      'Fill the image library with `size` images (P = as many as a page shows) and go to page `page`.',
      '画像ライブラリに `size` 枚（P＝1ページの表示数）の画像を入れ、`page` ページに移る。',
    ),
    step('Select the whole page.', 'ページ全体を選択する。'),
    DELETE,
  ],
  'partial-failure': [
    FILL,
    step(
      'Tick five images of which the server refuses to delete two.',
      'サーバーが2枚の削除を拒む画像を含め、5枚を選択する。',
    ),
    DELETE,
  ],
  'refuse-deletion': [FILL, TICK, step('Press Delete and answer with `answer`.', '削除を押し、`answer` で答える。')],
  'restore-from-trash': [FILL, TICK, DELETE, step('Open the trash and restore them.', 'ゴミ箱を開き、元に戻す。')],
  'same-name-upload': [
    step(
      'Upload an image whose name is taken, and answer `answer`.',
      '既にある名前の画像をアップロードし、`answer` と答える。',
    ),
  ],
  'upload-file-names': [
    step(
      'Upload files named `names` (or `files`), search, insert, rename and delete them.',
      '`names`（または `files`）をアップロードし、検索・挿入・名前変更・削除する。',
    ),
  ],
  'uploaded-elsewhere': [
    FILL_MORE,
    step(
      'Select everything and press Delete. While `when`, two images are uploaded in another window. Agree.',
      'すべて選択して削除を押す。`when` の間に別の画面で2枚アップロードし、同意する。',
    ),
  ],
  'viewer-cannot-delete': [
    step('As a user who may only look, try to delete by `way`.', '閲覧のみの利用者として、`way` で削除を試す。'),
  ],
};
