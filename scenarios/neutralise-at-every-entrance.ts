import { canaryName } from '../src/core/script-canary.ts';
import { Inapplicable } from '../src/editors/contract.ts';
import { scenario } from '../src/record/scenario.ts';
import { whatCouldRun } from './neutralise/what-could-run.ts';
import { forgetCanary, whereItRan } from './neutralise/where-it-ran.ts';

/** A row: `html` that must not run, whichever way it gets in. */
scenario(
  'neutralise-at-every-entrance',
  { page: 'shared', timeout: 60_000 },
  async ({ page, editor, row, mount, invariant, observe, settle }) => {
    const canary = canaryName(row.id);
    const html = String(row.html);
    const entrances: { en: string; ja: string; enter: () => Promise<unknown> }[] = [
      { en: 'opened', ja: '開いた', enter: () => editor.load(html) },
      {
        en: 'restored by undo',
        ja: '「元に戻す」で復元した',
        enter: async () => {
          await editor.load(html);
          await editor.focus('all');
          await editor.press('Delete');
          await editor.undo();
        },
      },
      {
        en: 'pasted',
        ja: '貼り付けた',
        enter: async () => {
          await editor.load('');
          await editor.focus('end');
          await editor.paste({ html, text: '本文' });
        },
      },
      {
        en: 'written as source',
        ja: 'ソースとして書いた',
        enter: async () => {
          await editor.load('');
          if (!editor.writeSource) {
            throw new Inapplicable({ en: 'It has no source view.', ja: 'ソース表示がありません。' });
          }
          await editor.writeSource(html);
        },
      },
      { en: 'handed over at the start', ja: '初期値として渡した', enter: () => mount({ content: html }) },
    ];
    const tried: string[] = [];
    for (const { en, ja, enter } of entrances) {
      await forgetCanary(page, canary);
      try {
        await enter();
      } catch (error) {
        if (error instanceof Inapplicable) continue;
        throw error;
      }
      await settle();
      tried.push(en);
      invariant(
        { en: `nothing runs when it is ${en}`, ja: `${ja}ときにスクリプトが動かないこと` },
        await whereItRan(page, canary),
        [],
      );
      invariant(
        { en: `nothing that is ${en} could run where it is read`, ja: `${ja}内容が閲覧先でも動かないこと` },
        whatCouldRun(await editor.content(), canary),
        [],
      );
    }
    observe('entrances', tried);
    await editor.load('');
  },
);
