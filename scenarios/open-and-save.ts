import { findHtmlLosses, textOfHtml } from '../src/core/html-losses.ts';
import { scenario } from '../src/record/scenario.ts';

/** What everybody writes must come back with its text, tags and attributes. How they are spelt is compared between the builds. */
scenario('open-and-save', { page: 'shared' }, async ({ editor, row, checkpoint, invariant }) => {
  const stored = String(row.html);
  await editor.load(stored);
  await checkpoint('opened');
  const saved = await editor.content();
  const lost = findHtmlLosses(stored, saved);
  invariant(
    { en: 'the text is what was stored', ja: '本文が保存したものと同じであること' },
    textOfHtml(saved),
    textOfHtml(stored),
  );
  invariant({ en: 'no tag is lost', ja: 'タグが失われないこと' }, lost.tags, []);
  invariant({ en: 'no attribute is lost', ja: '属性が失われないこと' }, lost.attributes, []);
});
