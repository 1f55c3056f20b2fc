import { step, type Steps } from './steps.ts';

const IMPORT = step('Load `html` into the builder.', '`html` をビルダーに読み込む。');
const EXPORT = step('Read the HTML that would be sent.', '送信用のHTMLを読み出す。');

/** What stock scenarios about builders of mails do. */
export const DESIGN_STEPS: Readonly<Record<string, Steps>> = {
  'export-mail': [IMPORT, EXPORT],
  'export-size': [
    step('Load a table of `part`, `repeat` times.', '`part` を `repeat` 回並べた表を読み込む。'),
    step('Measure the HTML that would be sent.', '送信用HTMLの大きさを測る。'),
  ],
  'keep-links': [IMPORT, EXPORT],
  'keep-mobile-rules': [IMPORT, EXPORT],
  'outlook-buttons': [
    IMPORT,
    EXPORT,
    step('Open the design again and read it once more.', 'デザインを開き直し、もう一度読み出す。'),
  ],
  'replace-image': [
    step('Load `html` with `before` in place of `{before}`.', '`html` の `{before}` を `before` にして読み込む。'),
    step('Replace the first picture by `after`.', '最初の画像を `after` に差し替える。'),
    EXPORT,
  ],
  'open-saved-design': [step('Open the stored `design`.', '保存済みの `design` を開く。'), EXPORT],
  'save-design-three-times': [
    IMPORT,
    step('Read the design and open it again, three times.', 'デザインを読み出して開き直すことを3回繰り返す。'),
  ],
  'switch-designs': [
    step(
      'Load `first`, read design and HTML; the same with `second`.',
      '`first` を読み込みデザインとHTMLを読み出す。`second` も同様。',
    ),
    step('Open the designs in turn and read the HTML each time.', '各デザインを順に開き、毎回HTMLを読み出す。'),
  ],
};
