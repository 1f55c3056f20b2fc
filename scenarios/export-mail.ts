import { textOfHtml } from '../src/core/html-losses.ts';
import { scenario } from '../src/record/scenario.ts';

/** Whole mails of the kind that is sent every day: how they look in the builder, and the HTML that goes out. */
scenario('export-mail', { page: 'shared' }, async ({ editor, row, checkpoint, invariant }) => {
  const stored = String(row.html);
  await editor.load(stored);
  await checkpoint('opened');
  invariant(
    { en: 'the text is what was stored', ja: '本文が保存したものと同じであること' },
    textOfHtml(await editor.content()),
    textOfHtml(stored),
  );
});
