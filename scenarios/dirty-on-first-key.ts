import { scenario } from '../src/record/scenario.ts';

scenario('dirty-on-first-key', async ({ editor, checkpoint, invariant, settle }) => {
  await editor.load('<p>本文</p>');
  await settle();
  invariant(
    { en: 'a document that was only opened is not changed', ja: '開いただけの文書は「変更なし」であること' },
    await editor.isDirty(),
    false,
  );
  await editor.focus('end');
  await editor.type('a');
  await settle();
  invariant(
    { en: 'the first key makes it changed', ja: '1文字目で「変更あり」になること' },
    await editor.isDirty(),
    true,
  );
  await checkpoint('after the first key');
});
