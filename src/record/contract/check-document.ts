import { findHtmlLosses, textOfHtml } from '../../core/html-losses.ts';
import { Inapplicable } from '../../editors/contract.ts';
import type { ContractCheck } from './contract-check.ts';
import { linesOf } from './lines-of.ts';
import { must, mustBe, mustMatch } from './must.ts';

const TWO = '<p>one <strong>two</strong></p><p>日本語 😀</p>';
const TWO_TEXT = ['one two', '日本語 😀'];

/** Some vendors clean a document in pieces, for seconds after it was put in. */
const LONG = '<p>a <b>b</b> <i>c</i> d</p>'.repeat(300);
const LATER_MS = 700;

/** What a document is put into and read from. */
export const CHECK_DOCUMENT: readonly ContractCheck[] = [
  {
    intent: 'version',
    essential: true,
    async try({ editor, version }) {
      const said = await editor.version();
      const what = { en: 'the version it reports', ja: '報告されるバージョン' };
      if (version === '') mustMatch(what, said, /\d/);
      else mustBe(what, said, version);
    },
  },
  {
    intent: 'root',
    essential: true,
    async try({ editor }) {
      await editor.root().waitFor({ state: 'visible' });
    },
  },
  {
    intent: 'surface',
    essential: true,
    async try({ editor }) {
      await editor.load(TWO);
      await editor.surface().waitFor({ state: 'visible' });
    },
  },
  {
    intent: 'load',
    essential: true,
    async try({ editor }) {
      await editor.load(TWO);
      await editor.load('<p>next</p>');
      mustBe(
        { en: 'the text after a second document', ja: '2つ目の文書を開いた後の本文' },
        linesOf(await editor.text()),
        ['next'],
      );
      // More than some vendors can read; the editor must be there for the next document all the same.
      await editor.load('<p>a <?php echo $n ?> z</p>');
      await editor.load('<p>last</p>');
      mustBe(
        {
          en: 'the text after a document with a processing instruction',
          ja: '処理命令を含む文書の次に開いた文書の本文',
        },
        linesOf(await editor.text()),
        ['last'],
      );
    },
  },
  {
    intent: 'content',
    essential: true,
    async try({ editor }) {
      await editor.load(TWO);
      const html = await editor.content();
      mustBe({ en: 'the text of what is saved', ja: '保存される本文' }, textOfHtml(html), textOfHtml(TWO));
      mustBe({ en: 'the list of tags that are lost', ja: '失われたタグの一覧' }, findHtmlLosses(TWO, html).tags, []);
      mustBe({ en: 'what is saved a second time', ja: '2度目に保存される内容' }, await editor.content(), html);
      await editor.load(LONG);
      const long = await editor.content();
      await new Promise((resolve) => setTimeout(resolve, LATER_MS));
      must((await editor.content()) === long, {
        en: 'a long document is read before the editor is done with it: a moment later it is another',
        ja: '長い文書の内容が、エディタの処理が終わる前に読み取られている（少し後に読むと異なる）',
      });
    },
  },
  {
    intent: 'text',
    essential: true,
    async try({ editor }) {
      await editor.load(TWO);
      mustBe({ en: 'the text', ja: '本文' }, linesOf(await editor.text()), TWO_TEXT);
    },
  },
  {
    intent: 'design',
    async try({ editor }) {
      const { design, loadDesign } = editor;
      if (!design || !loadDesign)
        throw new Inapplicable({
          en: 'The HTML is all there is to this editor; it keeps no design beside it.',
          ja: 'このエディタが保存するのはHTMLだけで、別にデザインデータを持ちません。',
        });
      await editor.load(TWO);
      const [kept, html] = [await editor.design?.(), await editor.content()];
      must(kept !== undefined && kept !== null, { en: 'there is no design', ja: 'デザインがない' });
      mustBe(
        { en: 'a design that is read twice', ja: '2回読んだデザイン' },
        (await editor.design?.()) ?? null,
        kept ?? null,
      );
      await editor.load('<p>other</p>');
      await editor.loadDesign?.(kept ?? null);
      mustBe(
        { en: 'the HTML of a design that is opened again', ja: '開き直したデザインのHTML' },
        await editor.content(),
        html,
      );
    },
  },
];
