import { textOfHtml } from '../../core/html-losses.ts';
import type { Editor } from '../../editors/contract.ts';
import type { ContractCheck } from './contract-check.ts';
import { linesOf } from './lines-of.ts';
import { must, mustBe, mustMatch } from './must.ts';

/** More than any editor makes of the few keys typed below. */
const UNDO_STEPS = 20;

/** A document that was changed by typing: `middle` became two lines. */
async function changeMiddle(editor: Editor): Promise<void> {
  await editor.load('<p>middle</p>');
  await editor.focus('start');
  await editor.type('a ');
  await editor.focus('end');
  await editor.type(' z');
  await editor.press('Enter');
  await editor.type('next');
}

async function undoAll(editor: Editor): Promise<void> {
  for (let step = 0; step < UNDO_STEPS; step++) await editor.undo();
}

const CHANGED = ['a middle z', 'next'];

/** What a user does with caret and keys. */
export const CHECK_TYPING: readonly ContractCheck[] = [
  {
    intent: 'focus',
    essential: true,
    async try({ editor }) {
      for (const [where, text] of [
        ['start', 'xmiddle'],
        ['end', 'middlex'],
        ['all', 'x'],
      ] as const) {
        await editor.load('<p>middle</p>');
        await editor.focus(where);
        await editor.type('x');
        mustBe(
          { en: `the text after typing x with the caret at “${where}”`, ja: `「${where}」の位置でxを入力した後の本文` },
          linesOf(await editor.text()),
          [text],
        );
      }
    },
  },
  {
    intent: 'focusOn',
    essential: true,
    async try({ editor }) {
      await editor.load('<p>one</p><p><strong>two</strong> three</p>');
      await editor.focusOn('strong');
      await editor.type('!');
      mustBe(
        { en: 'the text after typing into an element', ja: '要素内に入力した後の本文' },
        linesOf(await editor.text()),
        ['one', 'two! three'],
      );
      await editor.focusOn('strong', { select: true });
      await editor.type('2');
      mustBe(
        { en: 'the text after typing over an element', ja: '要素を選択して入力した後の本文' },
        linesOf(await editor.text()),
        ['one', '2 three'],
      );
      const refused = await editor.focusOn('blink').then(
        () => false,
        (error: unknown) => (error as Error).name !== 'Inapplicable',
      );
      must(refused, {
        en: 'it says nothing about an element that is not in the document; it must throw',
        ja: '文書にない要素を指定してもエラーにならない',
      });
    },
  },
  {
    intent: 'type',
    essential: true,
    async try({ editor }) {
      await editor.load('<p>middle</p>');
      await editor.focus('end');
      await editor.type(' 全角　ＡＢＣ <b> & 😀');
      mustBe({ en: 'the text after typing', ja: '入力後の本文' }, linesOf(await editor.text()), [
        'middle 全角　ＡＢＣ <b> & 😀',
      ]);
    },
  },
  {
    intent: 'press',
    essential: true,
    async try({ editor }) {
      await editor.load('<p>middle</p>');
      await editor.focus('end');
      await editor.press('Enter');
      await editor.type('next');
      await editor.press('Backspace');
      mustBe(
        { en: 'the text after Enter and Backspace', ja: 'EnterとBackspaceの後の本文' },
        linesOf(await editor.text()),
        ['middle', 'nex'],
      );
    },
  },
  {
    intent: 'undo',
    async try({ editor }) {
      await changeMiddle(editor);
      mustBe({ en: 'the text before undo', ja: '元に戻す前の本文' }, linesOf(await editor.text()), CHANGED);
      await undoAll(editor);
      mustBe(
        { en: 'the text after undoing everything', ja: 'すべて元に戻した後の本文' },
        linesOf(await editor.text()),
        ['middle'],
      );
    },
  },
  {
    intent: 'redo',
    async try({ editor }) {
      await changeMiddle(editor);
      await undoAll(editor);
      for (let step = 0; step < UNDO_STEPS; step++) await editor.redo();
      mustBe(
        { en: 'the text after redoing everything', ja: 'すべてやり直した後の本文' },
        linesOf(await editor.text()),
        CHANGED,
      );
    },
  },
  {
    intent: 'compose',
    async try({ editor }) {
      await editor.load('<p>前後</p>');
      await editor.focus('end');
      await editor.compose(['に', 'にh', 'にほ', 'にほんご', '日本語'], '日本語');
      mustBe({ en: 'the text after a conversion', ja: '変換確定後の本文' }, linesOf(await editor.text()), [
        '前後日本語',
      ]);
      await editor.compose(['か', 'かn'], null);
      mustBe(
        { en: 'the text after a cancelled conversion', ja: '変換取り消し後の本文' },
        linesOf(await editor.text()),
        ['前後日本語'],
      );
      mustBe(
        { en: 'the text of what is saved', ja: '保存される本文' },
        textOfHtml(await editor.content()),
        '前後日本語',
      );
      await editor.type('。');
      mustBe({ en: 'the text after typing on', ja: '続けて入力した後の本文' }, linesOf(await editor.text()), [
        '前後日本語。',
      ]);
    },
  },
  {
    intent: 'paste',
    async try({ editor }) {
      await editor.load('<p>here </p>');
      await editor.focus('end');
      await editor.paste({ html: '<b>bold</b> and <i>italic</i>', text: 'bold and italic' });
      const what = { en: 'what is saved after pasting bold and italic', ja: '太字と斜体を貼り付けて保存した内容' };
      const html = await editor.content();
      mustMatch(what, html, /<(strong|b)\b[^>]*>bold<\/\1>/);
      mustMatch(what, html, /<(em|i)\b[^>]*>italic<\/\1>/);
      await editor.load('<p>x</p>');
      await editor.focus('end');
      await editor.paste({ text: ' plain text' });
      mustBe(
        { en: 'the text after pasting plain text', ja: 'プレーンテキストを貼り付けた後の本文' },
        linesOf(await editor.text()),
        ['x plain text'],
      );
    },
  },
  {
    intent: 'isDirty',
    async try({ editor }) {
      await editor.load('<p>middle</p>');
      mustBe(
        { en: 'whether a document just loaded has changes', ja: '読み込み直後の「変更あり」' },
        await editor.isDirty(),
        false,
      );
      await editor.focus('end');
      await editor.type('x');
      mustBe(
        { en: 'whether a document typed into has changes', ja: '入力後の「変更あり」' },
        await editor.isDirty(),
        true,
      );
    },
  },
];
