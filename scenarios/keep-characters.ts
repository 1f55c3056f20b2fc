import { findCharacterLosses } from '../src/core/html-losses.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('keep-characters', { page: 'shared' }, async ({ page, editor, row, checkpoint, invariant }) => {
  const stored = String(row.html ?? `<p>${escapeHtml(String(row.text))}</p>`);
  await editor.load(stored);
  await checkpoint('opened');
  const saved = await editor.content();
  // The browser's own parser knows every character reference that stands there and every one an editor may write.
  const [before = '', after = ''] = await page.evaluate(
    (both) =>
      both.map((html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        const words = [...body.querySelectorAll('[title], [alt]')].flatMap((element) =>
          ['title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
        );
        return [body.textContent, ...words].join('');
      }),
    [stored, saved],
  );
  invariant({ en: 'no character is lost', ja: '文字が失われないこと' }, findCharacterLosses(before, after), []);
});

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
