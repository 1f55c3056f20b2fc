import { step, type Steps } from './steps.ts';

const SEND = step(
  'Send it as a test mail out of the application, in the character set `charset`.',
  'アプリケーションから、文字コード `charset` でテスト送信する。',
);
const RECEIVE = step(
  'Look at what the mail server received: envelope, header and parts.',
  'メールサーバーが受信した内容（エンベロープ・ヘッダー・各パート）を確認する。',
);

/** What stock scenarios about the sending of the application around an editor do. */
export const SENDING_STEPS: Readonly<Record<string, Steps>> = {
  'send-in-charset': [
    step('Write `text` into the mail and into its subject.', '`text` を本文と件名に書く。'),
    SEND,
    RECEIVE,
  ],
  'send-reserved-mail': [
    step(
      'Reserve `html` for a later day; where `made` is "before" or "in-old-build", in the old version.',
      '`html` の配信を予約する（`made` が before か in-old-build なら旧版で）。',
    ),
    step('Open the application again and another mail in it.', 'アプリケーションを開き直し、別のメールを開く。'),
    step('Let the day come.', '配信日を迎える。'),
    RECEIVE,
  ],
  'send-to-addresses': [
    step(
      'Send a test mail to each of `addresses`, in To, in Cc and in Bcc.',
      '`addresses` の各アドレスを To・Cc・Bcc に入れてテスト送信する。',
    ),
    RECEIVE,
  ],
  'send-twice': [
    step('Send a test mail by `gesture`, then do `then`.', '`gesture` の操作でテスト送信し、`then` を行う。'),
    step('Count the mails that arrive.', '届いたメールを数える。'),
  ],
  'send-whole-mail': [step('Load `html` into the editor.', '`html` をエディタに読み込む。'), SEND, RECEIVE],
};
