import type { Command } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('run-command', { page: 'shared' }, async ({ editor, row, checkpoint, observe, settle }) => {
  await editor.load(String(row.document ?? '<p>一段落目</p><p>二段落目</p>'));
  await settle();
  await editor.focusOn(String(row.on ?? 'p'), { select: row.select !== false });
  const done = await editor.command(row.command as Command);
  await settle();
  observe('the editor says that it did something', done);
  await checkpoint('done');
});
