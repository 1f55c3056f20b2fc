import { exportAnew } from './export-anew.js';
import { faulty } from './faulty.js';
import { SendForm } from './send-form.js';
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

/** Whoever has asked for the content, in the order of asking: Fude answers in it. @type {((html: string) => void)[]} */
const asked = [];
const readContent = () =>
  new Promise((resolve) => {
    asked.push(resolve);
    tell('tayori:get-content');
  });
const open = (html) => tell('tayori:init', { token: session.token, role: session.role, html });

window.addEventListener('message', ({ origin, source, data }) => {
  if (origin !== vendorOrigin || source !== frame.contentWindow) return;
  if (data.type === 'fude:ready') void start();
  if (data.type === 'fude:change') state.textContent = words.changed;
  if (data.type === 'fude:content') asked.shift()?.(data.html);
  if (data.type === 'fude:library') document.body.classList.toggle('library-open', data.open);
});

const form = new SendForm({ readContent, words, firstSubject: () => subject.value, pageId: session.page });
document.querySelector('#save').addEventListener('click', () => void readContent().then(save));
document.querySelector('#test-send').addEventListener('click', () => form.open());
document.querySelector('#insert-image').addEventListener('click', () => tell('tayori:open-library'));
frame.src = session.locale === 'ja' ? `${editorUrl}?lang=ja` : editorUrl;

async function start() {
  if (faulty('reservation-exported-anew')) await exportAnew(open, readContent);
  open(FIRST_MAIL[session.locale]);
}

async function save(html) {
  const answer = await fetch('/mails', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subject: subject.value, html }),
  }).catch(() => null);
  state.textContent = answer?.ok ? words.saved : words.notSaved;
}
