import { scenario } from '../src/record/scenario.ts';

scenario('show-document', { page: 'shared' }, async ({ editor, row, checkpoint }) => {
  await editor.load(String(row.html));
  await checkpoint('shown');
});
