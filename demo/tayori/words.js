const JA = {
  tagline: '読みたくなるメールを。',
  user: 'ユーザー',
  password: 'パスワード',
  signIn: 'サインイン',
  subject: '件名',
  insertImage: '画像を挿入',
  save: '保存',
  saved: '保存しました',
  notSaved: '保存できませんでした',
  changed: '未保存の変更があります',
  mails: 'メール',
  audience: '配信先',
  reports: 'レポート',
  testSend: 'テスト送信',
  to: '宛先（To）',
  cc: 'Cc',
  bcc: 'Bcc',
  charset: '文字コード',
  close: '閉じる',
  reserve: '明日配信する',
  sendNow: '送信',
  answers: {
    sent: '送信しました',
    reserved: '配信を予約しました',
    'no-recipient': '宛先を入力してください',
    'no-address': 'アドレスとして正しくありません：',
    'characters-lost': 'この文字コードでは送れない文字があります：',
    'not-delivered': '送信できませんでした：',
  },
};
const EN = {
  saved: 'Saved',
  notSaved: 'Could not be saved',
  changed: 'Unsaved changes',
  answers: {
    sent: 'Sent',
    reserved: 'Will be sent tomorrow',
    'no-recipient': 'Nobody is named to send it to',
    'no-address': 'This is no address: ',
    'characters-lost': 'Characters that cannot be sent in this character set: ',
    'not-delivered': 'Could not be sent: ',
  },
};

/** @param {'en' | 'ja'} locale */
export const wordsIn = (locale) => (locale === 'ja' ? JA : EN);

/** English stands in the page already. @param {'en' | 'ja'} locale */
export function translatePage(locale) {
  document.documentElement.lang = locale;
  if (locale !== 'ja') return;
  for (const place of document.querySelectorAll('[data-words]')) place.textContent = JA[place.dataset.words];
}
