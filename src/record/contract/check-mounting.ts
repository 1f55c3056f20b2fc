import { textOfHtml } from '../../core/html-losses.ts';
import { Inapplicable, type MountOptions } from '../../editors/contract.ts';
import type { ContractCheck } from './contract-check.ts';
import { linesOf } from './lines-of.ts';
import { must, mustBe } from './must.ts';
import { settledCount } from './settled-count.ts';

const FRAMED_WIDTH = 1200;

const NOT_OURS = {
  en: 'Only a host page of Sekisho can be put into a frame; this page decides by itself.',
  ja: 'フレームに入れて試せるのはSekishoのホストページだけで、このページは自分で決めます。',
};

const mounts = (intent: string, options: MountOptions): ContractCheck => ({
  intent: `remount ${intent}`,
  async try({ editor }) {
    await editor.remount({ content: '<p>anew</p>', ...options });
    mustBe({ en: 'the text after mounting it anew', ja: '再マウント後の本文' }, linesOf(await editor.text()), ['anew']);
    if (!options.readOnly) {
      await editor.load('<p>next</p>');
      mustBe({ en: 'the text of the next document', ja: '次の文書の本文' }, linesOf(await editor.text()), ['next']);
      return;
    }
    await editor.surface().click();
    await editor.type('x');
    mustBe(
      { en: 'what is saved after typing', ja: '入力後に保存される本文' },
      textOfHtml(await editor.content()),
      'anew',
    );
  },
});

/** What is seen of the whole editor, and how it comes and goes. */
export const CHECK_MOUNTING: readonly ContractCheck[] = [
  {
    intent: 'inventory',
    essential: true,
    async try({ editor }) {
      await editor.load('<p>words</p>');
      const inventory = await editor.inventory();
      must(inventory.length > 0, { en: 'it finds no control', ja: '操作部品が1つも見つからない' });
      const nameless = inventory.filter(({ name }) => name.trim() === '').length;
      mustBe({ en: 'the number of controls without a name', ja: '名前のない操作部品の数' }, nameless, 0);
      must(JSON.stringify(await editor.inventory()) === JSON.stringify(inventory), {
        en: 'it finds other controls the second time',
        ja: '2回目には別の操作部品が見つかる',
      });
      mustBe({ en: 'the text after it', ja: 'その後の本文' }, linesOf(await editor.text()), ['words']);
    },
  },
  { ...mounts('stock', { preset: 'stock' }), page: 'own' },
  { ...mounts('vendor-default', { preset: 'vendor-default' }), page: 'own' },
  { ...mounts('legacy', { preset: 'legacy' }), page: 'own' },
  { ...mounts('read-only', { readOnly: true }), page: 'own' },
  {
    intent: 'destroy',
    page: 'own',
    async try({ editor, hosted }) {
      await editor.destroy();
      mustBe(
        { en: 'the number of editors that are still there', ja: '残っているエディタの数' },
        await settledCount(editor.root(), 0),
        0,
      );
      const silent = await editor.content().then(
        () => true,
        () => false,
      );
      must(!silent, { en: 'a destroyed editor still has a document', ja: '破棄したエディタからまだ文書が読める' });
      if (!hosted) return;
      await editor.remount({ content: '<p>again</p>' });
      mustBe({ en: 'the text after mounting it again', ja: '再びマウントした後の本文' }, linesOf(await editor.text()), [
        'again',
      ]);
    },
  },
  {
    intent: 'attach in a frame',
    page: 'own',
    async try({ page, hosted, attach }) {
      if (!hosted) throw new Inapplicable(NOT_OURS);
      const url = page.url();
      // The same server under its other name is another origin.
      const framed = url.replace('127.0.0.1', 'localhost');
      // A page that really comes from this machine: a made-up one may not look at what does.
      await page.goto(new URL('/favicon.ico', url).href);
      await page.setContent(
        `<title>staging</title><iframe width="${FRAMED_WIDTH}" height="700" src="${framed}"></iframe>`,
      );
      const editor = await attach(page);
      must(editor.frame !== page.mainFrame(), {
        en: 'it does not say in which frame it is',
        ja: 'どのフレームにあるかを示さない',
      });
      await editor.load('<p>in</p>');
      await editor.focus('end');
      await editor.type('a');
      mustBe(
        { en: 'the text typed in a frame of another origin', ja: '別オリジンのフレームで入力した本文' },
        linesOf(await editor.text()),
        ['ina'],
      );
      mustBe(
        { en: 'the text of what is saved there', ja: 'そこで保存される本文' },
        textOfHtml(await editor.content()),
        'ina',
      );
    },
  },
];
