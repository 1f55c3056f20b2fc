import type { ScenarioContext } from '../../src/record/scenario-api.ts';

/**
 * Opens the library with nothing said in it. On a shared page, what an earlier trial was told could pass for what this one
 * is told, or stand in its pictures.
 */
export async function openSilent({ assets, reload }: Pick<ScenarioContext, 'assets' | 'reload'>): Promise<void> {
  await assets.open();
  if ((await assets.message()) === '') return;
  await reload();
  await assets.open();
}
