import { findDocumentLosses } from '../src/core/document-losses.ts';
import { observedLosses } from '../src/core/tell-rollback.ts';
import { scenario } from '../src/record/scenario.ts';

/** What is written after the upgrade must open in the old build, should the upgrade be taken back. */
scenario(
  'read-in-old-build',
  { page: 'shared', crossing: true },
  async ({ editor, baseline, row, checkpoint, observe, invariant }) => {
    await editor.load(String(row.html));
    const written = await editor.content();
    const oldPage = baseline.frame.page();
    const errors: string[] = [];
    const note = (error: Error): void => void errors.push(error.message);
    oldPage.on('pageerror', note);
    await baseline.load(written);
    const kept = await baseline.content();
    await checkpoint('opened in the old build', { of: baseline });
    oldPage.off('pageerror', note);
    const lost = findDocumentLosses(written, kept);
    for (const { name, value } of observedLosses(lost)) observe(name, value);
    invariant({ en: 'nothing throws while it opens', ja: '開くときに例外が発生しないこと' }, errors, []);
    invariant({ en: 'no text is lost', ja: '本文が失われないこと' }, lost.text, []);
    invariant({ en: 'no merge tag is lost', ja: '差し込みタグが失われないこと' }, lost.mergeTags, []);
    invariant(
      { en: 'no link and no image is lost', ja: 'リンクと画像が失われないこと' },
      [...lost.links, ...lost.images],
      [],
    );
    invariant({ en: 'no comment is lost', ja: 'コメントが失われないこと' }, lost.comments, []);
  },
);
