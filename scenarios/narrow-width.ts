import { scenario } from '../src/record/scenario.ts';

scenario('narrow-width', async ({ page, editor, row, checkpoint, invariant }) => {
  await page.setViewportSize({ width: Number(row.width), height: 800 });
  await editor.load('<p>本文</p>');
  await checkpoint('resized');
  await editor.focus('end');
  await editor.type('つづき');
  invariant({ en: 'one can type', ja: '入力できること' }, (await editor.text()).trim(), '本文つづき');
  const box = await editor.root().boundingBox();
  invariant({ en: 'the editor fits the width', ja: 'エディタが画面幅に収まること' }, box !== null && box.x + box.width <= Number(row.width) + 1, true);
});
