import { scenario } from '../src/record/scenario.ts';

const HALF_CONVERTED = ['に', 'にほ', 'にほんご', '日本語'];
const COMMITTED = '日本語';

/** A row: what interrupts an IME in the middle of a conversion, `by` blur, undo or autosave. */
scenario(
  'interrupt-composition',
  { page: 'shared' },
  async ({ page, context, editor, row, checkpoint, invariant, settle }) => {
    await editor.load('<p>前</p>');
    await settle();
    await editor.focus('end');
    const session = await context.newCDPSession(page);
    for (const text of HALF_CONVERTED) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    const commit = (): Promise<unknown> => session.send('Input.insertText', { text: COMMITTED });
    let saved = '';
    if (row.by === 'autosave') {
      saved = await editor.content();
      await commit();
    } else if (row.by === 'undo') {
      await editor.press('Control+z');
      await commit();
    } else {
      await editor.surface().evaluate((surface) => surface.closest<HTMLElement>('[contenteditable]')?.blur());
      await settle();
      await editor.focus('end');
    }
    await session.detach();
    await editor.type('後');
    await settle();
    const text = await editor.text();
    invariant({ en: 'what stood there is kept', ja: '元の文字が残ること' }, text.split('前').length - 1, 1);
    invariant(
      { en: 'no converted text is doubled', ja: '変換した文字が二重にならないこと' },
      text.split(COMMITTED).length - 1 <= 1,
      true,
    );
    invariant({ en: 'typing goes on', ja: '続けて入力できること' }, text.split('後').length - 1, 1);
    if (row.by === 'autosave') {
      invariant(
        { en: 'what was saved holds what stood there', ja: '保存内容に元の文字があること' },
        saved.includes('前'),
        true,
      );
      invariant(
        { en: 'the conversion ends once', ja: '変換が1回だけ確定すること' },
        text.split(COMMITTED).length - 1,
        1,
      );
    }
    await checkpoint('interrupted');
  },
);
