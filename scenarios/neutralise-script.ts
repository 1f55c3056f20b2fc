import { canaryName } from '../src/core/script-canary.ts';
import { scenario } from '../src/record/scenario.ts';
import { whatCouldRun } from './neutralise/what-could-run.ts';
import { forgetCanary, whereItRan } from './neutralise/where-it-ran.ts';

scenario('neutralise-script', { page: 'shared' }, async ({ page, editor, row, checkpoint, invariant, settle }) => {
  const canary = canaryName(row.id);
  const html = String(row.html);

  await editor.load('');
  await editor.focus('end');
  await editor.paste({ html, text: '本文' });
  await settle();
  invariant(
    { en: 'nothing runs when it is pasted', ja: '貼り付けでスクリプトが動かないこと' },
    await whereItRan(page, canary),
    [],
  );
  invariant(
    { en: 'nothing that was pasted could run where it is read', ja: '貼り付けた内容が閲覧先でも動かないこと' },
    whatCouldRun(await editor.content(), canary),
    [],
  );
  await checkpoint('pasted');

  await forgetCanary(page, canary);
  await editor.load(html);
  await settle();
  invariant(
    { en: 'nothing runs when it is opened', ja: '開いたときにスクリプトが動かないこと' },
    await whereItRan(page, canary),
    [],
  );
  invariant(
    { en: 'nothing that was opened could run where it is read', ja: '開いて保存した内容が閲覧先でも動かないこと' },
    whatCouldRun(await editor.content(), canary),
    [],
  );
  await checkpoint('opened');
  await editor.load('');
});
