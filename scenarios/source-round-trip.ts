import { scenario } from '../src/record/scenario.ts';

scenario('source-round-trip', { page: 'shared' }, async ({ editor, row, checkpoint, invariant }) => {
  await editor.load(String(row.html));
  const before = await editor.content();
  await editor.openPanel('source');
  await editor.closePanel();
  invariant(
    { en: 'looking at the source changes nothing', ja: 'ソース表示で内容が変わらないこと' },
    await editor.content(),
    before,
  );
  await checkpoint('back from source');
});
