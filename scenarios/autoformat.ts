import { scenario } from '../src/record/scenario.ts';

scenario('autoformat', { page: 'shared' }, async ({ editor, row, checkpoint, settle }) => {
  await editor.load('');
  await settle();
  await editor.focus('end');
  for (const part of row.typed as string[]) {
    if (part === 'Enter') await editor.press(part);
    else await editor.type(part);
    await settle();
  }
  await checkpoint('typed');
});
