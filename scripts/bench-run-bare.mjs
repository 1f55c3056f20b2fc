// What somebody would write without Sekisho: Playwright, a fresh context for each trial, one lane a version. Drives the
// editors through the same adapters and scenarios; takes the screenshots, keeps nothing.
import { chromium } from '@playwright/test';
import { makePlan } from '../dist/src/core/make-plan.js';
import { parseTargetSpec } from '../dist/src/core/parse-target.js';
import { Inapplicable } from '../dist/src/editors/contract.js';
import { findEditorForPackage } from '../dist/src/editors/index.js';
import { findBrowser } from '../dist/src/record/find-browser.js';
import { declaredScenarios } from '../dist/src/record/scenario.js';
import { stockScenarios } from '../dist/src/record/stock-scenarios.js';
import { listScenarios } from '../dist/src/store/list-scenarios.js';
import { readChecklists } from '../dist/src/store/read-checklists.js';
import { openTarget } from '../dist/src/targets/index.js';

const scenarios = listScenarios(stockScenarios());
const plan = makePlan(readChecklists(['sekisho/rich-text']), scenarios);
for (const name of new Set(plan.trials.map((trial) => trial.scenario))) await import(scenarios.get(name));
const { executablePath } = await findBrowser();

await Promise.all(
  process.argv.slice(2).map(async (text) => {
    const spec = parseTargetSpec(text);
    const adapter = findEditorForPackage(spec.name);
    const target = await openTarget(spec, {
      side: 'baseline',
      editor: adapter.id,
      disposable: false,
      hostPage: (version) => adapter.hostPage(version),
      progress: () => {},
    });
    const browser = await chromium.launch({ executablePath });
    for (const trial of plan.trials) await tryOnce(browser, adapter, target.served.url, trial);
    await browser.close();
    await target.close();
  }),
);

async function tryOnce(browser, adapter, url, trial) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const editor = await adapter.attach(page, 20_000);
    await declaredScenarios.get(trial.scenario).run({
      page,
      context,
      editor,
      row: trial.row ?? { id: '' },
      params: trial.params,
      settle: async () => {},
      mount: (options) => editor.remount(options),
      observe() {},
      invariant() {},
      checkpoint: async () => {
        if (trial.probes.includes('screenshot')) await page.screenshot();
        if (trial.probes.includes('content')) await editor.content();
      },
    });
  } catch (error) {
    if (!(error instanceof Inapplicable)) console.error(`${trial.id}: ${error.message.split('\n')[0]}`);
  } finally {
    await context.close();
  }
}
