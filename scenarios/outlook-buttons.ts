import { readVisibleLinks, readVmlButtons } from '../src/core/vml-buttons.ts';
import { scenario } from '../src/record/scenario.ts';

/** A button is written twice: in VML for Outlook, and as a link for everybody else. Both must say the same. */
scenario('outlook-buttons', { page: 'shared' }, async ({ editor, row, checkpoint, invariant }) => {
  const stored = String(row.html);
  const exports: Record<string, string> = {};
  await editor.load(stored);
  await checkpoint('opened');
  exports['loaded'] = await editor.content();
  if (editor.design && editor.loadDesign) {
    await editor.loadDesign(await editor.design());
    exports['opened again'] = await editor.content();
  }
  const names = Object.keys(exports);
  const each = <Value>(read: (html: string) => Value) =>
    names.map((name) => [name, read(exports[name] ?? '')] as const);
  const wanted = readVmlButtons(stored).map((button) => ({ ...button }));
  invariant(
    {
      name: 'outlook-buttons-are-whole',
      en: 'the buttons of Outlook have their text, address and size',
      ja: 'Outlook向けボタンの文言・リンク・サイズがそろっていること',
    },
    Object.fromEntries(each((html) => readVmlButtons(html).map((button) => ({ ...button })))),
    Object.fromEntries(names.map((name) => [name, wanted])),
  );
  invariant(
    {
      name: 'both-buttons-are-one',
      en: 'each of them has the text and address of a link that everybody else sees',
      ja: 'Outlook向けと他のメールソフト向けで、ボタンの文言とリンクが同じであること',
    },
    Object.fromEntries(each(withoutLink)),
    Object.fromEntries(names.map((name) => [name, []])),
  );
});

/** Buttons of Outlook that no link goes with. */
function withoutLink(html: string): string[] {
  const links = readVisibleLinks(html);
  return readVmlButtons(html)
    .filter(({ text, href }) => !links.some((link) => link.text === text && link.href === href))
    .map(({ text, href }) => `${text} ${href}`);
}
