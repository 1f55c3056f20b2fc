import { decodeEntities } from '../src/core/html-entities.ts';
import { findMergeTags } from '../src/core/merge-tags.ts';
import { nameLosses } from '../src/core/named-losses.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('keep-merge-tags', { page: 'shared' }, async ({ editor, row, params, checkpoint, invariant }) => {
  const whole = row.html === undefined ? undefined : String(row.html);
  const tags = whole === undefined ? ((row.tags ?? params.tags) as string[]).map(String) : tagsOf(whole);
  const stored = whole ?? tags.map((tag) => String(row.template).replaceAll('{tag}', () => tag)).join('\n');
  await editor.load(stored);
  await checkpoint('opened');
  const [before, after] = [decodeEntities(stored), decodeEntities(await editor.content())];
  const losses = (formsOf: (tag: string) => string[]): string[] => {
    const count = (text: string) => new Map(tags.map((tag) => [tag, countAny(text, formsOf(tag))]));
    return nameLosses(count(before), count(after));
  };
  // Two promises: an editor that encodes a tag already could otherwise drop it unnoticed.
  invariant(
    { en: 'no merge tag is gone', ja: '差し込みタグがなくならないこと' },
    losses((tag) => [...new Set([tag, encodeURI(tag), encodeURIComponent(tag)])]),
    [],
  );
  const lost = losses((tag) => [tag]);
  invariant({ en: 'no merge tag is lost', ja: '差し込みタグが失われないこと' }, lost, []);
  invariant(
    { en: 'merge tags keep their order', ja: '差し込みタグの順序が変わらないこと' },
    findMergeTags(after),
    findMergeTags(before),
  );
});

/** The tags of a whole mail are those that stand in it. */
const tagsOf = (html: string): string[] => [...new Set(findMergeTags(decodeEntities(html)))];

const countAny = (text: string, forms: string[]): number =>
  forms.reduce((sum, form) => sum + text.split(form).length - 1, 0);
