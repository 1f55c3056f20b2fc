import type * as Recording from '../../../src/record/scenario.ts';

const built = (file: string): string => new URL(`../../../dist/${file}`, import.meta.url).href;

const { declaredScenarios, scenario } = (await import(built('src/record/scenario.js'))) as typeof Recording;

/** Plants a fault into the build of this side, then does what a stock scenario does. */
scenario('plant-and-try', async (context) => {
  const { fault, stock, control } = context.params as Record<string, string>;
  const { origin } = new URL(context.page.url());
  await fetch(`${control}?${new URLSearchParams({ origin, fault: fault as string })}`);
  // The page was opened before the fault was there.
  await context.editor.frame.evaluate(
    (planted) => {
      const { FUDE } = window as unknown as { FUDE: { build: string; faults: string[] } };
      FUDE.faults = planted;
    },
    await plantedAt(control as string, origin),
  );
  await import(built(`scenarios/${stock}.js`));
  await (declaredScenarios.get(stock as string) as Recording.Scenario).run(context);
});

async function plantedAt(control: string, origin: string): Promise<string[]> {
  const answer = await fetch(`${control}?${new URLSearchParams({ origin })}`);
  return (await answer.json()) as string[];
}
