import { textOfHtml } from '../src/core/html-losses.ts';
import { scenario } from '../src/record/scenario.ts';

// A megabyte takes CKEditor 5 half a minute on a busy machine.
scenario(
  'open-legacy-document',
  { page: 'shared', timeout: 120_000 },
  async ({ page, editor, row, checkpoint, invariant, settle }) => {
    const errors: string[] = [];
    const note = (error: Error): void => void errors.push(error.message);
    page.on('pageerror', note);
    const stored = String(row.html);
    await editor.load(stored);
    await settle();
    page.off('pageerror', note);
    invariant({ en: 'nothing throws while it opens', ja: '開くときに例外が発生しないこと' }, errors, []);
    const saved = await editor.content();
    const missing = edgesOf(stored).filter((edge) => !saved.includes(edge) && !wordsOf(saved).includes(edge));
    invariant({ en: 'the document is there from beginning to end', ja: '文書が最初から最後まで残ること' }, missing, []);
    await checkpoint('opened');
  },
);

const MARKERS = ['【ここから】', '【ここまで】'];
/** Characters at either end of a text by which a truncation shows. */
const EDGE = 12;

/** What stands first and last in a document: the markers of one that has them, otherwise the ends of its words. */
function edgesOf(html: string): string[] {
  if (MARKERS.every((marker) => html.includes(marker))) return MARKERS;
  const characters = [...wordsOf(html)];
  const edges = [characters.slice(0, EDGE).join(''), characters.slice(-EDGE).join('')];
  return [...new Set(edges)].filter((edge) => edge !== '');
}

/** Letters and digits alone: that an editor exchanges spaces and signs is for another item to say. */
const wordsOf = (html: string): string => textOfHtml(html).replace(/[^\p{L}\p{N}]/gu, '');
