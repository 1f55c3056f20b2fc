import { scenario } from '../src/record/scenario.ts';

scenario('toolbar', async ({ editor, checkpoint, observe }) => {
  await checkpoint('ready');
  const hints = await editor
    .root()
    .locator('[title]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('title') ?? ''));
  observe('hints of the controls', hints);
});
