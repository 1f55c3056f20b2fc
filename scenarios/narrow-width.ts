import { scenario } from '../src/record/scenario.ts';

scenario('narrow-width', async ({ page, editor, row, checkpoint, invariant, settle }) => {
  const width = Number(row.width);
  // A page that is laid out for a desk would hide what the editor does on a small screen.
  await editor.root().evaluate((node, limit) => {
    for (let holder = node.parentElement; holder; holder = holder.parentElement) {
      holder.style.setProperty('min-width', '0', 'important');
      holder.style.setProperty('max-width', `${limit - 16}px`, 'important');
      holder.style.setProperty('margin', '0', 'important');
    }
  }, width);
  await page.setViewportSize({ width, height: 800 });
  await editor.load('<p>本文</p>');
  await checkpoint('resized');
  await editor.focus('end');
  await editor.type('つづき');
  await settle();
  invariant({ en: 'one can type', ja: '入力できること' }, (await editor.text()).trim(), '本文つづき');
  const box = await editor.root().boundingBox();
  invariant(
    { en: 'the editor fits the width', ja: 'エディタが画面幅に収まること' },
    box !== null && box.x + box.width <= width,
    true,
  );
});
