import { requireHostPage } from '../src/editors/is-host-page.ts';
import type { HostWindow } from '../src/editors/host-page.ts';
import { scenario } from '../src/record/scenario.ts';
import { openDevtools } from './cost/open-devtools.ts';

/** Measured by itself; before the first, what is only made once has been made. */
const WINDOWS = 3;
const WARM_UP = 3;

interface Left {
  nodes: number;
  listeners: number;
  kilobytes: number;
  elements: number;
}

/** Params: how many `mounts`, by which `factor` what stays of each must differ. */
scenario('remount-leaks', { timeout: 240_000 }, async ({ page, editor, params, mount, measure, observe, settle }) => {
  await requireHostPage(page);
  const devtools = await openDevtools(page.mainFrame());
  const each = Math.max(1, Math.round(Number(params.mounts) / WINDOWS));
  await mountTimes(WARM_UP);
  const left = [await whatIsThere()];
  for (let window = 0; window < WINDOWS; window++) {
    await mountTimes(each);
    left.push(await whatIsThere());
  }
  const perMount = (what: keyof Left): number[] =>
    left.slice(1).map((now, at) => Math.round((10 * (now[what] - (left[at]?.[what] ?? 0))) / each) / 10);
  observe('elements of the page that stay of each mount', perMount('elements').at(-1) ?? 0);
  const factor = Number(params.factor);
  measure('nodes in memory that stay of each mount', perMount('nodes'), { factor, least: 20 });
  measure('listeners that stay of each mount', perMount('listeners'), { factor, least: 5 });
  measure('kilobytes that stay of each mount', perMount('kilobytes'), { factor, least: 50 });
  await mount({});

  async function mountTimes(times: number): Promise<void> {
    await editor.frame.evaluate(async (count) => {
      const host = window as HostWindow;
      for (let time = 0; time < count; time++) {
        host.sekishoUnmount?.();
        await host.sekishoMount?.({ content: '<p>本文</p>' });
      }
      host.sekishoUnmount?.();
    }, times);
  }

  async function whatIsThere(): Promise<Left> {
    await settle();
    // What waits for finalisation is gone the second time.
    for (let time = 0; time < 2; time++) await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    return { nodes, listeners: jsEventListeners, kilobytes: usedSize / 1024, elements };
  }
});
