import { tokenizeHtml } from '../src/core/tokenize-html.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('no-editor-internals', { page: 'shared' }, async ({ editor, row, params, checkpoint, invariant, settle }) => {
  const internals = (params.internals as string[]).map(String);
  await editor.load(String(row.html));
  await editor.focusOn('p');
  await editor.type('追記');
  await editor.focusOn('td').catch(() => undefined);
  await settle();
  await checkpoint('edited');
  const found = tokenizeHtml(await editor.content()).flatMap((token) => {
    if (token.kind !== 'open') return [];
    const words = token.attributes.flatMap(({ name, value }) =>
      name === 'class' || name === 'id' ? (value ?? '').split(/\s+/) : [name],
    );
    return words
      .filter((word) => internals.some((internal) => word.startsWith(internal)))
      .map((word) => `${token.name} › ${word}`);
  });
  invariant(
    { en: 'nothing of the editor itself is saved', ja: 'エディタ内部用のものが保存されないこと' },
    [...new Set(found)].sort(),
    [],
  );
});
