import { scenario } from '../src/record/scenario.ts';

/** While an IME converts, browsers report Enter with this code instead of 13. */
const PROCESS_KEY = 229;

scenario('confirm-with-enter', async ({ page, context, editor, checkpoint, invariant, settle }) => {
  const session = await context.newCDPSession(page);
  const convertAndConfirm = async (text: string): Promise<void> => {
    const end = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    const key = {
      key: 'Process',
      code: 'Enter',
      windowsVirtualKeyCode: PROCESS_KEY,
      nativeVirtualKeyCode: PROCESS_KEY,
    };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.insertText', { text });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await settle();
  };

  await editor.load('<p>本文</p>');
  await editor.focus('end');
  await convertAndConfirm('変換');
  invariant(
    { en: 'confirming adds the text and no line', ja: '確定で文字だけが入り、改行されないこと' },
    (await editor.text()).trim(),
    '本文変換',
  );

  const before = await editor.content();
  await editor.focus('all');
  await settle();
  await editor.openPanel('link');
  await settle();
  const open = await editor.openDialogs().count();
  await convertAndConfirm('検索');
  invariant({ en: 'the dialog stays open', ja: 'ダイアログが閉じないこと' }, await editor.openDialogs().count(), open);
  invariant({ en: 'the document is unchanged', ja: '本文が変わらないこと' }, await editor.content(), before);
  await checkpoint('confirmed in the dialog');
});
