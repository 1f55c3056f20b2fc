/**
 * The page's only script: the language choice, unfolding what a link points to, and drawing the difference of two
 * pictures when they come into sight. It inserts no recorded text. Without it the page still reads in English.
 */
export const PAGE_SCRIPT = `
'use strict';
const root = document.documentElement;
const key = 'sekisho-language';
const remembered = () => { try { return localStorage.getItem(key); } catch { return null; } };
const remember = (language) => { try { localStorage.setItem(key, language); } catch {} };
const choose = (language) => {
  root.lang = language;
  for (const radio of document.querySelectorAll('input[name=language]')) radio.checked = radio.value === language;
};
choose(remembered() ?? (navigator.language.startsWith('ja') ? 'ja' : 'en'));
document.addEventListener('change', ({ target }) => {
  if (target.name !== 'language') return;
  choose(target.value);
  remember(target.value);
});

const reveal = () => {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (!target) return;
  for (let element = target; element; element = element.parentElement) if (element.localName === 'details') element.open = true;
  target.scrollIntoView();
};
addEventListener('hashchange', reveal);
reveal();

const unfold = document.getElementById('unfold');
if (unfold) {
  unfold.hidden = false;
  unfold.addEventListener('click', () => {
    for (const finding of document.querySelectorAll('.item .finding')) finding.open = true;
  });
}

const place = (image, x, y, width, height) => {
  const share = (part, whole) => (100 * part) / whole + '%';
  Object.assign(image.style, {
    left: share(x, width), top: share(y, height),
    width: share(image.getAttribute('width'), width), height: share(image.getAttribute('height'), height),
  });
};
const drawDifference = (pictures) => {
  const [old, next] = [...pictures.querySelectorAll('img')].map((image) => image.cloneNode());
  if (!old || !next) return;
  const stage = document.getElementById('stage').content.cloneNode(true).firstElementChild;
  const stack = stage.querySelector('.stack');
  const slider = stage.querySelector('input');
  const size = (image) => [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
  const [x, y] = [Number(pictures.dataset.x), Number(pictures.dataset.y)];
  const [left, top] = [Math.max(0, -x), Math.max(0, -y)];
  const width = Math.max(size(next)[0] + left, size(old)[0] + x + left);
  const height = Math.max(size(next)[1] + top, size(old)[1] + y + top);
  stack.style.aspectRatio = width + '/' + height;
  stack.style.setProperty('--width', width + 'px');
  place(next, left, top, width, height);
  place(old, left + x, top + y, width, height);
  old.className = 'old';
  stack.append(next, old);
  const show = (mode) => {
    stack.dataset.mode = mode;
    slider.parentElement.hidden = mode !== 'slider';
    for (const button of stage.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.value === mode));
  };
  stage.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button) show(button.value);
  });
  slider.addEventListener('input', () => stack.style.setProperty('--cut', slider.value + '%'));
  show('difference');
  pictures.append(stage);
};
const watcher = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    watcher.unobserve(target);
    drawDifference(target);
  }
});
for (const pictures of document.querySelectorAll('.pictures')) watcher.observe(pictures);
`;
