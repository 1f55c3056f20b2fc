import { textOfHtml } from '../src/core/html-losses.ts';
import { scenario } from '../src/record/scenario.ts';
import { requireDesign } from './email-builder/require-design.ts';

/** A design as an earlier version stored it: what customers have in their drafts and templates. */
scenario('open-saved-design', { page: 'shared' }, async ({ editor, row, checkpoint, invariant }) => {
  const designs = requireDesign(editor);
  await designs.open(row.design ?? null);
  await checkpoint('opened');
  const html = await editor.content();
  invariant(
    { en: 'the whole text of the design is exported', ja: 'デザインの本文がすべて書き出されること' },
    textOfHtml(html),
    textOfHtml(String(row.text)),
  );
});
