import { scenario } from '../src/record/scenario.ts';

const DOCUMENT =
  '<p>前<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=" alt="商品" width="40" height="20">後</p>';

scenario('cut-and-undo-image', async ({ page, editor, checkpoint, invariant, settle }) => {
  const mutating: string[] = [];
  page.on('request', (request) => {
    if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method()))
      mutating.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await editor.load(DOCUMENT);
  await settle();
  const loaded = await editor.content();

  await editor.focus('all');
  // A hand holds the keys while the editor acts; released within a millisecond they race its timers.
  await page.keyboard.down('Control');
  await page.keyboard.down('x');
  await settle();
  await page.keyboard.up('x');
  await page.keyboard.up('Control');
  await settle();
  await checkpoint('cut');
  await editor.undo();
  await settle();
  invariant({ en: 'undo brings the image back', ja: '「元に戻す」で画像が戻ること' }, await editor.content(), loaded);

  await editor.focus('all');
  await editor.press('Delete');
  await settle();
  await editor.undo();
  await settle();
  invariant(
    { en: 'undo of a deletion brings it back, too', ja: '削除の「元に戻す」でも画像が戻ること' },
    await editor.content(),
    loaded,
  );
  invariant(
    { en: 'nothing is deleted on the server', ja: 'サーバー上のファイルを変える通信が起きないこと' },
    mutating,
    [],
  );
  await checkpoint('undone');
});
