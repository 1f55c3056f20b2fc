import { Inapplicable } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';

/** The first picture of a mail is replaced by another one. What is sent must show that one. */
scenario('replace-image', async ({ editor, row, checkpoint, invariant }) => {
  if (!editor.replaceImage)
    throw new Inapplicable({
      en: 'This editor has no dialog of its own in which a picture is replaced.',
      ja: 'このエディタには、画像を差し替える独自の画面がありません。',
    });
  const [before, after, html] = [
    String(row.before),
    String(row.after),
    String(row.html).replaceAll('{before}', String(row.before)),
  ];
  await editor.load(html);
  await editor.replaceImage('img', after);
  await checkpoint('replaced');
  const left = count(html, before) - 1;
  const exported = [await editor.content()];
  if (editor.design && editor.loadDesign) {
    await editor.loadDesign(await editor.design());
    exported.push(await editor.content());
  }
  invariant(
    {
      name: 'image-is-replaced',
      en: 'the HTML that is exported has the new picture in place of the old one, after opening the design again, too',
      ja: '出力HTMLの画像が新しいものに変わり、デザインを開き直しても戻らないこと',
    },
    exported.map((one) => ({ before: count(one, before), after: count(one, after) })),
    exported.map(() => ({ before: left, after: 1 })),
  );
});

const count = (text: string, part: string): number => text.split(part).length - 1;
