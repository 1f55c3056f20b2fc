import { findCharacterLosses } from '../src/core/html-losses.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('type-characters', { page: 'shared' }, async ({ editor, row, checkpoint, invariant, settle }) => {
  const text = String(row.text);
  await editor.load('<p>本文</p>');
  await editor.focus('all');
  await editor.type(text);
  await settle();
  const first = await editor.content();
  await editor.load(first);
  invariant(
    { en: 'no character is lost on typing and saving', ja: '入力して保存しても文字が失われないこと' },
    findCharacterLosses(text, await editor.text()),
    [],
  );
  await checkpoint('saved');
});
