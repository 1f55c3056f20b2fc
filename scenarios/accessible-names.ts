import { scenario } from '../src/record/scenario.ts';

scenario('accessible-names', async ({ editor, checkpoint, invariant, observe }) => {
  const controls = await editor.inventory();
  const nameless = controls.filter(({ name }) => !name.trim()).map(({ area, role }) => `${area} › ${role}`);
  invariant({ en: 'every control has a name', ja: 'すべての項目に読み上げ名があること' }, nameless, []);
  const spoken = await editor.surface().evaluate((node) =>
    node
      .getAttributeNames()
      .filter((name) => name === 'role' || name.startsWith('aria-'))
      .sort()
      .map((name) => `${name}=${node.getAttribute(name) ?? ''}`),
  );
  observe('what the surface says of itself', spoken);
  await checkpoint('ready');
});
