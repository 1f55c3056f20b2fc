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
};
const EN = {
  saved: 'Saved',
  notSaved: 'Could not be saved',
  changed: 'Unsaved changes',
};

/** @param {'en' | 'ja'} locale */
export const wordsIn = (locale) => (locale === 'ja' ? JA : EN);

/** English stands in the page already. @param {'en' | 'ja'} locale */
export function translatePage(locale) {
  document.documentElement.lang = locale;
  if (locale !== 'ja') return;
  for (const place of document.querySelectorAll('[data-words]')) place.textContent = JA[place.dataset.words];
}
