import { Inapplicable, type Command } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';

scenario('run-command', { page: 'shared' }, async ({ editor, row, checkpoint, observe, settle }) => {
  const where = String(row.on ?? 'p');
  await editor.load(String(row.document ?? '<p>一段落目</p><p>二段落目</p>'));
  await settle();
  if ((await editor.surface().locator(where).count()) === 0)
    throw new Inapplicable({ en: `This editor keeps no ${where}.`, ja: `このエディタは${where}を保持しません。` });
  await editor.focusOn(where, { select: true });
  const done = await editor.command(row.command as Command);
  await settle();
  observe('the editor says that it did something', done);
  await checkpoint('done');
});
