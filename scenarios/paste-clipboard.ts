import { scenario } from '../src/record/scenario.ts';

scenario('paste-clipboard', { page: 'shared' }, async ({ editor, row, checkpoint, observe, settle }) => {
  await editor.load('');
  await settle();
  await editor.focus('end');
  const asked = await editor.paste({ ...(row.html ? { html: String(row.html) } : {}), text: String(row.text) });
  observe('what it asks before it pastes', asked ?? '');
  await settle();
  await checkpoint('pasted');
});
