import { countMediaRules } from '../src/core/count-media-rules.ts';
import { nameLosses } from '../src/core/named-losses.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('keep-mobile-rules', { page: 'shared' }, async ({ editor, row, checkpoint, invariant }) => {
  const stored = String(row.html);
  await editor.load(stored);
  await checkpoint('opened');
  const lost = nameLosses(countMediaRules(stored), countMediaRules(await editor.content()));
  invariant({ en: 'no rule of a media query is lost', ja: 'メディアクエリの指定が失われないこと' }, lost, []);
});
