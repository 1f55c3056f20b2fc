import { scenario } from '../src/record/scenario.ts';

scenario('remount-keeps-newest', async ({ editor, mount, checkpoint, invariant, settle }) => {
  await editor.load('<p>古い版</p>');
  await editor.focus('end');
  await editor.type('の下書き');
  await settle();
  const draft = await editor.content();

  await mount({ content: draft });
  await settle();
  invariant(
    { en: 'what was handed over comes back', ja: '渡した内容がそのまま表示されること' },
    await editor.content(),
    draft,
  );

  await mount({ content: '<p>新しい版</p>' });
  await settle();
  const shown = (await editor.text()).trim();
  invariant(
    { en: 'a newer document is not replaced by an old draft', ja: '新しい内容が古い下書きで置き換わらないこと' },
    shown,
    '新しい版',
  );

  await editor.focus('end');
  await editor.type('に追記');
  invariant(
    { en: 'it can be edited again', ja: '再表示後も編集できること' },
    (await editor.text()).trim(),
    '新しい版に追記',
  );
  await checkpoint('mounted again');
});
