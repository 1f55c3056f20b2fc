import type { ScenarioContext } from '../../src/record/scenario-api.ts';

/** Opens the library with nothing said in it: what an earlier trial was told must not pass for what this one is told. */
export async function openSilent({ assets, reload }: Pick<ScenarioContext, 'assets' | 'reload'>): Promise<void> {
  await assets.open();
  if ((await assets.message()) === '') return;
  await reload();
  await assets.open();
}
