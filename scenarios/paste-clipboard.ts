import { scenario } from '../src/record/scenario.ts';

scenario('paste-clipboard', { page: 'shared' }, async ({ editor, row, checkpoint, settle }) => {
  await editor.load('');
  await settle();
  await editor.focus('end');
  await editor.paste({ ...(row.html ? { html: String(row.html) } : {}), text: String(row.text) });
  await settle();
  await checkpoint('pasted');
});
