import { scenario } from '../src/record/scenario.ts';

scenario('save-three-times', { page: 'shared' }, async ({ editor, row, checkpoint, invariant }) => {
  const saves: string[] = [];
  for (let html = String(row.html); saves.length < 3; html = saves.at(-1) ?? '') {
    await editor.load(html);
    saves.push(await editor.content());
  }
  const [first, second, third] = saves;
  invariant(
    { en: 'the second save equals the first', ja: '2回目の保存が1回目と同じであること' },
    second ?? '',
    first ?? '',
  );
  invariant(
    { en: 'the third save equals the second', ja: '3回目の保存が2回目と同じであること' },
    third ?? '',
    second ?? '',
  );
  await checkpoint('saved three times');
});
