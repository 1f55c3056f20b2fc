import { scenario } from '../src/record/scenario.ts';

scenario('read-only', async ({ editor, mount, checkpoint, invariant, settle }) => {
  await mount({ content: '<p>変えてはいけない本文</p>', readOnly: true });
  await settle();
  const before = await editor.content();
  await checkpoint('read-only');
  const attempts: [string, () => Promise<unknown>][] = [
    ['typing', () => editor.type('x')],
    ['Delete', () => editor.press('Delete')],
    ['Enter', () => editor.press('Enter')],
    ['Control+B', () => editor.press('Control+b')],
    ['cut', () => editor.press('Control+x')],
    ['pasting', () => editor.paste({ html: '<p>貼り付け</p>', text: '貼り付け' })],
    ['composing', () => editor.compose(['か'], 'か')],
    ['undo', () => editor.press('Control+z')],
  ];
  const changedBy: string[] = [];
  for (const [name, attempt] of attempts) {
    // An intent that a read-only editor refuses has changed nothing.
    await editor.focus('all').catch(() => undefined);
    await attempt().catch(() => undefined);
    await settle();
    if ((await editor.content()) !== before) changedBy.push(name);
  }
  invariant({ en: 'nothing changes it', ja: 'どの操作でも内容が変わらないこと' }, changedBy, []);
});
