import { translatePage, wordsIn } from './words.js';

const FIRST_MAIL = {
  en: '<p>Dear customer,</p><p>spring has come to our shop.</p>',
  ja: '<p>お客様各位</p><p>春の新作が届きました。</p>',
};

const { vendorOrigin, editorUrl } = window.TAYORI;
const frame = document.querySelector('#editor');
const state = document.querySelector('#state');
const subject = document.querySelector('#subject');

const session = await (await fetch('/session')).json();
const words = wordsIn(session.locale);
translatePage(session.locale);

const tell = (type, rest = {}) => frame.contentWindow.postMessage({ type, ...rest }, vendorOrigin);

window.addEventListener('message', ({ origin, source, data }) => {
  if (origin !== vendorOrigin || source !== frame.contentWindow) return;
  if (data.type === 'fude:ready') {
    tell('tayori:init', { token: session.token, role: session.role, html: FIRST_MAIL[session.locale] });
  }
  if (data.type === 'fude:change') state.textContent = words.changed;
  if (data.type === 'fude:content') void save(data.html);
  if (data.type === 'fude:library') document.body.classList.toggle('library-open', data.open);
});

document.querySelector('#save').addEventListener('click', () => tell('tayori:get-content'));
document.querySelector('#insert-image').addEventListener('click', () => tell('tayori:open-library'));
frame.src = session.locale === 'ja' ? `${editorUrl}?lang=ja` : editorUrl;

async function save(html) {
  const answer = await fetch('/mails', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subject: subject.value, html }),
  }).catch(() => null);
  state.textContent = answer?.ok ? words.saved : words.notSaved;
}
