import { findHtmlLosses } from '../src/core/html-losses.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('keep-markup', { page: 'shared' }, async ({ editor, row, checkpoint, invariant }) => {
  const stored = String(row.html);
  await editor.load(stored);
  await checkpoint('opened');
  const lost = findHtmlLosses(stored, await editor.content());
  invariant({ en: 'no tag is lost', ja: 'タグが失われないこと' }, lost.tags, []);
  invariant(
    { en: 'no attribute, class or style is lost', ja: '属性・クラス・スタイルが失われないこと' },
    lost.attributes,
    [],
  );
});
