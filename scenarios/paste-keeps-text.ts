import { scenario } from '../src/record/scenario.ts';

scenario('paste-keeps-text', { page: 'shared' }, async ({ editor, row, checkpoint, invariant, settle }) => {
  await editor.load('<p>【前】</p><p>【後】</p>');
  await settle();
  await editor.focusOn('p');
  await editor.press('End');
  await editor.paste({ ...(row.html ? { html: String(row.html) } : {}), text: String(row.text) });
  await settle();
  const text = await editor.text();
  const missing = (row.words as string[]).filter((word) => !text.includes(String(word)));
  invariant({ en: 'no pasted word is missing', ja: '貼り付けた語が欠けないこと' }, missing, []);
  const overwritten = ['【前】', '【後】'].filter((marker) => !text.includes(marker));
  invariant({ en: 'what was there before is still there', ja: '元からあった文字が残ること' }, overwritten, []);
  await checkpoint('pasted');
});
