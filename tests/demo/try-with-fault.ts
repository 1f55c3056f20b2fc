import type { ScenarioContext } from '../../src/record/scenario-api.ts';
import type * as Recording from '../../src/record/scenario.ts';

const built = (file: string): string => new URL(`../../dist/${file}`, import.meta.url).href;

/** Of the build under test: a scenario that the sources declare is none to it. */
export const { declaredScenarios, scenario } = (await import(built('src/record/scenario.js'))) as typeof Recording;

/** Plants a fault into the build of this side, then does what a stock scenario does. */
export async function tryWithFault(context: ScenarioContext): Promise<void> {
  const { fault, stock, control } = context.params as Record<string, string>;
  const { origin } = new URL(context.page.url());
  await fetch(`${control}?${new URLSearchParams({ origin, fault: fault as string })}`);
  // The pages were opened before the fault was there.
  const planted = await plantedAt(control as string, origin);
  for (const frame of [context.editor.frame, context.page.mainFrame()]) {
    await frame.evaluate((faults) => {
      const { FUDE, TAYORI } = window as unknown as Record<'FUDE' | 'TAYORI', { faults: string[] } | undefined>;
      for (const known of [FUDE, TAYORI]) if (known) known.faults = faults;
    }, planted);
  }
  await import(built(`scenarios/${stock}.js`));
  await (declaredScenarios.get(stock as string) as Recording.Scenario).run(context);
}

async function plantedAt(control: string, origin: string): Promise<string[]> {
  const answer = await fetch(`${control}?${new URLSearchParams({ origin })}`);
  return (await answer.json()) as string[];
}
