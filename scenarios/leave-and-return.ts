import { scenario } from '../src/record/scenario.ts';

scenario('leave-and-return', async ({ page, editor, checkpoint, invariant, settle }) => {
  await editor.load('<p>本文</p>');
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.setAttribute('aria-label', '件名');
    document.body.append(field);
  });
  const field = page.getByRole('textbox', { name: '件名', exact: true });

  await editor.focus('end');
  await settle();
  await checkpoint('focused');
  await field.focus();
  await settle();
  await page.keyboard.type('件名です');
  await settle();
  invariant(
    { en: 'what is typed outside goes outside', ja: 'エディタ外で入力した文字がエディタ外に入ること' },
    await field.inputValue(),
    '件名です',
  );
  invariant(
    { en: 'the editor does not take the focus back', ja: 'エディタがフォーカスを奪い返さないこと' },
    await field.evaluate((node) => node === document.activeElement),
    true,
  );

  await editor.focus('end');
  await editor.type('つづき');
  await settle();
  invariant(
    { en: 'it can be returned to', ja: 'エディタに戻って入力できること' },
    (await editor.text()).trim(),
    '本文つづき',
  );
});
