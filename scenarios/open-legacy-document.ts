import { scenario } from '../src/record/scenario.ts';

scenario('open-legacy-document', { page: 'shared' }, async ({ page, editor, row, checkpoint, invariant, settle }) => {
  const errors: string[] = [];
  const note = (error: Error): void => void errors.push(error.message);
  page.on('pageerror', note);
  await editor.load(String(row.html));
  await settle();
  page.off('pageerror', note);
  invariant({ en: 'nothing throws while it opens', ja: '開くときに例外が発生しないこと' }, errors, []);
  const saved = await editor.content();
  // The markers stand first and last in every document: a missing one means that it was cut.
  const missing = ['【ここから】', '【ここまで】'].filter((marker) => !saved.includes(marker));
  invariant({ en: 'the document is there from beginning to end', ja: '文書が最初から最後まで残ること' }, missing, []);
  await checkpoint('opened');
});
