import { findHtmlLosses } from '../src/core/html-losses.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('keep-comments', { page: 'shared' }, async ({ editor, row, checkpoint, invariant }) => {
  const stored = String(row.html);
  await editor.load(stored);
  await checkpoint('opened');
  const lost = findHtmlLosses(stored, await editor.content());
  // Two promises: an editor that alters a comment already could otherwise drop it unnoticed.
  invariant({ en: 'no comment is gone', ja: 'コメントがなくならないこと' }, lost.commentsGone, []);
  invariant(
    { en: 'every comment is there, byte for byte', ja: 'すべてのコメントが1バイトも変わらず残ること' },
    lost.comments,
    [],
  );
});
