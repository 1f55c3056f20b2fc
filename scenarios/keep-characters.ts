import { findCharacterLosses } from '../src/core/html-losses.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('keep-characters', { page: 'shared' }, async ({ page, editor, row, checkpoint, invariant }) => {
  const text = String(row.text) + String(row.repeat ?? '').repeat(Number(row.times ?? 0)) + String(row.end ?? '');
  await editor.load(String(row.html ?? `<p>${escapeHtml(text)}</p>`));
  await checkpoint('opened');
  const saved = await editor.content();
  // The browser's own parser knows every character reference an editor may write.
  const read = await page.evaluate(
    (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '',
    saved,
  );
  invariant({ en: 'no character is lost', ja: '文字が失われないこと' }, findCharacterLosses(text, read), []);
});

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
