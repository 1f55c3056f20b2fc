import { scenario } from '../src/record/scenario.ts';
import { requireDesign } from './email-builder/require-design.ts';

/** Two mails that have nothing in common, open one after the other in one editor. */
scenario('switch-designs', { page: 'shared' }, async ({ editor, row, checkpoint, invariant }) => {
  const designs = requireDesign(editor);
  const mails = [String(row.first), String(row.second)];
  const kept = [];
  for (const html of mails) {
    await editor.load(html);
    kept.push({ design: await designs.read(), html: await editor.content() });
  }
  const [first, second] = kept;
  if (!first || !second) return;
  for (const [name, { design, html }] of [
    [{ en: 'first', ja: '1つ目' }, first],
    [{ en: 'second', ja: '2つ目' }, second],
    [{ en: 'first, opened again', ja: '開き直した1つ目' }, first],
  ] as const) {
    await designs.open(design);
    invariant(
      {
        en: `the export of the ${name.en} mail is its own`,
        ja: `${name.ja}のメールを開くと、そのメール自身のHTMLが書き出されること`,
      },
      await editor.content(),
      html,
    );
  }
  await checkpoint('switched');
});
