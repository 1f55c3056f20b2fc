import { scenario } from '../src/record/scenario.ts';

scenario('undo-past-loaded', async ({ editor, row, checkpoint, invariant, settle }) => {
  await editor.load(String(row.html));
  await settle();
  const loaded = await editor.content();
  await editor.focus('end');
  for (let press = 0; press < 10; press++) await editor.press('Control+z');
  await settle();
  invariant(
    { en: 'undo right after opening changes nothing', ja: '開いた直後の「元に戻す」で内容が変わらないこと' },
    await editor.content(),
    loaded,
  );
  await editor.type('more');
  await settle();
  for (let press = 0; press < 10; press++) await editor.press('Control+z');
  await settle();
  invariant(
    { en: 'undo after typing ends at what was opened', ja: '入力後の「元に戻す」は開いた時点で止まること' },
    await editor.content(),
    loaded,
  );
  await checkpoint('after undo');
});
