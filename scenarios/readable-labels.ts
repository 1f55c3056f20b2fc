import { scenario } from '../src/record/scenario.ts';

/** Replacement characters, and UTF-8 read as Latin-1. */
const MOJIBAKE = /\uFFFD|[ÃÂ][\u0080-\u00BF]|ã[\u0080-\u00BF]{2}/;

scenario('readable-labels', async ({ editor, checkpoint, invariant }) => {
  const controls = await editor.inventory();
  invariant(
    { en: 'no control is mojibake', ja: '文字化けした項目がないこと' },
    controls.map(({ name }) => name).filter((name) => MOJIBAKE.test(name)),
    [],
  );
  const clipped = await editor
    .root()
    .locator('button, [role="button"], label')
    .evaluateAll((nodes) =>
      nodes
        .filter(
          (node) =>
            (node as HTMLElement).innerText?.trim() && node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0,
        )
        .map((node) => (node as HTMLElement).innerText.trim()),
    );
  invariant({ en: 'no label is clipped', ja: '見切れた項目がないこと' }, clipped, []);
  await checkpoint('ready');
});
