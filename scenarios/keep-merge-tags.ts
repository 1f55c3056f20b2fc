import { decodeEntities } from '../src/core/html-entities.ts';
import { findMergeTags } from '../src/core/merge-tags.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('keep-merge-tags', { page: 'shared' }, async ({ editor, row, params, checkpoint, invariant }) => {
  const tags = ((row.tags ?? params.tags) as string[]).map(String);
  const stored = tags.map((tag) => String(row.template).replaceAll('{tag}', () => tag)).join('\n');
  await editor.load(stored);
  await checkpoint('opened');
  const [before, after] = [decodeEntities(stored), decodeEntities(await editor.content())];
  const lost = tags.filter((tag) => countOf(after, tag) < countOf(before, tag));
  invariant({ en: 'no merge tag is lost', ja: '差し込みタグが失われないこと' }, lost, []);
  invariant(
    { en: 'merge tags keep their order', ja: '差し込みタグの順序が変わらないこと' },
    findMergeTags(after),
    findMergeTags(before),
  );
});

const countOf = (text: string, part: string): number => text.split(part).length - 1;
