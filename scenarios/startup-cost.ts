import type { Response } from '@playwright/test';
import { scenario } from '../src/record/scenario.ts';
import { openDevtools } from './cost/open-devtools.ts';
import { workSoFar } from './cost/work-of.ts';

interface WatchedWindow extends Window {
  /** Milliseconds so far. */
  sekishoLongTasks?: () => number;
}

/** Params: how many `repetitions`, and by which `factor` work must differ, by which time by the `clock`, and by which `size` what is loaded. */
scenario('startup-cost', { timeout: 120_000 }, async ({ page, params, reload, measure, settle }) => {
  const repetitions = Number(params.repetitions);
  const devtools = await openDevtools(page.mainFrame());
  await page.addInitScript(() => {
    let sum = 0;
    const add = (tasks: PerformanceEntryList): void => {
      for (const { duration } of tasks) sum += duration;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'longtask', buffered: true });
    (window as WatchedWindow).sekishoLongTasks = () => {
      // A busy page tells its observers later.
      add(observer.takeRecords());
      return sum;
    };
  });
  const loaded: Promise<number>[] = [];
  const weigh = (response: Response): void => {
    if (!response.url().startsWith('http') || response.request().resourceType() === 'document') return;
    loaded.push(
      response.body().then(
        ({ length }) => length,
        () => 0,
      ),
    );
  };
  page.on('response', weigh);
  await reload();
  await settle();
  page.off('response', weigh);
  const sizes = await Promise.all(loaded);

  const [until, work, long]: [number[], number[], number[]] = [[], [], []];
  for (let time = 0; time < repetitions; time++) {
    // It begins to count anew, here or with the load.
    await devtools.send('Performance.disable');
    await devtools.send('Performance.enable');
    const started = performance.now();
    await reload();
    until.push(Math.round(performance.now() - started));
    work.push(Math.round(await workSoFar(devtools)));
    long.push(Math.round(await page.evaluate(() => (window as WatchedWindow).sekishoLongTasks?.() ?? 0)));
  }
  const ofWork = { factor: Number(params.factor), least: 150 };
  const ofClock = { factor: Number(params.clock), least: 300 };
  const ofSize = Number(params.size);
  measure('milliseconds until one can type', until, ofClock);
  measure('milliseconds of work for the page until then', work, ofWork);
  measure('milliseconds of it in tasks that hold the page up', long, ofClock);
  measure('files it loads', [sizes.length], { factor: ofSize, least: 3 });
  measure('bytes it loads', [sizes.reduce((sum, size) => sum + size, 0)], { factor: ofSize, least: 10_000 });
});
