import { countLinks } from '../src/core/count-links.ts';
import { nameLosses } from '../src/core/named-losses.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('keep-links', { page: 'shared' }, async ({ editor, row, checkpoint, invariant }) => {
  const stored = String(row.html);
  await editor.load(stored);
  await checkpoint('opened');
  const lost = nameLosses(countLinks(stored), countLinks(await editor.content()));
  invariant(
    { en: 'every address is there, character by character', ja: 'すべてのURLが1文字も変わらず残ること' },
    lost,
    [],
  );
});
